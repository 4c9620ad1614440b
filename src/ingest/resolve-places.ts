import { resolvePlace } from '../domain/resolve-place.js';
import type { Parsed, RowFault } from '../domain/row-fault.js';
import type { Reader } from '../queries/data-set-queries.js';
import type { OwnPlaces } from './own-places.js';
import { isPlaceCell, parsePlaceCell, type PlaceCell } from './place-cells.js';
import { placesFor } from './places-in-graph.js';
import { referenceColumns } from './reference-columns.js';
import type { PlacedRecord } from './row-to-record.js';

/** What cells that name regions by code or name mean: the id of the one region, or why there is not one. */
export type PlaceAnswers = ReadonlyMap<string, Parsed<string>>;

/** The cells of records, and items of their lists, that name a region by code or name; each once. */
export function placeCellsIn(records: readonly PlacedRecord[]): readonly string[] {
  const ids = records.flatMap((record) => referencesOf(record).flatMap(({ ids }) => ids));
  return [...new Set(ids.filter(isPlaceCell))];
}

/** Finds the one region that each cell means, by the same rules as `resolveRegion`. At most six statements, none without cells. */
export async function answerPlaceCells(
  cells: readonly string[],
  own: OwnPlaces,
  reader: Reader,
  loading: readonly string[],
): Promise<PlaceAnswers> {
  if (cells.length === 0) return new Map();
  const parsed = cells.map((cell) => [cell, parsePlaceCell(cell)] as const);
  const questions = parsed.flatMap(([, result]) => (result.ok ? [result.value] : []));
  const known = await placesFor(questions, own, reader, loading);
  return new Map(
    parsed.map(([cell, result]) => [cell, result.ok ? oneRegion(result.value) : result]),
  );

  function oneRegion(question: PlaceCell): Parsed<string> {
    const { candidates, isWithinKnown } = resolvePlace(known, question);
    const ids = candidates.map(({ regionId }) => regionId);
    const [id, ...others] = ids;
    if (!isWithinKnown)
      return refused(`No region was meant by "${question.within}" in ${question.date}.`);
    if (id === undefined) return refused(nobody(question));
    if (others.length === 0) return { ok: true, value: id };
    return refused(
      `"${question.nameOrCode}" in ${question.date} may mean ${ids.join(', ')}. Say below which region it lay, as in name:鼓楼区@2020<region:jiangsu-nanjing, or give the id.`,
    );
  }
}

/** Replaces cells that name regions by the ids of the regions. One that means none or several is a fault, which names them. */
export function withPlaces(
  records: readonly PlacedRecord[],
  answers: PlaceAnswers,
  faults: RowFault[],
): readonly PlacedRecord[] {
  return records.map((record) => {
    const resolved = referencesOf(record)
      .filter(({ ids }) => ids.some(isPlaceCell))
      .map(({ name, column, ids, isList }) => {
        const regions = ids.map((id) => {
          const answer = answers.get(id);
          if (answer?.ok === true) return answer.value;
          const { file, line } = record;
          if (answer !== undefined) faults.push({ file, line, column, message: answer.message });
          return id;
        });
        return [name, isList ? regions : regions[0]];
      });
    if (resolved.length === 0) return record;
    return { ...record, fields: { ...record.fields, ...Object.fromEntries(resolved) } };
  });
}

function referencesOf(record: PlacedRecord) {
  return referenceColumns(record.kind).map(([name, column]) => {
    const value = record.fields[name] as string | readonly string[] | null;
    const isList = Array.isArray(value);
    const ids = value === null ? [] : typeof value === 'string' ? [value] : value;
    return { name, column, ids, isList };
  });
}

function nobody({ nameOrCode, date, within }: PlaceCell): string {
  const place = within === null ? '' : ` below "${within}"`;
  return /^\d{6}$/.test(nameOrCode)
    ? `No region had the division code ${nameOrCode} in ${date}${place}.`
    : `No region${place} was called "${nameOrCode}" in ${date}.`;
}

function refused(message: string): Parsed<string> {
  return { ok: false, message };
}
