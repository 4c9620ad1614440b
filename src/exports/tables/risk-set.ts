import { yearlyCascades } from '../../analytics/diffusion/yearly-cascades.js';
import { riskSetRows, type Neighbourhood } from '../../analytics/event-history/risk-set-rows.js';
import type { EndOfObservation } from '../../domain/diffusion.js';
import type { RegionYears } from '../../domain/user-table.js';
import type { Column, Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column, optionalColumn } from './columns.js';
import { userCells, withUserColumns } from './user-columns.js';
import { observationOf } from './panel-observation.js';

export interface RiskSetTableOptions {
  readonly end: EndOfObservation;
  /** Null: no columns of neighbours. */
  readonly neighbourhood: Neighbourhood | null;
  readonly covariates: RegionYears | null;
}

const COLUMNS: readonly Column[] = [
  column('policy', 'text', 'The practice.'),
  column('region', 'text', 'A unit that had not adopted it before the year.'),
  column('year', 'integer', 'The year.', 'year'),
  column('event', 'boolean', 'Whether the unit adopted in this year.'),
  column(
    'events_so_far',
    'integer',
    'Adoptions by any unit before this year, also those before the first year of observation.',
    'units',
  ),
];
const NEIGHBOUR_COLUMNS: readonly Column[] = [
  column('n_neighbor_events', 'integer', 'Neighbours that adopted before this year.', 'units'),
  column(
    'n_neighbor_events_decay',
    'number',
    'The same, each weighing less the longer ago it was.',
  ),
];
const FLAG_COLUMN = optionalColumn(
  'not_identified',
  'text',
  'Why times of adoption cannot tell how it spread.',
  'they can',
);

/**
 * F4: the risk set of event history analysis, a row for each practice, unit and year; a unit drops out after its adoption. One that adopted in a year
 * that is not known has no rows.
 */
export function riskSet(
  { built, history }: CascadeSource,
  { end, neighbourhood, covariates }: RiskSetTableOptions,
): Table {
  const set = yearlyCascades(history.built.set);
  const reasons = built.identifications.map(({ reasons: found }) =>
    found.length === 0 ? null : found.join(' ').toLowerCase(),
  );
  return {
    name: 'risk-set',
    description: 'A row for each practice, unit and year in which the unit could adopt.',
    columns: withUserColumns(
      [...COLUMNS, ...(neighbourhood === null ? [] : NEIGHBOUR_COLUMNS), FLAG_COLUMN],
      covariates,
    ),
    *rows() {
      const options = { ...observationOf(history, end), neighbourhood: neighbourhood ?? undefined };
      for (const row of riskSetRows(set, options)) {
        const region = set.units[row.unit] as string;
        yield [
          set.cascades[row.cascade]?.id ?? '',
          region,
          row.period,
          row.event,
          row.eventsSoFar,
          ...(neighbourhood === null ? [] : [row.neighbourEvents, row.neighbourEventsDecay]),
          reasons[row.cascade] ?? null,
          ...userCells(covariates, region, row.period),
        ];
      }
    },
  };
}
