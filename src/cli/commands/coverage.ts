import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { citationsInFolders } from '../../curation/citation-sets.js';
import { badRows } from '../../curation/read-data-sets.js';
import { readUncited, type UncitedRow } from '../../curation/curation-rows.js';
import { coverageOf } from '../../curation/coverage.js';
import { coveragePage, type CoveredDocument } from '../../curation/coverage-page.js';
import { openSourceFolder } from '../../curation/source-folder.js';
import { describeFault, type RowFault } from '../../domain/row-fault.js';
import { action, command, throwIfStopped, type CommandContext } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { existingSources, namedDataSets } from '../folders.js';
import { table } from '../format/table.js';
import { progressBar } from '../progress-bar.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface CoverageOptions {
  readonly sources?: string;
  readonly html?: string;
  readonly json: boolean;
}

const NOTES = [
  'A sentence ends at a full stop, a question or exclamation mark, a semicolon, or with its line. It is covered when a citation touches it, or when',
  'uncited.csv of the data set says why it holds no fact. Sentences that are left are listed with their offsets.',
  'The page of --html shows your own texts with the cited places coloured by kind of record; keep it to yourself.',
  '',
  'JSON: [{documentId, title, file, sentences, cited, explained, left: [{start, end, text}], faults: [..]}].',
  'Exit code 1 when a sentence is left or an explanation does not fit.',
  '',
  'Examples:',
  '  reform-graph coverage --sources ~/documents',
  '  reform-graph coverage --sources ~/documents seeds/hubei-2019 --html coverage.html',
];

/** `coverage`: which sentences of the documents are cited, which are explained, and which are neither. */
export function coverageCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('coverage', 'tell how much of each document is coded', NOTES)
    .argument('[folders...]', 'data sets; without any, those that come with the program')
    .option('--sources <folder>', 'folder of the documents (default: SOURCES_DIR)')
    .option('--html <file>', 'also write a page with the cited places coloured')
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (folders: readonly string[], options: CoverageOptions) => {
        const sources = await existingSources(terminal, options.sources);
        const chosen = await namedDataSets(folders);
        const documents = await coveredDocuments(terminal, chosen, sources);
        if (options.html !== undefined) await writeFile(options.html, coveragePage(documents));
        if (options.json) printJson(terminal, documents.map(toJson));
        else printReport(terminal, documents);
        return conclude(terminal, documents, sources);
      }),
    );
}

interface Covered extends CoveredDocument {
  readonly documentId: string;
  readonly file: string;
}

async function coveredDocuments(
  terminal: Terminal,
  folders: readonly string[],
  sources: string,
): Promise<readonly Covered[]> {
  const citations = await citationsInFolders(folders);
  const explanations = await allExplanations(folders);
  const source = openSourceFolder(sources);
  const cited = (await citations.documents()).filter(({ spans }) => spans > 0);
  const bar = progressBar(terminal);
  const covered: Covered[] = [];
  try {
    for (const [index, document] of cited.entries()) {
      throwIfStopped(terminal);
      bar.show('documents', index, cited.length);
      const { documentId, title, file } = document;
      const text = file === null ? null : ((await source.read(file))?.text ?? null);
      if (file === null || text === null) continue;
      const spans = await citations.spansOf(document);
      const own = explanations.filter((row) => row.document === documentId);
      const coverage = coverageOf(text, spans, own);
      covered.push({ documentId, title, file, text, citations: spans, coverage });
    }
  } finally {
    bar.stop();
  }
  return covered;
}

async function allExplanations(folders: readonly string[]): Promise<readonly UncitedRow[]> {
  const faults: RowFault[] = [];
  const rows: UncitedRow[] = [];
  for (const folder of folders) rows.push(...(await readUncited(folder, faults)));
  if (faults.length > 0) throw badRows(faults);
  return rows;
}

function printReport(terminal: Terminal, documents: readonly Covered[]): void {
  const rows = documents.map(({ documentId, coverage }) => {
    const { sentences, cited, explained, left } = coverage;
    const share = ((cited.length + explained.length) / sentences.length) * 100;
    const counts = [sentences.length, cited.length, explained.length, left.length];
    return [documentId, ...counts.map(String), `${share.toFixed(1)} %`];
  });
  const head = ['document', 'sentences', 'cited', 'explained', 'left', 'covered'];
  if (rows.length > 0) for (const line of table(head, rows)) print(terminal, line);
  for (const { documentId, coverage } of documents) {
    for (const { start, end, text } of coverage.left)
      print(terminal, `left ${documentId} ${start}-${end} ${text}`);
    for (const fault of coverage.faults) print(terminal, describeFault(fault));
  }
}

function conclude(terminal: Terminal, documents: readonly Covered[], sources: string): ExitCode {
  if (documents.length === 0)
    say(terminal, `warning: ${sources} holds no document that is cited by offsets.`);
  const isWhole = documents.every(
    ({ coverage }) => coverage.left.length === 0 && coverage.faults.length === 0,
  );
  return isWhole ? EXIT.fine : EXIT.negative;
}

function toJson({ documentId, title, file, coverage }: Covered): object {
  const { sentences, cited, explained, left, faults } = coverage;
  return {
    documentId,
    title,
    file,
    sentences: sentences.length,
    cited: cited.length,
    explained: explained.length,
    left,
    faults: faults.map(describeFault),
  };
}
