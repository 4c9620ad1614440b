import { listDataSets, latestRelease, type Reader } from '../../queries/data-set-queries.js';
import { schemaVersion } from '../../queries/setting-queries.js';
import { DomainError } from '../../domain/errors.js';
import type { UserTableSource } from '../../domain/user-table.js';
import type { ExportDescription, Json, MethodChoice, UsedDataSet } from '../metadata.js';

/** The program that exports, and when. */
export interface ExportCircumstances {
  readonly programVersion: string;
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
}

/** What is special about one export. */
export interface ExportSubject {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly options: Readonly<Record<string, Json>>;
  readonly choices: readonly MethodChoice[];
  /** Ids of the data sets that it draws on. */
  readonly dataSetIds: readonly string[];
  readonly userTables: readonly UserTableSource[];
}

/** Everything that metadata say of an export: release, versions, choices, the terms of each data set, and how to cite it. */
export async function describeExport(
  reader: Reader,
  subject: ExportSubject,
  { programVersion, createdAt }: ExportCircumstances,
): Promise<ExportDescription> {
  const dataRelease = await latestRelease(reader);
  if (dataRelease === null)
    throw new DomainError(
      'NOT_FOUND',
      'The graph holds no data: load some first (reform-graph load).',
    );
  const known = await listDataSets(reader);
  const used = known.filter(({ id }) => subject.dataSetIds.includes(id));
  const dataSets = [
    ...used.map(({ id, title, publisher, version, terms, url, retrieved }) => ({
      id,
      title,
      publisher,
      version,
      terms,
      url,
      retrieved,
    })),
    ...subject.userTables.map((table) => ofUser(table, createdAt)),
  ];
  const { name, title, description, options, choices } = subject;
  return {
    title,
    description,
    query: { name, options },
    dataRelease,
    versions: { program: programVersion, graphSchema: String(await schemaVersion(reader)) },
    createdAt,
    choices,
    dataSets,
    citation: citationOf(title, dataSets, dataRelease, createdAt),
  };
}

/** A table of the user's own is no data set of the graph, but has terms like one. */
function ofUser(table: UserTableSource, createdAt: string): UsedDataSet {
  const { title, publisher, version, terms, url } = table;
  const retrieved = createdAt.slice(0, 10);
  return {
    id: 'dataset:of-the-user' as UsedDataSet['id'],
    title,
    publisher,
    version,
    terms,
    url,
    retrieved,
  };
}

function citationOf(
  title: string,
  dataSets: readonly UsedDataSet[],
  { number, digest }: ExportDescription['dataRelease'],
  createdAt: string,
): string {
  const from = dataSets.map((set) => `${set.title} (${set.publisher}, ${set.version})`).join('; ');
  return `${title}. Reform Graph, data release ${number} (${digest.slice(0, 12)}), ${createdAt.slice(0, 10)}. From: ${from}.`;
}
