import { DomainError } from '../domain/errors.js';
import { kindOfId, type PilotId } from '../domain/identifiers.js';
import { PILOT, type Pilot } from '../domain/pilot.js';
import { recordsByIds } from '../queries/record-queries.js';
import { searchNames } from '../queries/search-queries.js';
import type { GraphReader } from '../store/graph-store.js';
import { alignColumns } from './format/table.js';
import { print, printJson, type Terminal } from './terminal.js';

const MOST_CANDIDATES = 20;

/**
 * The pilot with this id. A text that is no id is never guessed at: the pilots that it may mean are printed, and
 * NOT_IDENTIFIED is thrown. Throws NOT_FOUND for an id that the graph does not know.
 */
export async function identifyPilot(
  reader: GraphReader,
  text: string,
  output: { readonly terminal: Terminal; readonly json: boolean },
): Promise<PilotId> {
  if (kindOfId(text) === PILOT.kind) {
    const pilot = (await recordsByIds(reader, PILOT, [text])).get(text);
    if (pilot !== undefined) return pilot.id;
    throw new DomainError('NOT_FOUND', `The graph knows no ${text}.`);
  }
  const candidates = await candidatesFor(reader, text);
  const message =
    candidates.length === 0
      ? `"${text}" is no id of a pilot, and no pilot has a name like it.`
      : `"${text}" is no id of a pilot; ${candidates.length} may be meant. Give the id.`;
  printCandidates(output.terminal, output.json, { message, candidates });
  throw new DomainError('NOT_IDENTIFIED', message);
}

async function candidatesFor(reader: GraphReader, text: string): Promise<readonly Pilot[]> {
  const found = await searchNames(reader, text, { kinds: [PILOT.kind], limit: MOST_CANDIDATES });
  const ids = found.map(({ subjectId }) => subjectId);
  const pilots = await recordsByIds(reader, PILOT, ids);
  return ids.map((id) => pilots.get(id)).filter((pilot) => pilot !== undefined);
}

function printCandidates(
  terminal: Terminal,
  json: boolean,
  { message, candidates }: { readonly message: string; readonly candidates: readonly Pilot[] },
): void {
  const named = candidates.map(({ id, name, nameEn }) => ({ id, name, nameEn }));
  if (json) printJson(terminal, { error: { code: 'NOT_IDENTIFIED', message, candidates: named } });
  else {
    for (const line of alignColumns(named.map(({ id, name, nameEn }) => [id, name, nameEn]))) {
      print(terminal, line);
    }
  }
}
