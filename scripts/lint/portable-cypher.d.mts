/** A place where a Cypher text would not mean the same on both engines. */
export interface PortabilityFault {
  readonly form: string;
  readonly message: string;
  readonly index: number;
}

/** A form that is refused, with a statement that has it. */
export interface RefusedForm {
  readonly form: string;
  readonly refused: string;
}

export const REFUSED_FORMS: readonly RefusedForm[];

/** Whether a string of the program is Cypher. */
export function isCypher(text: string): boolean;

/** What is not portable in a text. Only for a fragment may the end of the statement be missing. */
export function portabilityFaults(
  text: string,
  options?: { readonly isFragment?: boolean },
): readonly PortabilityFault[];
