import { selectionCheck, type SelectionSample } from '../../analytics/selection/selection-check.js';
import { isEligible } from '../../analytics/adoption/eligibility.js';
import type { RegionYears } from '../../domain/user-table.js';
import type { Column, Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column, optionalColumn } from './columns.js';

const COLUMNS: readonly Column[] = [
  column('pilot', 'text', 'The practice, and the year of its first adoption.'),
  optionalColumn('site', 'text', 'A unit that adopted.', 'all of them together'),
  column('indicator', 'text', 'The covariate.'),
  optionalColumn(
    'pre_mean',
    'number',
    'Its mean over the years before the practice began.',
    'not in the table',
  ),
  optionalColumn('eligible_mean', 'number', 'The same of all eligible units.', 'not in the table'),
  optionalColumn(
    'std_diff',
    'number',
    'Difference of both, in pooled standard deviations.',
    'fewer than two values in a group, or no variance',
    'standard deviations',
  ),
];

/** F10: whether sites were ahead already before a practice began, for each covariate. */
export function selection({ history }: CascadeSource, covariates: RegionYears): Table {
  return {
    name: 'selection',
    description: 'Sites against all eligible units, by covariates before the practice began.',
    columns: COLUMNS,
    *rows() {
      const samples = history.built.set.cascades.flatMap((_, index) =>
        samplesOf(history.built, index, covariates),
      );
      for (const row of selectionCheck(samples).rows)
        yield [
          row.pilot,
          row.site,
          row.indicator,
          row.preMean,
          row.eligibleMean,
          row.standardizedDifference,
        ];
    },
  };
}

/** Years before the first adoption over which covariates are averaged. */
const YEARS_BEFORE = 3;

function samplesOf(
  { set, eligibility }: CascadeSource['history']['built'],
  index: number,
  covariates: RegionYears,
): readonly SelectionSample[] {
  const { id, adopters, times } = set.cascades[index] as (typeof set.cascades)[number];
  const start = Math.floor(times[0] ?? 0);
  const meanOf = (unit: number, place: number): number | null => {
    const values = Array.from(
      { length: YEARS_BEFORE },
      (_, back) => covariates.valuesOf(set.units[unit] as string, start - 1 - back)[place],
    ).filter((value) => value != null);
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;
  };
  const eligible = [...set.units.keys()].filter((unit) =>
    isEligible(eligibility[unit] ?? { from: null, to: null }, start),
  );
  return covariates.columns.map(({ name }, place) => ({
    pilot: `${id} ${start}`,
    indicator: name,
    sites: [...adopters].map((unit) => ({
      site: set.units[unit] as string,
      mean: meanOf(unit, place),
    })),
    eligible: eligible.map((unit) => meanOf(unit, place)),
  }));
}
