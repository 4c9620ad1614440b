import { DomainError } from '../domain/errors.js';

/** Throws DomainError BAD_USER_INPUT, naming the first parameter that is given and not heeded: it would seem to have been done. */
export function refuseUnheeded(
  what: string,
  heeded: readonly string[],
  given: readonly string[],
): void {
  const unheeded = given.find((parameter) => !heeded.includes(parameter));
  if (unheeded === undefined) return;
  throw new DomainError(
    'BAD_USER_INPUT',
    `${what} takes ${heeded.join(', ')}, but got: "${unheeded}".`,
    { details: { parameter: unheeded } },
  );
}
