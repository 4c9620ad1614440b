import { readFileSync, statSync } from 'node:fs';
import { READER, type Actor } from '../../domain/actor.js';
import { DomainError } from '../../domain/errors.js';
import type { Logger } from '../../logger.js';
import { HttpRefusal } from '../http/http-refusal.js';
import { holderOf, parseTokenList, type TokenHolder } from './token-list.js';

/** Tells who asks. */
export interface Access {
  /**
   * The actor of a request, by its `authorization` header. A reader, when it has none or one of another scheme, which is for somebody else,
   * such as a proxy. Throws HttpRefusal 401, UNAUTHENTICATED, for a token that nobody has.
   */
  actorOf(authorization: string | undefined): Actor;
}

/** Everybody reads, and nobody has a token. */
export const OPEN_ACCESS: Access = fromHolders(() => []);

/** How long a list that was read holds before its file is looked at again. */
const FRESH_MILLIS = 1_000;

/**
 * Access by a file of tokens. The file is read again when it has changed, so that a holder who is struck out is out within a second. One
 * that cannot be read any more lets nobody in. Throws DomainError BAD_CONFIGURATION when it cannot be read now.
 */
export function accessByFile(path: string, logger: Logger): Access {
  let state = readState(path);
  let lookedAt = performance.now();
  return fromHolders(() => {
    if (performance.now() - lookedAt < FRESH_MILLIS) return state.holders;
    lookedAt = performance.now();
    try {
      if (stampOf(path) !== state.stamp) state = readState(path);
    } catch (error) {
      logger.error({ err: error }, 'the list of tokens cannot be read: nobody is let in by one');
      state = { stamp: '', holders: [] };
    }
    return state.holders;
  });
}

interface State {
  /** Changes when the file does. */
  readonly stamp: string;
  readonly holders: readonly TokenHolder[];
}

function readState(path: string): State {
  try {
    return { stamp: stampOf(path), holders: parseTokenList(readFileSync(path, 'utf8')) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError('BAD_CONFIGURATION', `REFORM_GRAPH_TOKENS_FILE, ${path}: ${why}`, {
      cause,
    });
  }
}

function stampOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path);
  return [mtimeMs, size, ino].join(' ');
}

const BEARER = /^Bearer(?: +(?<token>[\x21-\x7e]{1,512}))?$/i;

function fromHolders(holders: () => readonly TokenHolder[]): Access {
  return {
    actorOf(authorization = '') {
      const groups = BEARER.exec(authorization.trim())?.groups;
      if (groups === undefined && !/^Bearer\b/i.test(authorization)) return READER;
      const actor = holderOf(holders(), groups?.['token'] ?? '');
      if (actor !== null) return actor;
      throw new HttpRefusal(401, 'UNAUTHENTICATED', 'The token is not known here.', {
        headers: { 'www-authenticate': 'Bearer' },
      });
    },
  };
}
