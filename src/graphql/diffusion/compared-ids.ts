import { DomainError } from '../../domain/errors.js';
import { MOST_COMPARED } from './diffusion-limits.js';

/** Ids of what is compared. Throws DomainError BAD_USER_INPUT for none, too many, one twice, and what is no id. */
export function toCompared<Id extends string>(
  name: string,
  ids: readonly string[],
  toId: (id: string) => Id,
): readonly Id[] {
  if (ids.length < 1 || ids.length > MOST_COMPARED)
    throw wrong(name, `takes 1 to ${MOST_COMPARED} ids, but got ${ids.length}`);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw wrong(name, `names each once, but got "${twice}" twice`);
  return ids.map(toId);
}

function wrong(name: string, what: string): DomainError {
  return new DomainError('BAD_USER_INPUT', `The argument ${name} ${what}.`, {
    details: { argument: name },
  });
}
