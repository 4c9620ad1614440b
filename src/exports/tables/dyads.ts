import { yearlyCascades } from '../../analytics/diffusion/yearly-cascades.js';
import { dyadRows } from '../../analytics/event-history/dyad-rows.js';
import type { EndOfObservation } from '../../domain/diffusion.js';
import type { Column, Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column } from './columns.js';
import { observationOf } from './panel-observation.js';

export interface DyadTableOptions {
  readonly end: EndOfObservation;
  /** True for the conditional version: only rows with an opportunity to emulate. */
  readonly onlyOpportunities: boolean;
}

const COLUMNS: readonly Column[] = [
  column('policy', 'text', 'The practice.'),
  column('receiver', 'text', 'The unit that may emulate (i).'),
  column('sender', 'text', 'The unit that may be emulated (j).'),
  column('year', 'integer', 'The year.', 'year'),
  column('emulate', 'boolean', 'The receiver adopted in this year, and the sender before it.'),
  column(
    'opportunity',
    'boolean',
    'The sender had adopted before this year, and the receiver had not.',
  ),
  column('receiver_adopted_before', 'boolean', 'The receiver had adopted before this year.'),
  column('sender_adopted_before', 'boolean', 'The sender had adopted before this year.'),
];

/** F5: directed dyads by year, of units whose year of adoption is known or that did not adopt. Units x units x years rows a practice: ask for opportunities alone, or few practices. */
export function dyads(
  { history }: CascadeSource,
  { end, onlyOpportunities }: DyadTableOptions,
): Table {
  const set = yearlyCascades(history.built.set);
  return {
    name: 'dyads',
    description: 'A row for each practice, year and ordered pair of units.',
    columns: COLUMNS,
    *rows() {
      const options = { ...observationOf(history, end), onlyOpportunities };
      for (const row of dyadRows(set, options))
        yield [
          set.cascades[row.cascade]?.id ?? '',
          set.units[row.receiver] as string,
          set.units[row.sender] as string,
          row.period,
          row.emulate,
          row.opportunity,
          row.receiverAdoptedBefore,
          row.senderAdoptedBefore,
        ];
    },
  };
}
