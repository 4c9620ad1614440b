import type { GraphQLResponse } from '@apollo/server';

/** Puts a named value beside the data of a reply. */
export function addExtension(
  { body }: Pick<GraphQLResponse, 'body'>,
  name: string,
  value: unknown,
): void {
  if (body.kind !== 'single') return;
  body.singleResult.extensions = { ...body.singleResult.extensions, [name]: value };
}
