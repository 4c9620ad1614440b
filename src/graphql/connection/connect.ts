import { DomainError } from '../../domain/errors.js';
import type { RecordOf, RecordShape } from '../../domain/record-shape.js';
import type { Loaded } from '../../queries/decode-record.js';
import type { Condition } from '../../queries/match-lines.js';
import type { FoundPage } from '../../queries/made-queries.js';
import {
  countPart,
  pagePart,
  type ListRequest,
  type ListSource,
  type Page,
  type PageRequest,
  type Position,
} from '../../queries/page.js';
import type { RecordPart } from '../../queries/record-parts.js';
import type { RequestContext } from '../context.js';
import type { Connection, Edge } from './connection-type.js';
import { recordSelectionOf, selects, type Asked } from '../record/record-selection-of.js';
import type { CursorCodec } from './cursor.js';
import { toListOrder } from './order-enum.js';
import { toPageRequest, type PageArgs } from './page-args.js';

/** What of a field's lists came along with their owners, by owner. */
export interface ListAhead {
  readonly pages: Map<string, unknown>;
  readonly totals: Map<string, number>;
}

/** A list that a field pages through. */
export interface ListField<S extends RecordShape> {
  /** Type and field, such as `Pilot.copies`; cursors are good for this field only. */
  readonly name: string;
  readonly source: ListSource<S>;
  /** The record whose list it is; absent for a root list. */
  readonly ownerId?: string | undefined;
  readonly conditions: readonly Condition[];
  /** A value of an order enum. */
  readonly order: string;
  /** Of a root list: what is read along with its records. */
  readonly parts?: readonly RecordPart[];
}

/**
 * One page of a list that the graph orders. Lists of several owners that are asked for alike cost one statement. With `info`, only what
 * the query selects is read, records that the items refer to come along, and a total that is selected is counted at the same time.
 */
export async function connect<S extends RecordShape>(
  context: RequestContext,
  field: ListField<S>,
  args: PageArgs,
  info?: Asked,
): Promise<Connection<Loaded<RecordOf<S>>>> {
  const { name, source, ownerId } = field;
  const request = toListRequest(context, field, args, info);
  const conditions =
    ownerId === undefined
      ? await context.searchStarts.choose(context.reader, source, field.conditions)
      : field.conditions;
  const count = (): Promise<number> => context.lists.count(name, source, ownerId, conditions);
  const counted = info !== undefined && selects(info, 'totalCount') ? count() : null;
  counted?.catch(() => undefined);
  const found = await context.lists.page(name, source, ownerId, { ...request, conditions });
  return {
    ...toConnection(found, () => scopeOf(field), context.cursors),
    totalCount: () => counted ?? count(),
  };
}

/**
 * What {@link connect} will read of an owner's list, as parts of the owner: the page and, where it is selected, the total. None for a
 * page after a cursor where the owner is not known: cursors are good for one owner.
 */
export function listParts<S extends RecordShape>(
  context: RequestContext,
  field: ListField<S>,
  args: PageArgs,
  info: Asked,
): readonly RecordPart[] {
  const { source, conditions, ownerId } = field;
  const [node] = info.fieldNodes;
  if (node === undefined || (ownerId === undefined && (args.after ?? args.before) != null))
    return [];
  const request = toListRequest(context, field, args, info);
  const ahead: ListAhead = { pages: new Map(), totals: new Map() };
  context.listsAhead.set(node, ahead);
  const page = pagePart(source, request, (id, found) => ahead.pages.set(id, found));
  if (!selects(info, 'totalCount')) return [page];
  return [page, countPart(source, conditions, (id, total) => ahead.totals.set(id, total))];
}

/** What {@link connect} gives, at once, where it came along with the owner; otherwise null. */
export function connectAhead<S extends RecordShape>(
  { listsAhead, lists, cursors }: RequestContext,
  field: ListField<S>,
  { fieldNodes }: Asked,
): Connection<Loaded<RecordOf<S>>> | null {
  const { name, source, ownerId, conditions } = field;
  const [node, ...others] = fieldNodes;
  if (node === undefined || others.length > 0 || ownerId === undefined) return null;
  const ahead = listsAhead.get(node);
  const page = ahead?.pages.get(ownerId) as Page<RecordOf<S>> | undefined;
  return page === undefined
    ? null
    : {
        ...toConnection(page, () => scopeOf(field), cursors),
        totalCount: () =>
          ahead?.totals.get(ownerId) ?? lists.count(name, source, ownerId, conditions),
      };
}

