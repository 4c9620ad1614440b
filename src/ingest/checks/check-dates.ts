import { isSurelyBefore, type PartialDate } from '../../domain/partial-date.js';
import type { RowFault } from '../../domain/row-fault.js';
import type { PlacedRecord } from '../row-to-record.js';

const SPELLS = [
  ['from', 'to'],
  ['started', 'ended'],
] as const;

/** No spell ends before it begins. */
export function checkDates(records: readonly PlacedRecord[]): readonly RowFault[] {
  return records.flatMap(({ fields, file, line }) =>
    SPELLS.flatMap(([first, last]) => {
      const start = (fields[first] ?? null) as PartialDate | null;
      const end = (fields[last] ?? null) as PartialDate | null;
      if (start === null || end === null || !isSurelyBefore(end, start)) return [];
      return [
        {
          file,
          line,
          column: last,
          message: `The end ${end.text} is before the beginning ${start.text}.`,
        },
      ];
    }),
  );
}
