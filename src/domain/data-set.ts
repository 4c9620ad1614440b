import type { IdOf } from './identifiers.js';

/** The manifest of a data set, as the graph keeps it. */
export interface DataSet {
  readonly kind: 'DataSet';
  readonly id: IdOf<'DataSet'>;
  readonly title: string;
  readonly titleZh: string | null;
  readonly publisher: string;
  readonly url: string | null;
  readonly version: string;
  readonly terms: string;
  readonly retrieved: string;
  readonly coverage: string;
  /** Whether each record has citations of its own, or the manifest is the citation of all. */
  readonly citedBy: 'rows' | 'dataset';
  readonly recordCount: number;
}

/** The state of the graph's data after a load: every reply and export names it. */
export interface DataRelease {
  readonly number: number;
  /** SHA-256 over the digests of all data sets. */
  readonly digest: string;
  /** UTC instant, ISO 8601. */
  readonly loadedAt: string;
}
