import { getNamedType, isEnumType, type GraphQLSchema } from 'graphql';
import type { Answer, GraphClient } from './graph-client.js';
import { isConnection } from './graph-selections.js';

/** A list at the root of the schema, with each order that it takes. */
export interface RootList {
  readonly field: string;
  /** Name of the type of its items. */
  readonly item: string;
  /** Values of its order enum; one undefined where the order is fixed. */
  readonly orders: readonly (string | undefined)[];
}

/** Every connection at the root. */
export function rootLists(schema: GraphQLSchema): readonly RootList[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.filter(isConnection).map((field) => {
    const orderBy = field.args.find(({ name }) => name === 'orderBy');
    const type = orderBy === undefined ? undefined : getNamedType(orderBy.type);
    return {
      field: field.name,
      item: getNamedType(field.type).name.replace('Connection', ''),
      orders: isEnumType(type) ? type.getValues().map(({ name }) => name) : [undefined],
    };
  });
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export type Item = Readonly<Record<string, unknown>>;

export interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export type PageArguments = {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
};

const PAGE_ARGUMENTS = '$first: Int, $after: String, $last: Int, $before: String';
const PAGE_VALUES = 'first: $first, after: $after, last: $last, before: $before';

/** A document that asks a list at the root for pages, with more arguments written out, such as `orderBy: ID_ASC`. */
export function pageQuery(field: string, selection: string, more = ''): string {
  return `query (${PAGE_ARGUMENTS}) {
    list: ${field}(${PAGE_VALUES} ${more}) {
      edges { cursor node { ${selection} } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }`;
}

/** One page of a document of {@link pageQuery}. Throws when it was refused. */
export async function pageOf(
  client: GraphClient,
  query: string,
  variables: PageArguments,
): Promise<Page> {
  const { data, errors }: Answer = await client.answer(query, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.['list'] as Page;
}

/** All pages forward from the beginning, or backward from the end, each of `size` items. */
export async function allPages(
  client: GraphClient,
  query: string,
  size: number,
  direction: 'forward' | 'backward',
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  do {
    const variables: PageArguments =
      direction === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const page = await pageOf(client, query, variables);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const goesOn = direction === 'forward' ? hasNextPage : hasPreviousPage;
    cursor = goesOn ? (direction === 'forward' ? endCursor : startCursor) : null;
  } while (cursor !== null && pages.length < 1000);
  return pages;
}
