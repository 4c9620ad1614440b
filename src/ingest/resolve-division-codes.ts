import type { PartialDate } from '../domain/partial-date.js';
import { isInForce, type Validity } from '../domain/region.js';
import type { RowFault } from '../domain/row-fault.js';
import { CODE_REFERENCE } from './cell-schema.js';
import { referenceColumns } from './reference-columns.js';
import type { PlacedRecord } from './row-to-record.js';

/** One entry of the division codes that this load or the graph knows. */
export interface KnownCode extends Validity {
  readonly code: string;
  readonly regionId: string;
}

/** The codes, with years, that cells of the records name in the form `gb2260:330100@2016`. */
export function codesMentioned(records: readonly PlacedRecord[]): readonly string[] {
  const codes = records.flatMap((record) =>
    referencesOf(record).flatMap(({ ids }) =>
      ids.map((id) => CODE_REFERENCE.exec(id)?.groups?.['code']),
    ),
  );
  return [...new Set(codes.filter((code) => code !== undefined))];
}

/** Replaces codes by the ids of the regions that had them in that year. An unknown code is a fault. */
export function resolveDivisionCodes(
  records: readonly PlacedRecord[],
  known: readonly KnownCode[],
  faults: RowFault[],
): readonly PlacedRecord[] {
  return records.map((record) => {
    const resolved = referencesOf(record)
      .filter(({ ids }) => ids.some((id) => CODE_REFERENCE.test(id)))
      .map(({ name, column, ids, isList }) => {
        const regions = ids.map((id) => resolveOne(id, known, { ...record, column }, faults));
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

function resolveOne(
  id: string,
  known: readonly KnownCode[],
  { file, line, column }: Omit<RowFault, 'message'>,
  faults: RowFault[],
): string {
  const { code, year } = CODE_REFERENCE.exec(id)?.groups ?? {};
  if (code === undefined || year === undefined) return id;
  const midYear = `${year}-07-01`;
  const match = known.find((entry) => entry.code === code && isInForce(entry, midYear));
  if (match !== undefined) return match.regionId;
  faults.push({
    file,
    line,
    column,
    message: `No region had the division code ${code} in ${year}.`,
  });
  return id;
}

/** The codes that region versions of this load carry. */
export function codesOf(records: readonly PlacedRecord[]): readonly KnownCode[] {
  return records
    .filter(({ kind, fields }) => kind === 'RegionVersion' && fields['code'] !== null)
    .map(({ fields }) => ({
      code: fields['code'] as string,
      regionId: fields['regionId'] as string,
      from: fields['from'] as PartialDate | null,
      to: fields['to'] as PartialDate | null,
    }));
}
