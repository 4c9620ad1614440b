import type { Measured } from './measure.js';
import type { MemoryOfRun } from './resident-memory.js';
import type { SeededStart } from './seeded-start.js';
import type { Timing } from './statistics.js';
import { markdownTable, plainTable, type Cells } from './tables.js';

/** What a run found. */
export interface Results {
  readonly measured: readonly Measured[];
  /** Of the server on the made-up graph; later is after the last round. */
  readonly serverMemory: MemoryOfRun;
  readonly starts: readonly SeededStart[];
  /** Where and on what it was measured, as label and text. */
  readonly circumstances: readonly (readonly [string, string])[];
}

/** The aims of the project: HTTP at most so many times the store's own time, or so much over it, whichever is larger. */
export const AIM = {
  times: 3,
  overMillis: 5,
  serverMegabytes: 1_000,
  startMegabytes: 300,
} as const;

const TIMES_HEADER: Cells = [
  'ms',
  'store median',
  'p95',
  'HTTP median',
  'p95',
  'ratio',
  'over',
  'allowed',
  'verdict',
];
const MEMORY_HEADER: Cells = [
  'MB resident',
  'at first answer',
  'later',
  'peak',
  'aim',
  'verdict',
  's to first answer',
];

/** The results as tables for a terminal. */
export function formatTable({ measured, ...results }: Results): string {
  const times = plainTable([TIMES_HEADER, ...measured.map(timeCells)]);
  return `${times}\n\n${plainTable([MEMORY_HEADER, ...memoryRows(results)])}`;
}

/** The results as a page, laid out as prettier has it. */
export function formatMarkdown({ measured, circumstances, ...results }: Results): string {
  return `# Results of the last full run

Written by \`npm run bench\`; README.md tells what is measured and how.

${circumstances.map(([label, text]) => `- ${label}: ${text}`).join('\n')}

## Time

Allowed is the larger of ${AIM.times} times the store's own time and ${AIM.overMillis} ms over it, for the median and for the 95th percentile apart;
the columns ratio, over and allowed are those of the medians.

${markdownTable([TIMES_HEADER, ...measured.map(timeCells)])}

## Memory

Later is after the last round for the made-up graph, and half a minute without questions for the starts.

${markdownTable([MEMORY_HEADER, ...memoryRows(results)])}
`;
}

function timeCells({ name, store, http }: Measured): Cells {
  const over = http.median - store.median;
  const times = [store.median, store.p95, http.median, http.p95].map(shortMillis);
  const ratio = (http.median / store.median).toFixed(1);
  return [
    name,
    ...times,
    ratio,
    shortMillis(over),
    shortMillis(allowed(store.median)),
    verdictOf(store, http),
  ];
}

function allowed(storeMillis: number): number {
  return Math.max(AIM.times * storeMillis, storeMillis + AIM.overMillis);
}

function verdictOf(store: Timing, http: Timing): string {
  const missed = (['median', 'p95'] as const).filter((name) => http[name] > allowed(store[name]));
  return missed.length === 0 ? 'ok' : `over: ${missed.join(', ')}`;
}

function memoryRows({
  serverMemory,
  starts,
}: Omit<Results, 'measured' | 'circumstances'>): readonly Cells[] {
  return [
    memoryCells('server on the made-up graph', serverMemory, AIM.serverMegabytes, ''),
    ...starts.map(({ name, memory, secondsToAnswer }) =>
      memoryCells(name, memory, AIM.startMegabytes, secondsToAnswer.toFixed(1)),
    ),
  ];
}

function memoryCells(
  name: string,
  { atFirstAnswer, later }: MemoryOfRun,
  aim: number,
  seconds: string,
): Cells {
  const most = Math.max(atFirstAnswer?.now ?? 0, later?.now ?? 0);
  const isPeakOver = (later?.peak ?? 0) > aim;
  const verdict = later === null ? '' : most > aim ? 'over' : isPeakOver ? 'over: peak' : 'ok';
  const amounts = [atFirstAnswer?.now, later?.now, later?.peak].map(shortMegabytes);
  return [name, ...amounts, String(aim), verdict, seconds];
}

function shortMegabytes(megabytes: number | null | undefined): string {
  return megabytes?.toFixed(0) ?? 'not known';
}

function shortMillis(millis: number): string {
  return millis.toFixed(Math.abs(millis) < 100 ? 1 : 0);
}
