import type { Table } from '../table.js';
import type { CascadeSource } from './cascade-source.js';
import { column, columnNamesOf, optionalColumn } from './columns.js';

/**
 * F2: a row for each unit, a column for each practice, with the year of adoption, also one before the first year of observation. Null is censored: not
 * adopted by the end of observation, or in a year that is not known.
 */
export function adoptionMatrix({ history, regions }: CascadeSource): Table {
  const { set } = history.built;
  const ids = set.cascades.map(({ id }) => id);
  const names = columnNamesOf(ids);
  return {
    name: 'adoption-matrix',
    description: 'A row for each unit and a column for each practice: the year of adoption.',
    columns: [
      column('region_id', 'text', 'The unit of analysis.'),
      column('region_name', 'text', 'Its latest name.'),
      ...ids.map((id, index) =>
        optionalColumn(
          names[index] as string,
          'integer',
          `Year in which the unit adopted ${id}.`,
          'censored: not adopted by the end of observation, or in a year that is not known',
          'year',
        ),
      ),
    ],
    *rows() {
      const years = set.cascades.map(
        ({ adopters, times }) =>
          new Map([...adopters].map((unit, k) => [unit, Math.floor(times[k] as number)])),
      );
      for (const [unit, id] of set.units.entries())
        yield [id, regions.get(id)?.name ?? id, ...years.map((byUnit) => byUnit.get(unit) ?? null)];
    },
  };
}
