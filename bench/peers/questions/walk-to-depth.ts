import type { Send, Subject } from '../question.js';

/** The product's largest page. */
const PAGE_SIZE = 100;

const CURSOR = `query ($region: ID!, $domain: ID!, $first: Int!, $after: String) {
  pilots(first: $first, filter: { within: $region, domainId: $domain }, after: $after) {
    pageInfo { endCursor }
  }
}`;

interface Reply {
  readonly data: { readonly pilots: { readonly pageInfo: { readonly endCursor: string | null } } };
}

/** Adds the product's cursor behind so many pilots as the subject's offset tells: cursors are signed, so a client has to walk there. */
export async function pageAfter(send: Send, subject: Subject): Promise<Subject> {
  let after: string | null = null;
  for (let left = Number(subject['offset']); left > 0; left -= PAGE_SIZE) {
    const variables: object = { ...subject, after, first: Math.min(PAGE_SIZE, left) };
    const body = JSON.stringify({ query: CURSOR, variables });
    const reply = (await send({ method: 'POST', path: '', body })) as Reply;
    after = reply.data.pilots.pageInfo.endCursor;
  }
  return after === null ? subject : { ...subject, after };
}
