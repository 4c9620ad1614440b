import { ID_PREFIXES, type Kind } from '../domain/identifiers.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';

const COUNTS_BY_LABEL = `
  MATCH (n)
  UNWIND labels(n) AS label
  RETURN label, count(*) AS total
  ORDER BY label
`;

const RECORDS_BY_DATA_SET = `
  MATCH (n)
  WHERE n.dataSetId IS NOT NULL
  UNWIND labels(n) AS label
  WITH n.dataSetId AS dataSetId, label, count(*) AS records
  RETURN dataSetId, label, records
  ORDER BY dataSetId, label
`;

const COMMITS = `
  MATCH (counter:CommitCounter {id: 'commit-counter:graph'})
  RETURN counter.commits AS commits
`;

const PLACE_NAMES = `
  MATCH (n:Name)
  WHERE n.subjectKind = 'Region' AND n.role = 'preferred'
  RETURN n.text AS text
  ORDER BY text DESC
  LIMIT 20
`;

/** Reads the whole graph once, so it is for the doctor and not for every request. */
const WHOLE_GRAPH = { timeoutMillis: 120_000 } as const;

/** How many nodes the graph has of each label, by label. */
export async function countNodesByLabel(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.read(cypher(COUNTS_BY_LABEL), WHOLE_GRAPH);
  return new Map(rows.map((row) => [String(row['label']), Number(row['total'])]));
}

/** Records of one kind that a data set holds. */
export interface RecordsOfDataSet {
  readonly dataSetId: string;
  readonly kind: Kind;
  readonly records: number;
}

/** How many records of each kind each data set holds, by data set and kind. One statement over the whole graph. */
export async function recordsByDataSet(reader: Reader): Promise<readonly RecordsOfDataSet[]> {
  const rows = await reader.read(cypher(RECORDS_BY_DATA_SET), WHOLE_GRAPH);
  return rows.flatMap(({ dataSetId, label, records }) => {
    const kind = String(label) as Kind;
    if (!Object.hasOwn(ID_PREFIXES, kind) || kind === 'DataSet') return [];
    return [{ dataSetId: String(dataSetId), kind, records: Number(records) }];
  });
}

/** How many commits the graph has seen; null where the store does not count them. */
export async function countCommits(reader: Reader): Promise<number | null> {
  const [row] = await reader.read(cypher(COMMITS));
  return row === undefined ? null : Number(row['commits']);
}

/** A Chinese place name that the graph holds, to try its search with; null when it holds none. */
export async function somePlaceName(reader: Reader): Promise<string | null> {
  const rows = await reader.read(cypher(PLACE_NAMES));
  const names = rows.map((row) => String(row['text']));
  return names.find((name) => /^\p{Script=Han}{2,}$/u.test(name)) ?? null;
}
