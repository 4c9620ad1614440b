import { kindOfId, type Kind } from '../../domain/identifiers.js';
import { columnOf, isReference } from '../../domain/record-shape.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import type { DataSetFiles } from '../read-data-set.js';

interface Mention {
  readonly id: string;
  readonly place: Omit<RowFault, 'message'>;
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
        faults.push({ ...place, message: `There is no ${kind} with the id "${id}".` });
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
      const message = `The id "${id}" is taken: it stands in ${first.place.file}:${first.place.line}.`;
      faults.push({ file, line, column: 'id', message });
    }
  }
  return own;
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
        faults.push({
          ...place,
          message: `The id "${id}" is taken: the graph has it from ${owner}.`,
        });
      }
    }
  }
}

function mentionsOf(sets: readonly DataSetFiles[]): readonly Mention[] {
  const references = RECORD_SHAPES.map(
    (shape) =>
      [
        shape.kind,
        Object.entries(shape.fields).filter(([, field]) => isReference(field.fieldType)),
      ] as const,
  );
  const byRecordKind = new Map(references);
  const inRecords = sets
    .flatMap((set) => set.records)
    .flatMap((record) =>
      (byRecordKind.get(record.kind) ?? []).flatMap(([name, field]) => {
        const value = record.fields[name] as string | readonly string[] | null;
        const ids = value === null ? [] : typeof value === 'string' ? [value] : value;
        const place = { file: record.file, line: record.line, column: columnOf(name, field) };
        return ids.map((id) => ({ id, place }));
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

function byKind(mentions: readonly Mention[]): ReadonlyMap<Kind, Mention[]> {
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
