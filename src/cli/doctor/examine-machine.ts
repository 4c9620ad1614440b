import { existsSync, statfsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { dirname } from 'node:path';
import { packageVersion } from '../../package-files.js';
import type { StoreLocation } from '../../store/store-location.js';

import { fine, note, wrong, type Finding } from './finding.js';

const OLDEST_NODE = [20, 11] as const;

/** A load of the program's own data sets needs far less; below this a log may not be written to its end. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** What can be told without opening the graph. */
export async function examineMachine(
  location: StoreLocation,
  sourcesFolder: string | undefined,
): Promise<readonly Finding[]> {
  const folder = 'folder' in location ? location.folder : null;
  return [
    examineNode(process.versions.node),
    fine('package', `reform-graph ${packageVersion()}`),
    fine('platform', `${platform()} ${release()}, ${arch()}`),
    examineLocation(folder),
    await examineSources(sourcesFolder),
    examineDisk(folder),
  ];
}

/** Whether a version of Node is new enough. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isEnough
    ? fine('node', version)
    : wrong('node', `${version}; ${OLDEST_NODE.join('.')} or later is needed`);
}

function examineLocation(folder: string | null): Finding {
  return folder === null ? note('location', 'no folder of this machine') : fine('location', folder);
}

async function examineSources(folder: string | undefined): Promise<Finding> {
  if (folder === undefined || folder === '') {
    return note('sources', 'SOURCES_DIR is not set: citations are shown without their text');
  }
  try {
    return fine('sources', `${folder}, ${(await readdir(folder)).length} files`);
  } catch (error) {
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    return wrong('sources', `SOURCES_DIR is ${folder}, which cannot be read (${code})`);
  }
}

function examineDisk(folder: string | null): Finding {
  if (folder === null) return fine('disk', 'not used');
  const { bavail, bsize } = statfsSync(existingFolder(folder));
  const text = `${Math.floor((bavail * bsize) / 1024 / 1024)} MB free`;
  return bavail * bsize >= LEAST_FREE_BYTES ? fine('disk', text) : wrong('disk', `only ${text}`);
}

/** The folder itself, or the nearest one above it that is there already. */
function existingFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder
    ? folder
    : existingFolder(dirname(folder));
}
