import { describe, expect, it } from '@jest/globals';
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS_FOLDER } from '#src/package-files.js';
import { useProgram } from './support/program.js';
import { writeTrials } from './support/trials.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const HURRY = 60_000;

describe('the program as a process', () => {
  const start = useProgram();
  const makeFolder = useTemporaryFolders();

  function environmentIn(folder: string): Readonly<Record<string, string>> {
    return { REFORM_GRAPH_STORE: `embedded:${join(folder, 'graph')}` };
  }

  it(
    'takes a reader that closes the pipe for no error',
    async () => {
      const folder = makeFolder();
      const environment = environmentIn(folder);
      await start(['load', writeTrials(folder).sets], environment).end();
      const search = start(['search', '试点'], environment);
      search.closePipe();
      expect(await search.end()).toMatchObject({ code: 0, talk: '' });
    },
    HURRY,
  );

  // Linux has a device that is always full.
  (existsSync('/dev/full') ? it : it.skip)(
    'ends with 1 and one line when its output cannot be written',
    async () => {
      const full = openSync('/dev/full', 'w');
      const { code, talk } = await start(['--help'], {}, { file: full }).end();
      closeSync(full);
      expect({ code, talk }).toEqual({
        code: 1,
        talk: expect.stringMatching(/^error INTERNAL_SERVER_ERROR: The output .* ENOSPC[^\n]*\n$/),
      });
    },
    HURRY,
  );

  it(
    'stops a load at Ctrl-C with 130, and leaves a graph that can be loaded',
    async () => {
      const folder = makeFolder();
      const environment = environmentIn(folder);
      const load = start(['load', SEEDS_FOLDER], environment);
      while (!readdirSync(folder).includes('graph'))
        await new Promise((resolve) => setTimeout(resolve, 20));
      load.signal('SIGINT');
      const { code, data, talk } = await load.end();
      expect({ code, data }).toEqual({ code: 130, data: '' });
      expect(talk).toBe('Stopped before the end; nothing was left half done.\n');
      const again = await start(['load', writeTrials(folder).sets], environment).end();
      expect(again).toMatchObject({ code: 0, data: expect.stringContaining('Data release 1 ') });
    },
    HURRY,
  );

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends a server at %s with 0 and gives its graph free',
    async (signal) => {
      const environment = { ...environmentIn(makeFolder()), REFORM_GRAPH_LOG_LEVEL: 'silent' };
      const server = start(['start', '--port', '0', '--no-seed'], environment);
      await server.hasPrinted(/Reform Graph answers at http/);
      server.signal(signal);
      expect(await server.end()).toMatchObject({ code: 0, talk: 'Stopping.\n' });
      expect(await start(['doctor'], environment).end()).toMatchObject({ code: 0 });
    },
    HURRY,
  );
});
