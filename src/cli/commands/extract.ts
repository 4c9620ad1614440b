import { basename, extname, resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { Candidate } from '../../curation/extract/candidate.js';
import { draftDataSet } from '../../curation/draft/draft-data-set.js';
import { writeDraft } from '../../curation/draft/write-draft.js';
import {
  extractDocument,
  keepText,
  refuseOtherText,
  type ExtractedDocument,
} from '../../curation/extract/extract-document.js';
import { placeDictionary } from '../../curation/extract/place-dictionary.js';
import { readPlaceNames } from '../../curation/extract/read-place-names.js';
import { sentencesOf } from '../../curation/sentences.js';
import { DomainError } from '../../domain/errors.js';
import { parsePartialDate, type PartialDate } from '../../domain/partial-date.js';
import { dataSetFolders } from '../../ingest/seeds.js';
import { SEEDS_FOLDER } from '../../package-files.js';
import { action, command, throwIfStopped, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { table } from '../format/table.js';
import { progressBar } from '../progress-bar.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface ExtractOptions {
  readonly out?: string;
  readonly date?: PartialDate;
  readonly place?: string;
  readonly title?: string;
  readonly show: boolean;
  readonly json: boolean;
}

const DRAFT = '-draft';
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const NOTES = [
  'Rules propose: places, dates, quantities with bounds and units, document numbers and titles, persons and posts, pilots and batches,',
  'plans, aims, results, counts, norms, claims, recognitions, calls to spread, visits, and cues of taking something up. The draft is a',
  'folder of CSV files with terms, figures and offsets, no sentences. A person decides in its candidates.csv and completes the records;',
  'reform-graph confirm then makes a data set of what has a yes. A draft itself is never loaded. docs/new-document.md goes step by step.',
  '',
  'The file is .txt, .md, .html, .docx or .pdf. Of the last three the text is written beside the file, as FILE.txt: offsets count in it, and',
  'it is what SOURCES_DIR must hold. Relative dates (this year, so far) are resolved against --date, else against a date of publication',
  'that the text labels as such; without either they stay unresolved.',
  '',
  'JSON: {folder, document: {title, date, publishedOn, file, sha256}, candidates: [{kind, rule, start, end, text, values}]}; folder is null',
  'with --show.',
  '',
  'Examples:',
  '  reform-graph extract report.txt --date 2019-07 --place region:hubei-wuhan',
  '  reform-graph extract report.docx --out drafts/wuhan-2019-draft',
  '  reform-graph extract report.txt --show',
];

/** `extract`: candidates of a new document, as the draft of a data set. */
export function extractCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('extract', 'propose candidates from a new document, as a draft', NOTES)
    .argument('<file>', 'the document')
    .option(
      '--out <folder>',
      'new folder for the draft (default: FILE-draft in the folder where you are)',
    )
    .option('--date <date>', 'date of the document, such as 2019, 2019-07 or 2019-07-17', parseDate)
    .option('--place <region>', 'id of the place that the document is of, for "our city"')
    .option('--title <text>', 'title of the document')
    .option('--show', 'print each candidate with its sentence, and write nothing', false)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (file: string, options: ExtractOptions) => {
        const folder = options.show ? null : draftFolder(file, options.out);
        const extracted = await extract(terminal, file, options);
        if (folder !== null) await write(folder, extracted);
        if (options.json) printJson(terminal, toJson(folder, extracted));
        else if (folder === null) showCandidates(terminal, extracted);
        else report(terminal, folder, extracted);
        return EXIT.fine;
      }),
    );
}

async function extract(
  terminal: Terminal,
  file: string,
  { date, place, title }: ExtractOptions,
): Promise<ExtractedDocument> {
  const bar = progressBar(terminal);
  try {
    bar.show('places', 0, 1);
    const names = await readPlaceNames(await dataSetFolders(SEEDS_FOLDER));
    const facts = { date: date ?? null, title: title ?? null, placeId: place ?? null };
    return await extractDocument(file, facts, placeDictionary(names), (done, total) => {
      throwIfStopped(terminal);
      bar.show('rules', done, total);
    });
  } finally {
    bar.stop();
  }
}

async function write(folder: string, extracted: ExtractedDocument): Promise<void> {
  await refuseOtherText(extracted);
  const { document, candidates } = extracted;
  const slug = nameOf(folder);
  const date = document.date ?? document.publishedOn;
  await writeDraft(folder, draftDataSet({ ...document, slug }, candidates), {
    name: slug,
    version: date?.text ?? 'undated',
    retrieved: new Date().toISOString().slice(0, 10),
  });
  await keepText(extracted);
}

/** The folder of the draft, whose name becomes that of the data set. Throws DomainError BAD_USER_INPUT when it cannot. */
function draftFolder(file: string, out: string | undefined): string {
  const name = basename(file, extname(file))
    .toLowerCase()
    .replaceAll(/[\s_.]+/gu, '-');
  const folder = out ?? `${name}${DRAFT}`;
  if (SLUG.test(nameOf(folder))) return folder;
  throw new DomainError(
    'BAD_USER_INPUT',
    `The name of a data set is lower-case letters, digits and hyphens and begins with a letter, but got: "${nameOf(folder)}". Name the folder: --out my-document-draft`,
  );
}

function nameOf(folder: string): string {
  return basename(resolve(folder), DRAFT);
}

function report(terminal: Terminal, folder: string, extracted: ExtractedDocument): void {
  const { candidates, textFile, document } = extracted;
  const kinds = [...new Set(candidates.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => [
    kind,
    String(candidates.filter((each) => each.kind === kind).length),
  ]);
  for (const line of table(['kind', 'candidates'], rows)) print(terminal, line);
  print(terminal, `${candidates.length} candidates, none confirmed, in ${folder}`);
  if (textFile !== null) print(terminal, `The text that offsets count in: ${textFile.path}`);
  if (document.date === null && document.publishedOn === null)
    say(
      terminal,
      'warning: the date of the document is not known (--date), so relative dates stay unresolved.',
    );
  say(
    terminal,
    `Next: put yes or no into ${folder}/candidates.csv, complete the records, then: reform-graph confirm ${folder}`,
  );
}

/** Sentences are for the reader's own eyes: they go to the terminal and into no file. */
function showCandidates(terminal: Terminal, { candidates, document }: ExtractedDocument): void {
  const sentences = sentencesOf(document.source.text ?? '');
  let shown = '';
  for (const candidate of candidates) {
    const sentence = sentences.find(
      ({ start, end }) => start <= candidate.start && candidate.start < end,
    );
    if (sentence !== undefined && sentence.text !== shown) print(terminal, `\n${sentence.text}`);
    shown = sentence?.text ?? shown;
    print(terminal, candidateLine(candidate, document.source.span(candidate.start, candidate.end)));
  }
}

function candidateLine(
  { kind, rule, start, end, values }: Candidate,
  words: string | null,
): string {
  const cells = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`);
  return `  ${kind} (${rule}) ${start}-${end} ${words ?? ''} ${cells.join('; ')}`.trimEnd();
}

function toJson(folder: string | null, { document, candidates }: ExtractedDocument): unknown {
  const { title, date, publishedOn, file, source } = document;
  return {
    folder,
    document: {
      title,
      date: date?.text ?? null,
      publishedOn: publishedOn?.text ?? null,
      file,
      sha256: source.fileSha256,
    },
    candidates,
  };
}

function parseDate(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (parsed.ok) return parsed.value;
  throw new InvalidArgumentError(parsed.message);
}