function toListRequest<S extends RecordShape>(
  context: RequestContext,
  field: ListField<S>,
  args: PageArgs,
  info: Asked | undefined,
): ListRequest {
  const { source, conditions, order, parts } = field;
  const page = toPageRequest(args, context.cursors, () => scopeOf(field));
  const selection = info && recordSelectionOf(source.shape, info, ['edges', 'node']);
  return {
    conditions,
    order: toListOrder(order),
    page,
    ...(selection === undefined ? {} : { selection }),
    ...(parts === undefined ? {} : { parts }),
  };
}

/** Cursors are good for one list in one order. */
function scopeOf({ name, ownerId, order, conditions }: ListField<RecordShape>): string {
  return JSON.stringify([name, ownerId, order, conditions]);
}

/** A list that is paged by a query of its own. `scope` names it, for its cursors are good for no other. */
export interface OwnList<T> {
  readonly scope: string;
  readonly load: (page: PageRequest) => Promise<FoundPage<T>>;
  readonly count: () => Promise<number>;
}

/** One page of such a list; its items are counted only when a client asks for their number. */
export async function connectOwn<T>(
  { cursors }: Pick<RequestContext, 'cursors'>,
  { scope, load, count }: OwnList<T>,
  args: PageArgs,
): Promise<Connection<T>> {
  const page = toPageRequest(args, cursors, () => scope);
  return { ...toConnection(await load(page), () => scope, cursors), totalCount: count };
}

/** One page of a list that was worked out in memory, in the order of its positions. */
export function connectArray<T>(
  context: Pick<RequestContext, 'cursors'>,
  scope: string,
  items: readonly T[],
  positionOf: (item: T) => Position,
  args: PageArgs,
): Connection<T> {
  const page = toPageRequest(args, context.cursors, () => scope);
  const { start, end } = boundsOf(items, positionOf, page);
  const records = items
    .slice(start, end)
    .map((record) => ({ record, position: positionOf(record) }));
  const found = { records, hasPrevious: start > 0, hasNext: end < items.length };
  return { ...toConnection(found, () => scope, context.cursors), totalCount: () => items.length };
}

function boundsOf<T>(
  items: readonly T[],
  positionOf: (item: T) => Position,
  { limit, direction, position }: PageRequest,
): { readonly start: number; readonly end: number } {
  const isForward = direction === 'forward';
  const at = position === null ? -1 : items.findIndex((item) => isAt(positionOf(item), position));
  if (position !== null && at === -1) {
    throw new DomainError('BAD_USER_INPUT', 'The item of the cursor is no longer in the list.', {
      details: { reason: 'STALE_CURSOR' },
    });
  }
  if (isForward) return { start: at + 1, end: Math.min(items.length, at + 1 + limit) };
  const end = position === null ? items.length : at;
  return { start: Math.max(0, end - limit), end };
}

function isAt(a: Position, b: Position): boolean {
  return a.id === b.id && a.key === b.key;
}

/** Signs cursors that are good for one list. */
type SignCursor = (position: Position) => string;

/** An item of a page. Its cursor is signed when it is asked for: most clients take one of a page. */
class EdgeOfPage<T> implements Edge<T> {
  constructor(
    readonly node: T,
    private readonly position: Position,
    private readonly sign: SignCursor,
  ) {}

  get cursor(): string {
    return this.sign(this.position);
  }

  withNode<U>(node: U): Edge<U> {
    return new EdgeOfPage(node, this.position, this.sign);
  }
}

/** The same connection with another form of its items. */
export function withNodes<T, U>(
  { edges, ...connection }: Connection<T>,
  toNode: (node: T) => U,
): Connection<U> {
  return { ...connection, edges: edges.map((edge) => edge.withNode(toNode(edge.node))) };
}

function toConnection<T>(
  page: FoundPage<T>,
  scope: () => string,
  cursors: CursorCodec,
): Omit<Connection<T>, 'totalCount'> {
  const sign: SignCursor = (position) => cursors.encode(scope(), position);
  const edges = page.records.map(({ record, position }) => new EdgeOfPage(record, position, sign));
  const pageInfo = {
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    get startCursor() {
      return edges[0]?.cursor ?? null;
    },
    get endCursor() {
      return edges.at(-1)?.cursor ?? null;
    },
  };
  return { edges, pageInfo };
}
