import { Agent, request } from 'node:http';
import type { HttpRequest } from '../question.js';

/** After so long a contender has given no answer. */
export const LIMIT_MILLIS = 30_000;

/** A whole reply, and the time from the request to its last byte. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly millis: number;
}

export function keepAliveAgent(connections: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: connections });
}

/** Sends one request. Throws when the connection breaks, after `LIMIT_MILLIS`, and when the signal aborts. */
export async function exchange(
  address: string,
  { method, path, body }: HttpRequest,
  { agent, signal }: { readonly agent: Agent; readonly signal?: AbortSignal },
): Promise<Reply> {
  const limit = AbortSignal.timeout(LIMIT_MILLIS);
  const headers =
    body === null
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const options = {
    method,
    agent,
    headers,
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
  };
  const start = performance.now();
  return new Promise<Reply>((resolve, reject) => {
    const sent = request(address + path, options, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', reject);
      reply.on('end', () => {
        const millis = performance.now() - start;
        resolve({
          status: reply.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          millis,
        });
      });
    });
    sent.on('error', (error) =>
      reject(limit.aborted ? new Error(`no answer in ${LIMIT_MILLIS / 1_000} s`) : error),
    );
    sent.end(body ?? undefined);
  });
}

/** The body of a reply. Throws with the first error that it tells of, whatever its status. */
export function bodyOf({ status, text }: Reply): unknown {
  const body = parse(text);
  const { errors } = (body ?? {}) as { readonly errors?: readonly { readonly message: string }[] };
  if (errors !== undefined) throw new Error(firstLine(errors[0]?.message ?? 'an error'));
  if (status !== 200 || body === undefined) throw new Error(`HTTP ${status}: ${firstLine(text)}`);
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
