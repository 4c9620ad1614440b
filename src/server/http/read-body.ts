import type { IncomingMessage } from 'node:http';
import { DomainError } from '../../domain/errors.js';
import { HttpRefusal } from './http-refusal.js';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON value of a request's body. Throws HttpRefusal 415, 413 or 400 when it is no JSON, too long or broken. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const { text, size } = await readText(request, 'application/json', maxBytes);
  try {
    if (text !== null) return JSON.parse(text);
  } catch {
    // Told below, as bytes that are no text are.
  }
  throw new HttpRefusal(
    400,
    'BAD_USER_INPUT',
    `The body must be JSON in UTF-8, but the ${size} bytes that came are not.`,
  );
}

/** The fields of a form that a request's body holds. Throws HttpRefusal 415, 413 or 400 when it is no form, too long or no UTF-8. */
export async function readFormBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<URLSearchParams> {
  const { text, size } = await readText(request, 'application/x-www-form-urlencoded', maxBytes);
  if (text !== null) return new URLSearchParams(text);
  throw new HttpRefusal(
    400,
    'BAD_USER_INPUT',
    `The body must be a form in UTF-8, but the ${size} bytes that came are not.`,
  );
}

/** The body as a text, or null when its bytes are no UTF-8. */
async function readText(
  request: IncomingMessage,
  wanted: string,
  maxBytes: number,
): Promise<{ readonly text: string | null; readonly size: number }> {
  refuseOtherTypes(wanted, request.headers['content-type'], request.headers['content-encoding']);
  const bytes = await readBytes(request, maxBytes);
  try {
    return { text: UTF_8.decode(bytes), size: bytes.length };
  } catch {
    return { text: null, size: bytes.length };
  }
}

function refuseOtherTypes(
  wanted: string,
  type: string | undefined,
  encoding: string | undefined,
): void {
  const [given = ''] = (type ?? '').split(';');
  if (given.trim().toLowerCase() !== wanted) {
    const message = `The content type must be ${wanted}, but got: "${cut(type)}".`;
    throw new HttpRefusal(415, 'BAD_USER_INPUT', message, { headers: { 'accept-post': wanted } });
  }
  if (encoding !== undefined && encoding !== 'identity') {
    const message = `The body must not be compressed, but its encoding is: "${cut(encoding)}".`;
    throw new HttpRefusal(415, 'BAD_USER_INPUT', message);
  }
}

async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > maxBytes) throw tooLong(maxBytes, announced);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // The rest is read and dropped, or else a client that is still sending never reads the reply.
      if (size > maxBytes) reject(tooLong(maxBytes, size));
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', (cause) => reject(hungUp(cause)));
    request.once('close', () => {
      if (!request.readableEnded) reject(hungUp(undefined));
    });
  });
}

function hungUp(cause: unknown): DomainError {
  const message = 'The client hung up before its request was read.';
  return new DomainError('CANCELLED', message, { cause });
}

function tooLong(limit: number, requested: number): HttpRefusal {
  return new HttpRefusal(
    413,
    'TOO_COSTLY',
    `A request has at most ${limit} bytes, but got ${requested} or more.`,
    { details: { exceeded: 'maxBodyBytes', limit, requested } },
  );
}

function cut(text: string | undefined): string {
  return (text ?? '').slice(0, 100);
}
