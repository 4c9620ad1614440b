import { expect } from '@jest/globals';
import type { GraphClient } from './graph-client.js';

export type Plain = Readonly<Record<string, unknown>>;

/** A page of a connection. */
export interface Paged {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string };
  readonly edges: readonly { readonly node: Plain }[];
}

/** A query for the diffusion of one program, with choices as they stand in a query. */
export function diffusionQuery(programId: string, choices: string, fields: string): string {
  return `{ program(id: "${programId}") { diffusion(choices: { ${choices} }) { ${fields} } } }`;
}

/** The diffusion of one program. Fails when anything was refused. */
export async function diffusionOf(
  client: GraphClient,
  programId: string,
  choices: string,
  fields: string,
): Promise<Plain> {
  const data = await dataOf(client, diffusionQuery(programId, choices, fields));
  return (data as { readonly program: { readonly diffusion: Plain } }).program.diffusion;
}

/** What a query comes to, as objects that a client has. Fails when anything was refused. */
export async function dataOf(client: GraphClient, query: string): Promise<unknown> {
  const { data, errors } = await client.answer(query);
  expect(errors).toEqual([]);
  return plain(data);
}

/** The values of each object of a list, in the order of the query. */
export function rowsOf(list: unknown): readonly (readonly unknown[])[] {
  return (list as readonly object[]).map(Object.values);
}

/** The items of a page. */
export function nodesOf(connection: unknown): readonly Plain[] {
  return (connection as Paged).edges.map(({ node }) => node);
}

/** Objects of an answer have no prototype; these have one. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
