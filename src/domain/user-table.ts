/** What the manifest beside a user's table says of it: whence, and under which terms. */
export interface UserTableSource {
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly terms: string;
  readonly url: string | null;
}

/** A column of numbers of a user's table. */
export interface UserColumn {
  readonly name: string;
  readonly description: string;
  readonly unit: string | null;
}

/** Numbers of regions by year: covariates or outcomes. */
export interface RegionYears {
  readonly source: UserTableSource;
  readonly columns: readonly UserColumn[];
  /** One value a column; null where the table has none. */
  valuesOf(regionId: string, year: number): readonly (number | null)[];
}

/** Which regions border on each other, both ways round. */
export interface Contiguity {
  readonly source: UserTableSource;
  /** Empty for a region that the table does not name. */
  neighboursOf(regionId: string): readonly string[];
}
