import type { Subjects } from './subjects.js';

/** Who is asked, in the order of the tables: this product, raw Cypher behind bare HTTP, the library that most would pick. */
export const CONTENDERS = ['product', 'hand', 'neo4j-graphql'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** What a question is about, as strings and whole numbers. */
export type Subject = Readonly<Record<string, string | number>>;

/** One request; `path` is added to the contender's address. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string | null;
}

/** Sends a request and gives the parsed body of the reply. Throws when there is no reply or it holds errors. */
export type Send = (request: HttpRequest) => Promise<unknown>;

/** How one contender is asked a question. */
export interface Asking {
  toRequest(subject: Subject): HttpRequest;
  /** The answer in the form that all contenders share, so that answers can be compared by value. */
  answerOf(body: unknown, subject: Subject): unknown;
  /** Adds what only this contender needs to ask, such as its own cursor. Not timed. */
  prepare?(send: Send, subject: Subject): Promise<Subject>;
}

/** A question that all contenders are asked. */
export interface PeerQuestion {
  readonly name: string;
  readonly subjects: (all: Subjects) => readonly Subject[];
  readonly asking: Readonly<Record<ContenderName, Asking>>;
}

/** Asks by a GraphQL operation. `variables` are the subject itself, unless a function makes others of it. */
export function byOperation<Data>(
  operation: string,
  answerOf: (data: Data, subject: Subject) => unknown,
  toVariables: (subject: Subject) => object = (subject) => subject,
): Asking {
  return {
    toRequest: (subject) => ({
      method: 'POST',
      path: '',
      body: JSON.stringify({ query: operation, variables: toVariables(subject) }),
    }),
    answerOf: (body, subject) => answerOf((body as { readonly data: Data }).data, subject),
  };
}

/** Asks the hand-written server, whose answers are the form that all share. */
export function byUrl(name: string): Asking {
  return {
    toRequest: (subject) => {
      const entries = Object.entries(subject).map(([key, value]) => [key, String(value)]);
      const query = new URLSearchParams(Object.fromEntries(entries) as Record<string, string>);
      return { method: 'GET', path: `/${name}?${query.toString()}`, body: null };
    },
    answerOf: (body) => body,
  };
}
