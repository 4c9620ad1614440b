import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { spawnSync } from 'node:child_process';
import { commitOf, machine } from '../circumstances.js';
import type { AnalyticsOptions } from './options.js';
import { partTable, replaceParts, type MeasuredPart } from './page.js';
import { PARTS, type PartName } from './parts.js';

export { SPID_FILE } from '../../methods/reference-data.js';

export interface RunOptions extends AnalyticsOptions {
  readonly only: readonly PartName[];
  /** What was typed, for the page. */
  readonly command: string;
  /** Gets the page after each part, so that what stops a later one leaves those before. */
  readonly onPart: (table: string, page: string) => void;
  readonly pageFile: string;
}

/** Measures one part after another. */
export async function runAnalytics({ only, onPart, ...options }: RunOptions): Promise<void> {
  for (const name of only) {
    options.signal.throwIfAborted();
    const { title, measure } = PARTS[name];
    const circumstances = circumstancesOf(options);
    const part: MeasuredPart = { title, circumstances, found: await measure(options) };
    options.onProgress('');
    onPart(partTable(part), replaceParts(pageBefore(options.pageFile), [part], titles()));
  }
}

function titles(): readonly string[] {
  return Object.values(PARTS).map(({ title }) => title);
}

function pageBefore(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function circumstancesOf({
  root,
  python,
  command,
}: Pick<RunOptions, 'root' | 'python' | 'command'>): MeasuredPart['circumstances'] {
  const [load = 0] = loadavg();
  const { stdout } = spawnSync(python, ['--version'], { encoding: 'utf8' });
  const versions = [`Node.js ${process.versions.node}`, (stdout ?? '').trim()];
  return [
    ['Date', new Date().toISOString().slice(0, 10)],
    ['Commit', commitOf(root)],
    ['Command', `\`${command}\``],
    ['Machine', `${machine()}; load average before: ${load.toFixed(1)}`],
    ['Versions', versions.filter((version) => version !== '').join(', ')],
  ];
}
