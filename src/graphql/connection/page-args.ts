import { ArgsType, Field, Int } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import type { PageRequest } from '../../queries/page.js';
import type { CursorCodec } from './cursor.js';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** Arguments of every connection, as Relay has them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Items from the beginning or after a cursor; 1 to 100, 20 unless told.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Items from the end or before a cursor; 1 to 100.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items before this cursor.' })
  before?: string | null;
}

/** Turns Relay's arguments into a page; `scope` names the list for its cursors. Throws DomainError BAD_USER_INPUT for sizes out of bounds and for mixed directions. */
export function toPageRequest(
  args: PageArgs,
  cursors: CursorCodec,
  scope: () => string,
): PageRequest {
  const { first, after, last, before } = args;
  const isBackward = last != null || before != null;
  if (isBackward && (first != null || after != null)) {
    throw badPage('A page is asked for by first and after, or by last and before, not by both.');
  }
  const cursor = isBackward ? before : after;
  return {
    limit: pageSize(isBackward ? 'last' : 'first', isBackward ? last : first),
    direction: isBackward ? 'backward' : 'forward',
    position: cursor == null ? null : cursors.decode(scope(), cursor),
  };
}

/** The number of items that the arguments ask for, for cost; out of bounds counts as the bound. */
export function requestedItems(args: {
  readonly first?: unknown;
  readonly last?: unknown;
}): number {
  const wanted = args.first ?? args.last ?? DEFAULT_PAGE_SIZE;
  return Math.min(MAX_PAGE_SIZE, Math.max(1, Number(wanted)));
}

/** Checks a page size. Throws DomainError BAD_USER_INPUT when it is not between 1 and 100. */
export function pageSize(name: string, size: number | null | undefined): number {
  const limit = size ?? DEFAULT_PAGE_SIZE;
  if (limit >= 1 && limit <= MAX_PAGE_SIZE) return limit;
  throw badPage(`${name} is between 1 and ${MAX_PAGE_SIZE}, but got ${limit}.`);
}

function badPage(message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message);
}
