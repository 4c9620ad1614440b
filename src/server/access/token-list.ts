import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { ROLES, type Actor, type Role } from '../../domain/actor.js';
import { DomainError } from '../../domain/errors.js';

/** A person who has a token. The token itself is kept nowhere, only its digest. */
export interface TokenHolder {
  readonly name: string;
  readonly role: Role;
  /** SHA-256 of the token, in hexadecimal digits. */
  readonly sha256: string;
}

const COLUMNS = 'name,role,sha256';
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,59}$/u;
const DIGEST = /^[0-9a-f]{64}$/;

/** As many as a digest has: nobody guesses it, so that one round of SHA-256 without salt keeps it safe. */
const TOKEN_BYTES = 32;

/** A token that nobody has yet. */
export function newToken(): string {
  return `rgt_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
}

export function digestOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Reads a list of holders: CSV with the columns name, role and sha256, or a JSON array of objects with them. An empty text is an empty list.
 * Throws DomainError BAD_CONFIGURATION that names every fault by its place, and never shows a digest.
 */
export function parseTokenList(text: string): readonly TokenHolder[] {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  const rows = trimmed.startsWith('[') ? jsonRows(trimmed) : csvRows(trimmed);
  const faults = rows.flatMap((row, index) =>
    faultsOf(row).map((fault) => `entry ${index + 1}: ${fault}`),
  );
  const digests = rows.map(({ sha256 }) => sha256);
  if (new Set(digests).size < digests.length) faults.push('two entries have the same digest');
  if (faults.length > 0) throw broken(faults.join('; '));
  return rows as unknown as readonly TokenHolder[];
}

/** The list with one more holder, in the form that the text has. Throws BAD_CONFIGURATION as {@link parseTokenList} does. */
export function withTokenHolder(text: string, holder: TokenHolder): string {
  const known = parseTokenList(text);
  const line = lineOf(holder);
  if (text.trim().startsWith('[')) return `${JSON.stringify([...known, holder], null, 2)}\n`;
  const body = text.trim() === '' ? COLUMNS : text.trimEnd();
  return `${body}\n${line}\n`;
}

/** A holder as a line of CSV. Throws BAD_USER_INPUT for one that could not be read back. */
export function lineOf(holder: TokenHolder): string {
  const faults = faultsOf(holder);
  if (faults.length > 0) throw new DomainError('BAD_USER_INPUT', `${faults.join('; ')}.`);
  return [holder.name, holder.role, holder.sha256].join(',');
}

/** Who sends a token; null when nobody has it. All digests are compared, each in constant time, so that the time tells nothing. */
export function holderOf(holders: readonly TokenHolder[], token: string): Actor | null {
  const digest = Buffer.from(digestOfToken(token), 'hex');
  let found: Actor | null = null;
  for (const { name, role, sha256 } of holders) {
    if (timingSafeEqual(Buffer.from(sha256, 'hex'), digest)) found = { kind: 'Named', name, role };
  }
  return found;
}

type Row = Readonly<Record<string, unknown>>;

function jsonRows(text: string): readonly Row[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken('it begins as JSON, but is none');
  }
  if (Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)) {
    return (value as readonly Row[]).map(({ name, role, sha256 }) => ({ name, role, sha256 }));
  }
  throw broken('a JSON array of objects is wanted');
}

function csvRows(text: string): readonly Row[] {
  if (text === '') return [];
  const [head = '', ...lines] = text.split(/\r?\n/);
  if (head.trim() !== COLUMNS) throw broken(`the first line must be "${COLUMNS}"`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name, role, sha256, ...rest] = line.split(',').map((cell) => cell.trim());
      return rest.length === 0 ? { name, role, sha256 } : {};
    });
}

function faultsOf({ name, role, sha256 }: Row | TokenHolder): readonly string[] {
  const faults: string[] = [];
  if (typeof name !== 'string' || !NAME.test(name))
    faults.push('a name is 1 to 60 letters, digits, spaces, dots, hyphens or signs _ and @');
  if (!ROLES.some((known) => known === role)) faults.push(`a role is one of ${ROLES.join(', ')}`);
  if (typeof sha256 !== 'string' || !DIGEST.test(sha256))
    faults.push('sha256 is 64 lower-case hexadecimal digits');
  return faults;
}

function broken(why: string): DomainError {
  return new DomainError('BAD_CONFIGURATION', `The list of tokens cannot be used: ${why}.`);
}
