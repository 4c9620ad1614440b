import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../domain/errors.js';
import type { Position } from '../../queries/page.js';

/** Makes and reads cursors: opaque to clients, signed, and good for one list only. */
export interface CursorCodec {
  /** `scope` names the list: field, owner, order, filter. */
  encode(scope: string, position: Position): string;
  /** Throws DomainError BAD_USER_INPUT for a cursor that was forged, cut, or made for another list. */
  decode(scope: string, cursor: string): Position;
}

const SIGNATURE_BYTES = 12;
const SCOPE_BYTES = 6;

/** A codec with the graph's own key, so that cursors outlive a restart and are shared by workers. */
export function createCursorCodec(key: string): CursorCodec {
  const sign = (payload: string): string =>
    createHmac('sha256', key)
      .update(payload)
      .digest()
      .subarray(0, SIGNATURE_BYTES)
      .toString('base64url');
  return {
    encode: (scope, { key: sortKey, id }) => {
      const payload = encodeJson([digestOf(scope), sortKey, id]);
      return `${payload}.${sign(payload)}`;
    },
    decode: (scope, cursor) => {
      const [payload = '', ...signature] = cursor.split('.');
      // As texts: read as base64, a signature with signs in it that mean nothing would pass.
      const given = Buffer.from(signature.join('.'));
      const wanted = Buffer.from(sign(payload));
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
        throw badCursor('The cursor was not made by this server, or was changed.', 'FORGED_CURSOR');
      }
      const [madeFor, sortKey, id] = decodeJson(payload);
      if (madeFor !== digestOf(scope)) {
        throw badCursor('The cursor belongs to another list, filter or order.', 'FOREIGN_CURSOR');
      }
      return { key: sortKey, id };
    },
  };
}

function digestOf(scope: string): string {
  return createHash('sha256').update(scope).digest().subarray(0, SCOPE_BYTES).toString('base64url');
}

function encodeJson(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Only called on what was signed by us. */
function decodeJson(payload: string): readonly [string, string, string] {
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, string, string];
}

function badCursor(message: string, reason: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { details: { reason } });
}
