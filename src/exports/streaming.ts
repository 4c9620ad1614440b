import { DomainError } from '../domain/errors.js';

/** Bytes in parts, made as they are asked for. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** What a caller may watch and stop while something is written. */
export interface StreamOptions {
  /** Looked at between parts; DomainError CANCELLED follows, and nothing stays behind. */
  readonly signal?: AbortSignal | undefined;
  /** Told how many rows were taken so far, each time that a part of them was. */
  readonly onRows?: ((rows: number) => void) | undefined;
}

/** Throws DomainError CANCELLED when the caller wants to stop. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new DomainError(
    'CANCELLED',
    'The export was stopped before its end; nothing of it stays.',
    {
      cause: signal.reason,
    },
  );
}

/** Characters that go out together: fewer writes, and still far less than memory. */
const CHARACTERS_PER_CHUNK = 65_536;

/** Texts as UTF-8, joined to parts of some 64 KB. Half of a surrogate pair becomes U+FFFD, as UTF-8 has no other way. */
export function* encodeTexts(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let pending = '';
  for (const text of texts) {
    pending += text;
    if (pending.length < CHARACTERS_PER_CHUNK) continue;
    yield encoder.encode(pending);
    pending = '';
  }
  if (pending !== '') yield encoder.encode(pending);
}
