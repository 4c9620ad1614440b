import { kindOfId, type Kind } from '../../domain/identifiers.js';
import type { CellPlace, RowFault } from '../../domain/row-fault.js';
import type { DataSetFiles } from '../read-data-set.js';
import { referenceColumns } from '../reference-columns.js';

/** An id in a cell. */
export interface Mention {
  readonly id: string;
  readonly place: CellPlace;
}

/** Finds which of the ids of one kind the graph holds in data sets other than those being loaded. */
export type FindInGraph = (
  kind: Kind,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

/**
 * Every id stands once, in one data set; every reference and citation leads to a record of this load or of the graph.
 */
export async function checkReferences(
  sets: readonly DataSetFiles[],
  findInGraph: FindInGraph,
): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  const own = ownRecords(sets, faults);
  const loading = new Set<string>(sets.map((set) => set.manifest.id));
  await refuseForeignIds(own, loading, findInGraph, faults);
  const open = mentionsOf(sets).filter(({ id }) => !own.has(id));
  for (const [kind, mentions] of byKind(open)) {
    const known = await findInGraph(kind, [...new Set(mentions.map(({ id }) => id))]);
    for (const { id, place } of mentions) {
      const owner = known.get(id);
      if (owner === undefined || loading.has(owner)) {
        faults.push(missing(kind, { id, place }));
      }
    }
  }
  return faults;
}

function ownRecords(
  sets: readonly DataSetFiles[],
  faults: RowFault[],
): ReadonlyMap<string, Mention> {
  const own = new Map<string, Mention>();
  for (const { id, file, line } of sets.flatMap((set) => set.records)) {
    const first = own.get(id);
    if (first === undefined) {
      own.set(id, { id, place: { file, line, column: 'id' } });
    } else {
      faults.push(repeated({ id, place: { file, line, column: 'id' } }, first.place));
    }
  }
  return own;
}

/** That a reference leads nowhere. */
export function missing(kind: Kind, { id, place }: Mention): RowFault {
  return { ...place, message: `There is no ${kind} with the id "${id}".` };
}

/** That an id stands in the files a second time. */
export function repeated(
  { id, place }: Mention,
  first: Pick<CellPlace, 'file' | 'line'>,
): RowFault {
  return {
    ...place,
    message: `The id "${id}" is taken: it stands in ${first.file}:${first.line}.`,
  };
}

/** That another data set has an id in the graph. */
export function taken({ id, place }: Mention, owner: string): RowFault {
  return { ...place, message: `The id "${id}" is taken: the graph has it from ${owner}.` };
}

async function refuseForeignIds(
  own: ReadonlyMap<string, Mention>,
  loading: ReadonlySet<string>,
  findInGraph: FindInGraph,
  faults: RowFault[],
): Promise<void> {
  for (const [kind, mentions] of byKind([...own.values()])) {
    const owners = await findInGraph(
      kind,
      mentions.map(({ id }) => id),
    );
    for (const { id, place } of mentions) {
      const owner = owners.get(id);
      if (owner !== undefined && !loading.has(owner)) {
        faults.push(taken({ id, place }, owner));
      }
    }
  }
}

/** Every reference and citation of data sets, with its cell. */
export function mentionsOf(
  sets: readonly Pick<DataSetFiles, 'records' | 'citations'>[],
): readonly Mention[] {
  const inRecords = sets
    .flatMap((set) => set.records)
    .flatMap((record) =>
      referenceColumns(record.kind).flatMap(([name, column]) => {
        const value = record.fields[name] as string | readonly string[] | null;
        const ids = value === null ? [] : typeof value === 'string' ? [value] : value;
        return ids.map((id) => ({ id, place: { file: record.file, line: record.line, column } }));
      }),
    );
  const inCitations = sets
    .flatMap((set) => set.citations)
    .flatMap(({ subject, document, file, line }) => [
      { id: subject, place: { file, line, column: 'subject' } },
      { id: document, place: { file, line, column: 'document' } },
    ]);
  return [...inRecords, ...inCitations];
}

/** Mentions by the kind that their ids name; what is no id is left out. */
export function byKind(mentions: readonly Mention[]): ReadonlyMap<Kind, Mention[]> {
  const groups = new Map<Kind, Mention[]>();
  for (const mention of mentions) {
    const kind = kindOfId(mention.id);
    if (kind === null) continue;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [mention]);
    else group.push(mention);
  }
  return groups;
}
