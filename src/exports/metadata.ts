import type { DataRelease, DataSet } from '../domain/data-set.js';
import type { Column } from './table.js';

/** What JSON can hold. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The form of `metadata.json`. Members are added under the same number; it is raised when one changes its meaning or goes. */
export const METADATA_FORM = 'reform-graph-export/1';

/** A data set that the export draws on, with the terms under which it may be used. */
export type UsedDataSet = Pick<
  DataSet,
  'id' | 'title' | 'publisher' | 'version' | 'terms' | 'url' | 'retrieved'
>;

/** What was asked, so that the same can be asked again. */
export interface ExportQuery {
  /** Such as `adoption-events`. */
  readonly name: string;
  /** As they were asked, and the defaults of those that were not. */
  readonly options: { readonly [option: string]: Json };
}

/** A choice of method that the numbers hang on, such as the first year of a risk set or a compatibility option. */
export interface MethodChoice {
  readonly name: string;
  readonly value: Json;
  /** What it means for the numbers, in one sentence. */
  readonly meaning: string;
}

/** What a caller knows of an export before its files are written. */
export interface ExportDescription {
  readonly title: string;
  readonly description: string;
  readonly query: ExportQuery;
  /** The state of the data: number and digest. */
  readonly dataRelease: DataRelease;
  readonly versions: { readonly program: string; readonly graphSchema: string };
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
  readonly choices: readonly MethodChoice[];
  readonly dataSets: readonly UsedDataSet[];
  /** How to cite the export, ready to be copied. */
  readonly citation: string;
}

/** A column as it stands in a file. `renamedFrom` is its name in other formats, where that is another. */
export interface DescribedColumn extends Column {
  readonly renamedFrom: string | null;
}

/** One file of an export, as it was written. */
export interface DescribedFile {
  readonly file: string;
  readonly description: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Null for what is no table. */
  readonly rows: number | null;
  readonly columns: readonly DescribedColumn[];
}

/** `metadata.json`: all that is needed to know what the files are, to cite them and to make them again. */
export interface ExportMetadata extends ExportDescription {
  readonly form: typeof METADATA_FORM;
  /** Every file beside `metadata.json`. */
  readonly files: readonly DescribedFile[];
}

/** The metadata as the text of a file. Members stand in the order in which they are declared here. */
export function metadataText(metadata: ExportMetadata): string {
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** What every single file of an export can say of itself in some lines: how to cite it, its release, choices and terms. */
export function describingLines(description: ExportDescription): readonly string[] {
  const { title, citation, dataRelease, versions, createdAt, choices, dataSets, query } =
    description;
  return [
    title,
    description.description,
    `Cite as: ${citation}`,
    `Asked: ${query.name} ${JSON.stringify(query.options)}`,
    `Data release ${dataRelease.number}, SHA-256 ${dataRelease.digest}`,
    `Reform Graph ${versions.program}, graph schema ${versions.graphSchema}, made ${createdAt}`,
    ...choices.map(
      ({ name, value, meaning }) => `Choice: ${name} = ${JSON.stringify(value)}. ${meaning}`,
    ),
    ...dataSets.map(
      ({ title: dataSet, publisher, version, terms }) =>
        `Data: ${dataSet}, ${publisher}, ${version}. Terms: ${terms}`,
    ),
  ];
}
