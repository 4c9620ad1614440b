import {
  staggeredPanel,
  type PanelUnit,
  type StaggeredPanelRow,
  type Treatment,
} from '../../analytics/panels/staggered-panel.js';
import { isEligible } from '../../analytics/adoption/eligibility.js';
import type { RegionYears } from '../../domain/user-table.js';
import type { Cell, Column, Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column, columnNamesOf, optionalColumn } from './columns.js';
import type { PanelHistory } from './panel-history.js';
import { userCells, withUserColumns } from './user-columns.js';

/** With more practices than this, columns for the others would outnumber everything else. */
const MOST_OVERLAPPING = 20;
const UNDATED = 'treated, but nobody knows when';

const COLUMNS: readonly Column[] = [
  column('policy', 'text', 'The practice whose treatment this is.'),
  column('region', 'text', 'The unit.'),
  column('year', 'integer', 'The year.', 'year'),
  optionalColumn(
    'first_treat',
    'integer',
    'Year in which its treatment began, which may be before the panel.',
    'never treated, or treated at an unknown time',
    'year',
  ),
  column('never_treated', 'boolean', 'Whether it was not treated by the end of observation.'),
  optionalColumn(
    'rel_year',
    'integer',
    'Years since treatment began, negative before it.',
    'never treated, or treated at an unknown time',
    'years',
  ),
  optionalColumn(
    'gvar_did',
    'integer',
    'Group in the convention of the did and csdid packages: first_treat, and 0 for never treated.',
    UNDATED,
    'year',
  ),
  optionalColumn(
    'treated',
    'integer',
    '1 from first_treat on until a revocation, else 0.',
    UNDATED,
  ),
  column(
    'revoked',
    'integer',
    '1 from the revocation on: treatment is not absorbing, which these estimators assume.',
  ),
];

/** F9: a panel for difference in differences with staggered treatment, a row for each practice, unit and year. */
export function staggeredDid(source: CascadeSource, outcomes: RegionYears | null): Table {
  const practices = source.built.set.cascades.map(({ id }) => id);
  const others = practices.length <= MOST_OVERLAPPING && practices.length > 1 ? practices : [];
  const names = columnNamesOf(others, 'treated_');
  const byOthers = others.map((id, index) =>
    optionalColumn(
      names[index] as string,
      'integer',
      `1 while the unit is treated by ${id}, else 0.`,
      UNDATED,
    ),
  );
  return {
    name: 'staggered-did',
    description: 'A row for each practice, unit and year, with the year in which treatment began.',
    columns: withUserColumns([...COLUMNS, ...byOthers], outcomes),
    rows: () => rowsOf(source, others.length, outcomes),
  };
}

function* rowsOf(
  { built: { years }, history }: CascadeSource,
  others: number,
  outcomes: RegionYears | null,
): Generator<readonly Cell[]> {
  const { first, last } = years ?? { first: 0, last: -1 };
  if (last < first) return;
  const { built } = history;
  const treatments = built.adoptions.map((_, index) => treatmentsOf(history, index));
  const eligibleAt = (place: number, year: number): boolean =>
    isEligible(built.eligibility[place] ?? { from: null, to: null }, year);
  for (const [index, { id }] of built.set.cascades.entries()) {
    const units: readonly PanelUnit[] = built.set.units.map((unit, place) => ({
      unit,
      treatment: treatments[index]?.[place] ?? NEVER,
      overlapping: treatments.slice(0, others).map((other) => other[place] ?? NEVER),
    }));
    const panel = { units, firstPeriod: first, lastPeriod: last, overlappingPolicies: others };
    for (const row of staggeredPanel({ ...panel, eligibleAt }))
      yield [...panelCells(id, row), ...userCells(outcomes, row.unit, row.period)];
  }
}

function panelCells(policy: string, row: StaggeredPanelRow): readonly Cell[] {
  return [
    policy,
    row.unit,
    row.period,
    row.firstTreat,
    row.neverTreated,
    row.relativePeriod,
    row.gvarDid,
    row.treated,
    row.revoked,
    ...row.treatedByOthers,
  ];
}

const NEVER: Treatment = { kind: 'NEVER' };

function treatmentsOf(
  { built: { adoptions, set }, undated }: PanelHistory,
  index: number,
): readonly Treatment[] {
  const byUnit = new Map((adoptions[index] ?? []).map((adoption) => [adoption.unitId, adoption]));
  const unknown = undated.get(set.cascades[index]?.id ?? '');
  return set.units.map((unit) => {
    const adoption = byUnit.get(unit);
    if (adoption === undefined) return unknown?.has(unit) === true ? { kind: 'UNDATED' } : NEVER;
    const period = Math.floor(adoption.time);
    const ended = adoption.ended === null ? null : Number(adoption.ended.earliest.slice(0, 4));
    return { kind: 'FROM', period, revokedFrom: ended !== null && ended > period ? ended : null };
  });
}
