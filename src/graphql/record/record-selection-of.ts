import {
  Kind as NodeKind,
  type FieldNode,
  type GraphQLResolveInfo,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { Kind } from '../../domain/identifiers.js';
import type { RecordShape } from '../../domain/record-shape.js';
import { shapeOfKind } from '../../domain/record-shapes.js';
import { selectRecord, shapeAhead, type RecordSelection } from '../../queries/record-selection.js';

/**
 * What a query selects of a record, told from its text: `@skip` and `@include` are not looked at, so that it may be more than is
 * needed, never less. A field with a resolver of its own may need any other, so then all fields are read, but for those of which it is known what they need.
 */

type Fragments = GraphQLResolveInfo['fragments'];
/** A field that is asked for, with what is selected of it. */
export type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Apollo keeps the documents that it parsed: what was worked out for one of their fields holds for every later request. */
const known = new WeakMap<FieldNode, Map<Kind, RecordSelection>>();
const onlyId = new WeakMap<FieldNode, boolean>();
const ID_FIELDS = ['id', '__typename'];

/** The selection of the record that a field leads to; `path` names the fields in between, such as `edges`, `node`. */
export function recordSelectionOf<S extends RecordShape>(
  shape: S,
  { fieldNodes, fragments }: Asked,
  path: readonly string[] = [],
): RecordSelection<S> {
  const [only] = fieldNodes;
  const select = (): RecordSelection<S> =>
    toSelection(shape, setsBelow(fieldNodes, path, fragments), fragments);
  if (only === undefined || fieldNodes.length > 1) return select();
  const found = known.get(only)?.get(shape.kind);
  if (found !== undefined) return found as RecordSelection<S>;
  const selection = select();
  known.set(only, (known.get(only) ?? new Map<Kind, RecordSelection>()).set(shape.kind, selection));
  return selection;
}

/** Whether nothing of a record is selected but its id, which whoever refers to it knows. */
export function selectsOnlyId(asked: Asked): boolean {
  const [only] = asked.fieldNodes;
  if (only === undefined || asked.fieldNodes.length > 1) return selectsOnly(asked, ID_FIELDS);
  const isKnown = onlyId.get(only);
  if (isKnown !== undefined) return isKnown;
  const isOnlyId = selectsOnly(asked, ID_FIELDS);
  onlyId.set(only, isOnlyId);
  return isOnlyId;
}

/** Whether no other fields than these are selected below the one that is asked for. */
export function selectsOnly(asked: Asked, names: readonly string[]): boolean {
  return fieldsBelow(asked).every(({ name }) => names.includes(name.value));
}

/** The fields that are selected below the one that is asked for, or below those that a path from it names. */
export function fieldsBelow(
  { fieldNodes, fragments }: Asked,
  path: readonly string[] = [],
): readonly FieldNode[] {
  return setsBelow(fieldNodes, path, fragments).flatMap((set) => fieldsOf(set, fragments));
}

/** Whether a field below the one that is asked for is selected. */
export function selects(asked: Asked, name: string): boolean {
  return fieldsBelow(asked).some((field) => field.name.value === name);
}

function setsBelow(
  fields: readonly FieldNode[],
  path: readonly string[],
  fragments: Fragments,
): readonly SelectionSetNode[] {
  const sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  const [next, ...rest] = path;
  if (next === undefined) return sets;
  const below = sets
    .flatMap((set) => fieldsOf(set, fragments))
    .filter((field) => field.name.value === next);
  return setsBelow(below, rest, fragments);
}

/** Fields of a selection set, those of its fragments included; of a record of a known kind without those on records of other kinds. */
function fieldsOf(
  set: SelectionSetNode,
  fragments: Fragments,
  kind: Kind | null = null,
): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === NodeKind.FIELD) return selection;
    const fragment =
      selection.kind === NodeKind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
    if (fragment === undefined || isOnOther(fragment.typeCondition, kind)) return [];
    return fieldsOf(fragment.selectionSet, fragments, kind);
  });
}

/** Whether a fragment is on records of another kind; their types are named for them. */
function isOnOther(condition: NamedTypeNode | undefined, kind: Kind | null): boolean {
  const type = condition?.name.value ?? null;
  return kind !== null && type !== kind && shapeOfKind(type) !== null;
}

function toSelection<S extends RecordShape>(
  shape: S,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): RecordSelection<S> {
  const fields = new Set<string>();
  const followed = new Map<string, FieldNode[]>();
  let needsAll = false;
  for (const field of sets.flatMap((set) => fieldsOf(set, fragments, shape.kind))) {
    const { value: shown } = field.name;
    if (ID_FIELDS.includes(shown)) continue;
    const name = fieldShownAs(shape, shown);
    const ofResolver = NEEDED_BY_RESOLVER[shape.kind]?.(shown, { fieldNodes: [field], fragments });
    if (ofResolver != null) for (const each of ofResolver) fields.add(each);
    else if (name === null) needsAll = true;
    else {
      fields.add(name);
      followed.set(name, [...(followed.get(name) ?? []), field]);
    }
  }
  const ahead = [...followed].flatMap(([name, fieldNodes]) => {
    const field = shape.fields[name];
    const target = field === undefined ? null : shapeAhead(field);
    if (target === null || selectsOnlyId({ fieldNodes, fragments })) return [];
    return [[name, recordSelectionOf(target, { fieldNodes, fragments })] as const];
  });
  const needed = needsAll ? null : new Set([...fields, ...(ALWAYS_NEEDED[shape.kind] ?? [])]);
  return selectRecord(shape, needed, new Map(ahead));
}

/** The fields that a field with a resolver of its own needs of its record, beside the id; null where that is not known. */
type NeededBy = (shown: string, asked: Asked) => readonly string[] | null;

const NEED_ID_ALONE = new Set([
  'copies',
  'copiedFrom',
  'collectiveCopies',
  'copyCounts',
  'inferredCopies',
  'inferredSources',
  'statuses',
  'outcomes',
  'targets',
  'recognitions',
  'roles',
  'scaleUps',
]);

/** The lags of adopters, and what is told from them, need the origin's beginning; who asserts something has a part in it. */
const NEEDED_BY_RESOLVER: Partial<Record<RecordShape['kind'], NeededBy>> = {
  Pilot: (shown, asked) => {
    if (NEED_ID_ALONE.has(shown)) return [];
    return shown === 'replication' && !selects(asked, 'origin') ? ['started'] : null;
  },
  Replication: (shown) => (shown === 'assertedBy' ? ['assertedById', 'asserterRole'] : null),
};

/** What a replication is, is told from its class, whatever is selected of it. */
const ALWAYS_NEEDED: Partial<Record<RecordShape['kind'], readonly string[]>> = {
  Replication: ['replicationClass'],
};

/** The field of a shape that GraphQL shows under a name: a reference `siteId` shows as `site`, a list `domainIds` as `domains`. Citations are found by id and data set. */
function fieldShownAs({ fields }: RecordShape, shown: string): string | null {
  if (shown === 'evidence') return 'dataSetId';
  return [shown, `${shown}Id`, shown.replace(/s$/, 'Ids')].find((name) => name in fields) ?? null;
}
