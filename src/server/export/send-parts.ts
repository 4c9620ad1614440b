import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Exchange } from '../http/exchange.js';
import { COMMON_HEADERS } from '../http/reply.js';

/** What is sent: how it is called, of which type, and its parts. */
export interface PartedReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Sends a reply of any length. Each part is made when the client has room for it; a client that hangs up ends the making. What fails before the first
 * part is thrown, and can be told with a status; what fails later breaks the connection off, so that nobody takes a part for the whole.
 */
export async function sendParts(
  exchange: Exchange,
  { fileName, mediaType, parts }: PartedReply,
): Promise<void> {
  const { response, requestId, hungUp, logger } = exchange;
  const all = iterate(parts);
  const first = await all.next();
  try {
    if (response.destroyed) return;
    response.writeHead(200, {
      ...COMMON_HEADERS,
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'x-request-id': requestId,
    });
    const readable = Readable.from(beginningWith(first, all), { highWaterMark: PARTS_AHEAD });
    await pipeline(readable, response, { signal: hungUp });
  } catch (error) {
    response.destroy();
    if (!hungUp.aborted) logger.error({ err: error }, 'export failed');
  } finally {
    await all.return(undefined);
  }
}

/** A part may be a megabyte: no more of them are made than one ahead. */
const PARTS_AHEAD = 1;

async function* iterate(parts: PartedReply['parts']): AsyncGenerator<Uint8Array, undefined> {
  yield* parts;
}

/** A client that reads fast would keep the process at its own parts: others are heard between any two of them. */
async function* beginningWith(
  first: IteratorResult<Uint8Array, undefined>,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.done !== true) yield first.value;
  for await (const part of rest) {
    await turnOfOthers();
    yield part;
  }
}
