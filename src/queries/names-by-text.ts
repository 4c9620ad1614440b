import { kindOfId } from '../domain/identifiers.js';
import type { NameRole } from '../domain/name.js';
import { cypher } from '../store/cypher.js';
import type { GraphReader, Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { searchedNames } from './matching-names.js';
import { similarWords } from './similar-words.js';
import { groupBy } from './write-records.js';

/**
 * Names by many texts at once. Texts are folded. Each gives a hundred subjects at most that bear it, and so many names as are
 * asked for that contain it or are like it.
 */

/** Of the roles of one subject's equal names the greatest counts: preferred, historic, alias. */
const EQUAL = `
  MATCH (n:Name)
  WHERE n.folded IN $texts AND n.subjectKind IN $kinds
  WITH n.folded AS text, n.subjectId AS subjectId, max(n.role) AS role
  ORDER BY text, subjectId
  WITH text, collect(subjectId) AS subjectIds, collect(role) AS roles
  RETURN text, subjectIds[..100] AS subjectIds, roles[..100] AS roles
  ORDER BY text
`;

const CONTAINING = `
  UNWIND $texts AS text
  CALL (text) {
    MATCH (n:Name)
    WHERE n.folded CONTAINS text AND n.subjectKind IN $kinds
    RETURN n.id AS id, n.subjectId AS subjectId, n.text AS name, n.folded AS folded, n.role AS role
    ORDER BY size(n.folded), role DESC, id
    LIMIT $limit
  }
  RETURN text, id, subjectId, name, role, size(folded) AS length
  ORDER BY text, length, role DESC, id
`;

/** A name, and the record that bears or bore it. */
export interface BorneName {
  readonly subjectId: string;
  readonly text: string;
  readonly role: NameRole;
}

/** What is found, by text. */
export type NamesByText = ReadonlyMap<string, readonly BorneName[]>;

/** Subjects that bear just these names, by id. One statement. */
export async function equalNames(
  reader: Reader,
  texts: readonly string[],
  kinds: readonly string[],
): Promise<NamesByText> {
  if (texts.length === 0) return new Map();
  const rows = await reader.read(cypher(EQUAL, { texts, kinds }));
  return new Map(
    rows.map((row) => {
      const text = String(row['text']);
      const roles = row['roles'] as readonly NameRole[];
      const subjectIds = row['subjectIds'] as readonly string[];
      return [
        text,
        subjectIds.map((subjectId, index) => ({ subjectId, text, role: roles[index] as NameRole })),
      ];
    }),
  );
}

/** The shortest names that contain each text. One statement. */
export async function containingNames(
  reader: Reader,
  texts: readonly string[],
  kinds: readonly string[],
  limit: number,
): Promise<NamesByText> {
  if (texts.length === 0) return new Map();
  const rows = await reader.read(cypher(CONTAINING, { texts, kinds, limit }));
  const byText = groupBy(rows, (row) => String(row['text']));
  return new Map([...byText].map(([text, group]) => [text, group.map(toBorneName)]));
}

/** Names that share words or pairs of characters with each text. One statement a text, which is all that a full-text index takes. */
export async function similarNames(
  reader: GraphReader,
  texts: readonly string[],
  kinds: readonly string[],
  limit: number,
): Promise<NamesByText> {
  const found = await Promise.all(
    texts.map(async (text) => {
      const words = similarWords(text);
      const names = words === '' ? [] : await searchedNames(reader, words, limit);
      const borne = names.filter(({ subjectId }) => kinds.includes(String(kindOfId(subjectId))));
      return [text, borne] as const;
    }),
  );
  return new Map(found);
}

function toBorneName(row: Row): BorneName {
  return {
    subjectId: String(row['subjectId']),
    text: String(row['name']),
    role: row['role'] as NameRole,
  };
}
