import { only } from '../questions/answer-forms.js';
import type { ContenderName, HttpRequest, Subject } from '../question.js';
import { ask, type Client } from './asked.js';
import { reasonOf } from './compare.js';

/** What a contender did with a query that nobody should send. */
export interface HostileAnswer {
  readonly name: string;
  readonly contender: ContenderName;
  /** Such as "refused: TOO_COSTLY" or "answered, 1.2 MB". */
  readonly verdict: string;
  readonly millis: number;
}

const ALIASES = 1_000;
const LEVELS = 7;
/** Copies of each copy: the earliest, which have most copies themselves. Some 20,000 pilots in all. */
const WIDTH = 4;

/** One root field and one list below it, of each GraphQL server. */
const FORMS = {
  product: {
    pilot: (id: string, selection: string) => `pilot(id: "${id}") { id ${selection} }`,
    copies: (selection: string) =>
      `copies(first: ${WIDTH}) { edges { node { receiver { id name ${selection} } } } }`,
  },
  'neo4j-graphql': {
    pilot: (id: string, selection: string) =>
      `pilots(where: { id: { eq: "${id}" } }) { id ${selection} }`,
    copies: (selection: string) =>
      `copies(limit: ${WIDTH}, sort: [{ startedOrder: ASC }]) { id name ${selection} }`,
  },
} as const;

/** Sends a query with 1,000 aliases, and one that goes seven lists deep from the most copied pilot, to the contenders that take queries. */
export async function askHostile(
  clients: readonly Client[],
  hub: Subject,
): Promise<readonly HostileAnswer[]> {
  const id = String(hub['id']);
  const answers: HostileAnswer[] = [];
  for (const client of clients) {
    const { name } = client.server;
    if (name === 'hand') continue;
    const { pilot, copies } = FORMS[name];
    const wide = Array.from({ length: ALIASES }, (_, at) => `p${at}: ${pilot(id, 'name')}`);
    const deep = Array.from({ length: LEVELS }).reduce<string>((inner) => copies(inner), '');
    answers.push(await answerOf(client, '1,000 aliases', wide.join('\n')));
    answers.push(await answerOf(client, 'seven lists deep', pilot(id, deep)));
  }
  return answers;
}

async function answerOf(client: Client, name: string, fields: string): Promise<HostileAnswer> {
  const body = JSON.stringify({ query: `{ ${fields} }` });
  const request: HttpRequest = { method: 'POST', path: '', body };
  const contender = client.server.name;
  const start = performance.now();
  try {
    const { text, millis } = await ask(client, request);
    return { name, contender, verdict: verdictOf(text), millis };
  } catch (error) {
    client.signal.throwIfAborted();
    return { name, contender, verdict: reasonOf(error), millis: performance.now() - start };
  }
}

function verdictOf(text: string): string {
  const { errors } = JSON.parse(text) as {
    readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  if (errors === undefined) return `answered, ${(text.length / 1e6).toFixed(2)} MB`;
  return `refused: ${only(errors.slice(0, 1)).extensions?.code ?? 'without a code'}`;
}
