import type { HttpRequest } from '../question.js';

/** What the load generator is told, on its standard input. */
export interface LoadOrder {
  readonly address: string;
  /** Asked in turn, beginning at another place on each connection. */
  readonly requests: readonly HttpRequest[];
  readonly connections: number;
  /** No request is sent after so long; those that were sent are waited for. */
  readonly seconds: number;
}

/** What the load generator found, on its standard output. */
export interface LoadFound {
  readonly completed: number;
  readonly failed: number;
  /** Of the first failure; null when none failed. */
  readonly failure: string | null;
  /** From the first request to the last answer. */
  readonly seconds: number;
}
