import { DomainError } from '../../domain/errors.js';

/** What an export cannot be made without. Throws DomainError BAD_USER_INPUT, naming the option, when it is not given. */
export function requireGiven<T>(value: T | null, option: string, name: string): T {
  if (value !== null) return value;
  throw new DomainError('BAD_USER_INPUT', `The export ${name} needs ${option}.`);
}
