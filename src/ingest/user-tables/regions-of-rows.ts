import { idOf } from '../../domain/identifiers.js';
import type { Parsed, RowFault } from '../../domain/row-fault.js';
import { REGION } from '../../domain/region.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { ownPlaces } from '../own-places.js';
import { isPlaceCell } from '../place-cells.js';
import type { TableRow } from '../read-table.js';
import { answerPlaceCells } from '../resolve-places.js';

/** Finds the region that a cell names, as of a year where it is a bare name or code; a fault of that row when there is none, or several. */
export type RegionOfCell = (row: TableRow, column: string, year: string | null) => string | null;

/**
 * Looks up the regions of a table's rows, all at once: ids (region:zhejiang), cells as data sets have them (gb2260:330100@2016), or bare codes and
 * names as of the row's year. At most seven statements, however many rows.
 */
export async function regionsOfRows(
  reader: Reader,
  file: string,
  rows: readonly TableRow[],
  columns: readonly string[],
  yearOf: (row: TableRow) => string | null,
  faults: RowFault[],
): Promise<RegionOfCell> {
  const cells = new Set(
    rows.flatMap((row) => columns.map((column) => toCell(row.cells[column] ?? '', yearOf(row)))),
  );
  const places = [...cells].filter(isPlaceCell);
  const ids = [...cells].filter((cell) => cell.startsWith('region:'));
  const answers = await answerPlaceCells(places, ownPlaces([]), reader, []);
  const known = await recordsByIds(reader, REGION, ids);
  const meant = (cell: string): Parsed<string> => {
    if (!cell.startsWith('region:')) return answers.get(cell) ?? { ok: false, message: BLANK };
    return known.has(cell)
      ? { ok: true, value: idOf('Region', cell) }
      : { ok: false, message: `There is no region with the id "${cell}".` };
  };
  return (row, column, year) => {
    const answer = meant(toCell(row.cells[column] ?? '', year));
    if (answer.ok) return answer.value;
    faults.push({ file, line: row.line, column, message: answer.message });
    return null;
  };
}

const BLANK = 'A region is wanted: an id, or a name or division code as of a year.';

function toCell(text: string, year: string | null): string {
  if (text === '' || text.startsWith('region:') || isPlaceCell(text) || year === null) return text;
  return /^\d{6}$/.test(text) ? `gb2260:${text}@${year}` : `name:${text}@${year}`;
}
