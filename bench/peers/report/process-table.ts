import type { Cells } from '../../tables.js';
import type { ProcessResult } from '../results.js';
import { TARGETS } from '../targets.js';

export const PROCESS_HEADER: Cells = [
  'process',
  's to first answer',
  'MB idle',
  'MB at peak',
  'verdict',
];

/** A row a contender; targets are the product's alone. */
export function processRows(processes: readonly ProcessResult[]): readonly Cells[] {
  return processes.map((process) => [
    process.contender,
    (process.firstAnswerMillis / 1_000).toFixed(2),
    process.idleMegabytes.toFixed(0),
    process.peakMegabytes.toFixed(0),
    process.contender === 'product' ? verdictOn(process) : '',
  ]);
}

function verdictOn({ firstAnswerMillis, idleMegabytes, peakMegabytes }: ProcessResult): string {
  const missed = [
    ...(firstAnswerMillis > TARGETS.firstAnswerMillis ? ['start'] : []),
    ...(idleMegabytes > TARGETS.idleMegabytes ? ['idle'] : []),
    ...(peakMegabytes > TARGETS.peakMegabytes ? ['peak'] : []),
  ];
  return missed.length === 0 ? 'ok' : `missed: ${missed.join(', ')}`;
}
