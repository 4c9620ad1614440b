/** What the doctor found in one place. `note` is worth knowing, `wrong` needs a cure. */
export interface Finding {
  readonly name: string;
  readonly state: 'fine' | 'note' | 'wrong';
  readonly text: string;
}

export function fine(name: string, text: string): Finding {
  return { name, state: 'fine', text };
}

export function note(name: string, text: string): Finding {
  return { name, state: 'note', text };
}

export function wrong(name: string, text: string): Finding {
  return { name, state: 'wrong', text };
}
