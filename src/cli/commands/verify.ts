import type { Command } from 'commander';
import { citationsInGraph, citationsOf, type CitationSet } from '../../curation/citation-sets.js';
import { checkConsistency } from '../../curation/consistency/check-consistency.js';
import type { Facts, Inconsistency } from '../../curation/consistency/fact.js';
import { factsOf } from '../../curation/consistency/facts-in-folders.js';
import { factsInGraph } from '../../curation/consistency/facts-in-graph.js';
import { totalsOf, type Total } from '../../curation/consistency/totals-and-members.js';
import { readDataSets } from '../../curation/read-data-sets.js';
import { openSourceFolder, type SourceFolder } from '../../curation/source-folder.js';
import type { SourceText } from '../../curation/source-text.js';
import {
  verifyCitations,
  type CitationMismatch,
  type CitationReport,
} from '../../curation/verify-citations.js';
import { action, command, untilStopped, type CommandContext } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { existingSources, namedDataSets } from '../folders.js';
import { table } from '../format/table.js';
import { withReader } from '../open-graph.js';
import { progressBar } from '../progress-bar.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface VerifyOptions {
  readonly sources?: string;
  readonly json: boolean;
}

const NOTES = [
  'Each span citation names offsets (Unicode code points of the NFC text) and a digest. What stands there in your copy must have',
  'that digest. Bibliographic citations have nothing to check in a text and are counted apart.',
  '',
  'What the rules of honesty forbid is told too: classes that are mixed, parts that exceed their total, numbers and dates that do',
  'not stand where they are cited from. A total of which fewer parts are recorded is a gap, which is no fault.',
  '',
  'JSON: {verified, mismatched, noCopy, bibliographic, documents: [{documentId, title, file, copy, verified, mismatched,',
  'noCopy, bibliographic}], mismatches: [{subjectId, place, field, documentId, section, start, end, wantedSha256,',
  'foundSha256, copyDiffers}], inconsistencies: [{rule, place, message}], gaps: [{id, place, stated, recorded}]}. copy is',
  'SAME, DIFFERENT (another file than the coder had), NO_DIGEST or NO_COPY. Exit code 1 when a citation is broken or facts',
  'are inconsistent.',
  '',
  'Examples:',
  '  reform-graph verify --sources ~/documents',
  '  reform-graph verify --sources ~/documents seeds/hubei-2019 --json',
];

/** `verify`: whether the reader's documents still say what is cited from them. */
export function verifyCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('verify', 'check every citation against your own copies of the documents', NOTES)
    .argument(
      '[folders...]',
      'data sets to check, loaded or not; without any, all citations of the graph',
    )
    .option('--sources <folder>', 'folder of the documents (default: SOURCES_DIR)')
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (folders: readonly string[], { sources, json }: VerifyOptions) => {
        const folder = await existingSources(terminal, sources);
        const report = await verify(terminal, folder, folders);
        if (json) printJson(terminal, report);
        else printReport(terminal, report);
        return conclude(terminal, report, folder);
      }),
    );
}

/** What {@link verifyCitations} found, and whether the facts agree with each other and with what is cited for them. */
interface VerifyReport extends CitationReport {
  readonly inconsistencies: readonly Inconsistency[];
  /** Totals of which fewer parts or members are recorded than they state. */
  readonly gaps: readonly Total[];
}

async function verify(
  terminal: Terminal,
  sources: string,
  folders: readonly string[],
): Promise<VerifyReport> {
  if (folders.length === 0) {
    return withReader(terminal, async (reader) => {
      const citations = citationsInGraph(reader);
      const facts = await factsInGraph(reader, citations);
      return verifyFacts(terminal, sources, citations, facts);
    });
  }
  const sets = await readDataSets(await namedDataSets(folders));
  return untilStopped(terminal, verifyFacts(terminal, sources, citationsOf(sets), factsOf(sets)));
}

