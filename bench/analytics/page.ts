import { markdownTable, plainTable, type Cells } from '../tables.js';
import type { Finding, PartFindings } from './finding.js';

/** A part that was measured: its heading, when and on what, and what was found. */
export interface MeasuredPart {
  readonly title: string;
  readonly circumstances: readonly (readonly [string, string])[];
  readonly found: PartFindings;
}

const HEADER: Cells = ['what', 'measured', 'beside', 'wanted', 'verdict'];
const HEADING = '# Methods, panels and replication, measured';
const INTRODUCTION = `Written by \`npm run bench:analytics\`; README.md tells what is measured and how. A run replaces the parts that it measured. Times are medians of
interleaved rounds; ratios are of one run.`;

/** A part for a terminal. */
export function partTable({ title, found: { findings, notes } }: MeasuredPart): string {
  const table = findings.length === 0 ? [] : [plainTable([HEADER, ...findings.map(cellsOf)])];
  return [title, ...table, ...notes].join('\n');
}

/** The page with these parts in place of the last ones of their names; parts stand in the order of `titles`. */
export function replaceParts(
  page: string,
  parts: readonly MeasuredPart[],
  titles: readonly string[],
): string {
  const fresh = new Map(parts.map((part) => [part.title, sectionOf(part)]));
  const sections = titles.flatMap((title) => fresh.get(title) ?? sectionIn(page, title) ?? []);
  return `${[HEADING, INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function sectionOf({ title, circumstances, found: { findings, notes } }: MeasuredPart): string {
  const table = findings.length === 0 ? [] : [markdownTable([HEADER, ...findings.map(cellsOf)])];
  return [
    `## ${title}`,
    circumstances.map(([label, text]) => `- ${label}: ${text}`).join('\n'),
    ...table,
    notes.map((note) => `- ${note}`).join('\n'),
  ].join('\n\n');
}

function sectionIn(page: string, title: string): string | undefined {
  const after = page.split(`\n## ${title}\n`)[1];
  return after === undefined ? undefined : `## ${title}\n${after.split(/\n## /)[0]?.trimEnd()}`;
}

function cellsOf({ what, measured, beside, wanted, isMet }: Finding): Cells {
  const verdict = isMet === null ? '' : isMet ? 'ok' : 'missed';
  return [what, measured, beside, wanted, verdict];
}
