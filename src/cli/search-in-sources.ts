import { openSourceFolder } from '../curation/source-folder.js';
import { searchSources, type SourceHit, type SourceSearch } from '../queries/search-sources.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { withReader } from './open-graph.js';
import { existingSources } from './folders.js';
import { print, printJson, say, type Terminal } from './terminal.js';

interface SourceOptions {
  readonly folder: string;
  readonly limit: number;
  readonly json: boolean;
}

/** Prints where a text stands in the reader's copies of the documents, and what is cited there. */
export async function searchInSources(
  terminal: Terminal,
  text: string,
  { folder, limit, json }: SourceOptions,
): Promise<ExitCode> {
  const source = openSourceFolder(await existingSources(terminal, folder));
  const found = await withReader(terminal, (reader) => searchSources(reader, source, text, limit));
  if (json) printJson(terminal, found);
  else printFound(terminal, text, found);
  return found.hitCount === 0 ? EXIT.negative : EXIT.fine;
}

function printFound(terminal: Terminal, text: string, found: SourceSearch): void {
  for (const hit of found.hits) for (const line of hitLines(hit)) print(terminal, line);
  const { hits, hitCount, documentsSearched, documentsWithoutCopy, areAllDocuments } = found;
  const searched = `${documentsSearched} documents searched, ${documentsWithoutCopy} without a copy`;
  if (hitCount === 0) say(terminal, `No document holds "${text}": ${searched}.`);
  else print(terminal, `${hits.length} of ${hitCount} passages; ${searched}`);
  if (!areAllDocuments)
    say(terminal, 'warning: there are more documents, which were not searched.');
}

function hitLines({ documentId, start, end, quotation, subjectIds }: SourceHit): readonly string[] {
  const cited = subjectIds.length === 0 ? 'nothing' : subjectIds.join(', ');
  return [
    `${documentId}, code points ${start} to ${end}`,
    `  ${quotation.replace(/\s+/gu, ' ')}`,
    `  cited for ${cited}`,
    '',
  ];
}