async function verifyFacts(
  terminal: Terminal,
  sources: string,
  citations: CitationSet,
  facts: Facts,
): Promise<VerifyReport> {
  const bar = progressBar(terminal);
  const source = openSourceFolder(sources);
  try {
    const report = await verifyCitations(citations, source, (done, total) =>
      bar.show('documents', done, total),
    );
    const texts = await textsOf(citations, source);
    const inconsistencies = checkConsistency(facts, (id) => texts.get(id) ?? null);
    const gaps = totalsOf(facts).filter(({ stated, recorded }) => recorded < stated);
    return { ...report, inconsistencies, gaps };
  } finally {
    bar.stop();
  }
}

/** The reader's copies of the cited documents, by the ids of these. */
async function textsOf(
  citations: CitationSet,
  source: SourceFolder,
): Promise<ReadonlyMap<string, SourceText>> {
  const texts = new Map<string, SourceText>();
  for (const { documentId, file } of await citations.documents()) {
    const text = file === null ? null : await source.read(file);
    if (text !== null) texts.set(documentId, text);
  }
  return texts;
}

function printReport(terminal: Terminal, report: VerifyReport): void {
  const rows = report.documents
    .filter(({ verified, mismatched, noCopy }) => verified + mismatched + noCopy > 0)
    .map(({ documentId, copy, verified, mismatched, noCopy, bibliographic }) =>
      [
        documentId,
        copy.toLowerCase().replace('_', ' '),
        verified,
        mismatched,
        noCopy,
        bibliographic,
      ].map(String),
    );
  const head = ['document', 'copy', 'verified', 'mismatched', 'no copy', 'bibliographic'];
  if (rows.length > 0) for (const line of table(head, rows)) print(terminal, line);
  for (const mismatch of report.mismatches)
    for (const line of mismatchLines(mismatch)) print(terminal, line);
  for (const { rule, place, message } of report.inconsistencies)
    print(terminal, `inconsistent ${place}: ${message} (${rule})`);
  for (const { place, stated, recorded } of report.gaps)
    print(terminal, `gap ${place}: ${stated} stated, ${recorded} recorded`);
  const { verified, mismatched, noCopy, bibliographic } = report;
  print(
    terminal,
    `${verified} verified, ${mismatched} mismatched, ${noCopy} without a copy; apart from these ${bibliographic} bibliographic`,
  );
}

function mismatchLines(mismatch: CitationMismatch): readonly string[] {
  const { subjectId, field, documentId, section, start, end, wantedSha256, foundSha256 } = mismatch;
  const copy = { true: 'another file than the coder had', false: 'the file that the coder had' };
  const edition =
    mismatch.copyDiffers === null
      ? 'a file without a digest to compare'
      : copy[`${mismatch.copyDiffers}`];
  return [
    '',
    `mismatch ${mismatch.place === null ? '' : `${mismatch.place} `}${subjectId}${field === null ? '' : ` ${field}`}`,
    `  in ${documentId}${section === null ? '' : `, ${section}`}, code points ${start} to ${end}, of ${edition}`,
    `  wanted ${wantedSha256}`,
    `  found  ${foundSha256 ?? 'no text: the copy ends before, or is no UTF-8'}`,
  ];
}

function conclude(terminal: Terminal, report: VerifyReport, folder: string): ExitCode {
  for (const { documentId, copy, mismatched } of report.documents) {
    if (copy === 'DIFFERENT' && mismatched === 0) {
      say(
        terminal,
        `warning: your copy of ${documentId} is another file than the coder had, but every cited span agrees.`,
      );
    }
  }
  if (report.verified + report.mismatched === 0) {
    say(
      terminal,
      `warning: ${folder} holds no document that is cited by offsets, so nothing was checked.`,
    );
  }
  const isFine = report.mismatched === 0 && report.inconsistencies.length === 0;
  return isFine ? EXIT.fine : EXIT.negative;
}
