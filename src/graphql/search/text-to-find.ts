import { DomainError } from '../../domain/errors.js';

const LONGEST_TEXT = 100;

/** Checks a text that is to be found. Throws DomainError BAD_USER_INPUT for a blank or long one. */
export function textToFind(text: string): string {
  if (text.trim() !== '' && text.length <= LONGEST_TEXT) return text;
  throw new DomainError(
    'BAD_USER_INPUT',
    `text has 1 to ${LONGEST_TEXT} characters, not all of them blank.`,
  );
}
