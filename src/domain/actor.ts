import { DomainError } from './errors.js';

/** What a person may be allowed beside reading, which everybody may. */
export const ROLES = ['analyst'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks. Readers have no name. */
export type Actor =
  | { readonly kind: 'Reader' }
  | { readonly kind: 'Named'; readonly name: string; readonly role: Role };

export const READER: Actor = { kind: 'Reader' };

/** What only some may do. */
export type Right = 'INFER';

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = { analyst: ['INFER'] };

const IN_WORDS: Readonly<Record<Right, string>> = {
  INFER: 'run an inference, cancel or delete one',
};

/** The name of an actor who has a right. Throws DomainError FORBIDDEN for anyone else. */
export function demandRight(actor: Actor, right: Right): string {
  if (actor.kind === 'Named' && RIGHTS[actor.role].includes(right)) return actor.name;
  const roles = ROLES.filter((role) => RIGHTS[role].includes(right)).join(' or ');
  throw new DomainError(
    'FORBIDDEN',
    `Only the role ${roles} may ${IN_WORDS[right]}; send a token of such a person as "authorization: Bearer ...".`,
  );
}
