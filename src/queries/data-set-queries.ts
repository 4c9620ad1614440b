import type { DataRelease, DataSet } from '../domain/data-set.js';
import { idOf } from '../domain/identifiers.js';
import { cypher } from '../store/cypher.js';
import type { GraphReader, WriteTransaction } from '../store/graph-store.js';
import { withWords, type Label } from './with-words.js';
import { readNumber, readText, readTextOrNull, type Properties } from './read-properties.js';

/** The part of a reader that queries need; a store does as well. */
export type Reader = Pick<GraphReader, 'read'>;

const DATA_SETS = `
  MATCH (d:DataSet)
  RETURN d {.id, .title, .titleZh, .publisher, .url, .version, .terms, .retrieved, .coverage, .citedBy, .recordCount, .filesDigest} AS dataSet
  ORDER BY d.id
`;

const DIGESTS = `
  MATCH (n:LABEL)
  WHERE n.dataSetId = $dataSetId
  RETURN n.id AS id, n.contentDigest AS digest
  ORDER BY id
`;

const OWNERS = `
  UNWIND $ids AS wanted
  MATCH (n:LABEL {id: wanted})
  RETURN n.id AS id, n.dataSetId AS dataSetId
  ORDER BY id
`;

const FOREIGN_REFERRERS = `
  UNWIND $ids AS wanted
  MATCH (n:LABEL {id: wanted})<-[r]-(m)
  WHERE NOT m.dataSetId IN $dataSetIds AND type(r) <> 'INFERRED_FROM'
  RETURN n.id AS id, min(m.id + ' of ' + m.dataSetId) AS referrer
  ORDER BY id
`;

const LATEST_RELEASE = `
  MATCH (r:DataRelease)
  RETURN r.number AS number, r.digest AS digest, r.loadedAt AS loadedAt
  ORDER BY number DESC
  LIMIT 1
`;

const CREATE_RELEASE = `
  CREATE (r:DataRelease {id: $id})
  SET r.number = $number, r.digest = $digest, r.loadedAt = $loadedAt
`;

/** A data set with the digest of the files it was loaded from. */
export interface LoadedDataSet extends DataSet {
  readonly filesDigest: string;
}

/** All data sets of the graph, by id. */
export async function listDataSets(reader: Reader): Promise<readonly LoadedDataSet[]> {
  const rows = await reader.read(cypher(DATA_SETS));
  return rows.map((row) => toDataSet(row['dataSet'] as Properties));
}

/** The digest of each node of one label that a data set holds, by id. */
export async function digestsOf(
  reader: Reader,
  label: Label,
  dataSetId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.read(cypher(withWords(DIGESTS, { LABEL: label }), { dataSetId }), {
    maxRows: 5_000_000,
    timeoutMillis: 120_000,
  });
  return new Map(rows.map((row) => [String(row['id']), String(row['digest'])]));
}

/** The data set that holds each of the ids; an id that the graph does not know is absent. */
export async function ownersOf(
  reader: Reader,
  label: Label,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.read(cypher(withWords(OWNERS, { LABEL: label }), { ids }));
  return new Map(rows.map((row) => [String(row['id']), String(row['dataSetId'])]));
}

export interface ForeignReferrer {
  readonly id: string;
  /** The id of the record that refers to it, and of its data set, in words. */
  readonly referrer: string;
}

/** For each of the ids that records outside the given data sets refer to: one of them. What a model infers is no reference. One statement. */
export async function foreignReferrers(
  reader: Reader,
  label: Label,
  ids: readonly string[],
  dataSetIds: readonly string[],
): Promise<readonly ForeignReferrer[]> {
  const text = withWords(FOREIGN_REFERRERS, { LABEL: label });
  const rows = await reader.read(cypher(text, { ids, dataSetIds }), { maxRows: 1_000_000 });
  return rows.map((row) => ({ id: String(row['id']), referrer: String(row['referrer']) }));
}

/** The newest data release, or null before the first load. */
export async function latestRelease(reader: Reader): Promise<DataRelease | null> {
  const [row] = await reader.read(cypher(LATEST_RELEASE));
  if (row === undefined) return null;
  return {
    number: Number(row['number']),
    digest: String(row['digest']),
    loadedAt: String(row['loadedAt']),
  };
}

/** Writes down a new release. */
export async function createRelease(
  transaction: WriteTransaction,
  release: DataRelease,
): Promise<void> {
  await transaction.run(cypher(CREATE_RELEASE, { id: `release:r${release.number}`, ...release }));
}

function toDataSet(properties: Properties): LoadedDataSet {
  return {
    kind: 'DataSet',
    id: idOf('DataSet', readText(properties, 'id')),
    title: readText(properties, 'title'),
    titleZh: readTextOrNull(properties, 'titleZh'),
    publisher: readText(properties, 'publisher'),
    url: readTextOrNull(properties, 'url'),
    version: readText(properties, 'version'),
    terms: readText(properties, 'terms'),
    retrieved: readText(properties, 'retrieved'),
    coverage: readText(properties, 'coverage'),
    citedBy: readText(properties, 'citedBy') === 'rows' ? 'rows' : 'dataset',
    recordCount: readNumber(properties, 'recordCount'),
    filesDigest: readText(properties, 'filesDigest'),
  };
}
