import type { Command } from 'commander';
import { citationsInFolders, citationsInGraph } from '../../curation/citation-sets.js';
import { openSourceFolder } from '../../curation/source-folder.js';
import {
  verifyCitations,
  type CitationMismatch,
  type CitationReport,
} from '../../curation/verify-citations.js';
import { action, command, untilStopped, type CommandContext } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { table } from '../format/table.js';
import { withReader } from '../open-graph.js';
import { progressBar } from '../progress-bar.js';
import { sourcesFolder } from '../sources-folder.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface VerifyOptions {
  readonly sources?: string;
  readonly json: boolean;
}

const NOTES = [
  'Each span citation names offsets (Unicode code points of the NFC text) and a digest. What stands there in your copy must have',
  'that digest. Bibliographic citations have nothing to check in a text and are counted apart.',
  '',
  'JSON: {verified, mismatched, noCopy, bibliographic, documents: [{documentId, title, file, copy, verified, mismatched,',
  'noCopy, bibliographic}], mismatches: [{subjectId, field, documentId, section, start, end, wantedSha256, foundSha256,',
  'copyDiffers}]}. copy is SAME, DIFFERENT (another file than the coder had), NO_DIGEST or NO_COPY. Exit code 1 when',
  'a citation is broken.',
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
        const folder = await sourcesFolder(terminal, sources);
        const report = await verify(terminal, folder, folders);
        if (json) printJson(terminal, report);
        else printReport(terminal, report);
        return conclude(terminal, report, folder);
      }),
    );
}

async function verify(
  terminal: Terminal,
  sources: string,
  folders: readonly string[],
): Promise<CitationReport> {
  const bar = progressBar(terminal);
  const onProgress = (done: number, total: number): void => bar.show('documents', done, total);
  const source = openSourceFolder(sources);
  try {
    if (folders.length === 0) {
      return await withReader(terminal, (reader) =>
        verifyCitations(citationsInGraph(reader), source, onProgress),
      );
    }
    const citations = await citationsInFolders(folders);
    return await untilStopped(terminal, verifyCitations(citations, source, onProgress));
  } finally {
    bar.stop();
  }
}

function printReport(terminal: Terminal, report: CitationReport): void {
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
    `mismatch ${subjectId}${field === null ? '' : ` ${field}`}`,
    `  in ${documentId}${section === null ? '' : `, ${section}`}, code points ${start} to ${end}, of ${edition}`,
    `  wanted ${wantedSha256}`,
    `  found  ${foundSha256 ?? 'no text: the copy ends before, or is no UTF-8'}`,
  ];
}

function conclude(terminal: Terminal, report: CitationReport, folder: string): ExitCode {
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
  return report.mismatched === 0 ? EXIT.fine : EXIT.negative;
}
