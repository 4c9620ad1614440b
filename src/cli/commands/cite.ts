import { readdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { findPhrase, type FoundPhrase } from '../../curation/find-phrase.js';
import { citationsInFolders } from '../../curation/citation-sets.js';
import { openSourceFolder } from '../../curation/source-folder.js';
import { dataSetFolders } from '../../ingest/seeds.js';
import { SEEDS_FOLDER } from '../../package-files.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { existingSources } from '../folders.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface CiteOptions {
  readonly sources?: string;
  readonly file?: string;
  readonly json: boolean;
}

const NOTES = [
  'Prints each place where the phrase stands: file, section, offsets (Unicode code points of the NFC text, half open), digest, and the row',
  'for citations.csv with the columns subject and field left blank. The section is that of the citation before it, where there is one.',
  '',
  'JSON: [{file, documentId, section, start, end, sha256, before, behind}]. Exit code 1 when the phrase stands nowhere.',
  '',
  'Examples:',
  '  reform-graph cite 第三方评估 --sources ~/documents',
  '  reform-graph cite 联系点 --sources ~/documents --file report.txt --json',
];

/** `cite`: where a phrase stands in the reader's documents, ready to be cited. */
export function citeCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('cite', 'find a phrase in your documents, with offsets and digest', NOTES)
    .argument('<phrase>', 'the words to find')
    .option('--sources <folder>', 'folder of the documents (default: SOURCES_DIR)')
    .option('--file <name>', 'only in this document')
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (phrase: string, options: CiteOptions) => {
        const sources = await existingSources(terminal, options.sources);
        const found = await findInSources(sources, phrase, options.file);
        if (options.json) printJson(terminal, found);
        else for (const each of found) printFound(terminal, each);
        if (found.length === 0) say(terminal, `"${phrase}" stands in no document of ${sources}.`);
        return found.length === 0 ? EXIT.negative : EXIT.fine;
      }),
    );
}

async function findInSources(
  sources: string,
  phrase: string,
  file: string | undefined,
): Promise<readonly FoundPhrase[]> {
  const citations = await citationsInFolders(await dataSetFolders(SEEDS_FOLDER));
  const documents = await citations.documents();
  const folder = openSourceFolder(sources);
  const names = file === undefined ? (await readdir(sources)).sort() : [file];
  const found: FoundPhrase[] = [];
  for (const name of names) {
    const text = await folder.read(name);
    if (text === null || text.text === null) continue;
    const document = documents.find((each) => each.file === name) ?? null;
    const spans = document === null ? [] : await citations.spansOf(document);
    found.push(...findPhrase({ file: name, text: text.text, document, spans }, phrase));
  }
  return found;
}

function printFound(terminal: Terminal, found: FoundPhrase): void {
  const { file, documentId, section, start, end, sha256, before, behind } = found;
  print(terminal, `${file}  ${section ?? 'no section'}  ${start}-${end}  …${before}[…]${behind}…`);
  print(terminal, `  ,,${documentId ?? ''},${section ?? ''},${start},${end},${sha256},,`);
}
