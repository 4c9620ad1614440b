import type { RowFault } from '../../domain/row-fault.js';

/** Faults that a report lists; of the others it gives the number. A million rows can have a million. */
export const MOST_LISTED = 200;

/** Faults of files of any size: the first ones whole, the rest counted. */
export class FaultList {
  readonly #listed: RowFault[] = [];
  #count = 0;

  get listed(): readonly RowFault[] {
    return this.#listed;
  }

  get count(): number {
    return this.#count;
  }

  /** How many there are beyond those that are listed. */
  get more(): number {
    return this.#count - this.#listed.length;
  }

  add(faults: readonly RowFault[]): void {
    this.#count += faults.length;
    this.#listed.push(...faults.slice(0, MOST_LISTED - this.#listed.length));
  }
}

/** What a check finds. A fault keeps the load from writing, a warning does not. */
export interface Findings {
  readonly faults: FaultList;
  readonly warnings: FaultList;
}
