import { markdownTable, plainTable, type Cells } from '../tables.js';
import { loadRows, LOAD_HEADER } from './report/load-table.js';
import { otherRows, OTHER_HEADER } from './report/other-table.js';
import { processRows, PROCESS_HEADER } from './report/process-table.js';
import { timeRows, TIME_HEADER } from './report/time-table.js';
import type { Outcome } from './measure/sequential.js';
import type { ByContender, PeersResults } from './results.js';
import { TARGETS } from './targets.js';

/** A table with what a reader must know to read it, its header first. */
interface Part {
  readonly text: string;
  readonly rows: readonly Cells[];
}

/** The results as tables for a terminal. */
export function peersTable(results: PeersResults): string {
  const tables = partsOf(results).map(({ rows }) => plainTable(rows));
  return [...tables, ...remarksOn(results)].join('\n\n');
}

/** The results as part of a page, under a heading of its own level, laid out as prettier has it. */
export function peersMarkdown(results: PeersResults): string {
  const list = results.circumstances.map(([label, text]) => `- ${label}: ${text}`).join('\n');
  const parts = partsOf(results).map(({ text, rows }) => `${text}\n\n${markdownTable(rows)}`);
  return [list, ...parts, ...remarksOn(results)].join('\n\n');
}

/** Tables without rows are left out, as that of the load is when none was asked for. */
function partsOf(results: PeersResults): readonly Part[] {
  const { timesHand } = TARGETS;
  return [
    {
      text: `Milliseconds, one request after another. Wanted: at most ${timesHand} times hand-written Cypher, and at most the given share of the peer.`,
      rows: [TIME_HEADER, ...timeRows(results.questions)],
    },
    {
      text: 'Requests a second at 10 and 50 connections, and seconds of processor time for 1,000 requests at 50. Wanted: at least so many times the peer, at most half of its processor time, and no less at 50 connections than at 10.',
      rows: [LOAD_HEADER, ...loadRows(results.questions)],
    },
    {
      text: 'Each contender in a process of its own with a heap of at most 2 GB. The peak is that of all questions.',
      rows: [PROCESS_HEADER, ...processRows(results.processes)],
    },
    {
      text: 'Queries that nobody should send, and clients that hang up.',
      rows: [OTHER_HEADER, ...otherRows(results)],
    },
  ].filter(({ rows }) => rows.length > 1);
}

/** How answers differ, and why others did not come: a failure is a finding, not a gap. */
function remarksOn({ questions }: PeersResults): readonly string[] {
  const remarks = questions.flatMap(({ name, difference, medians, at10, at50 }) => [
    ...(difference === null ? [] : [`${name}: answers differ, ${difference}`]),
    ...reasonsIn(medians).map((reason) => `${name}, ${reason}`),
    ...reasonsIn(at10).map((reason) => `${name} at 10 connections, ${reason}`),
    ...reasonsIn(at50).map((reason) => `${name} at 50 connections, ${reason}`),
  ]);
  return remarks.length === 0 ? [] : [remarks.map((remark) => `- ${remark}`).join('\n')];
}

function reasonsIn(found: ByContender<Outcome<unknown>>): readonly string[] {
  return [...found].flatMap(([who, outcome]) => (outcome.ok ? [] : [`${who}: ${outcome.reason}`]));
}
