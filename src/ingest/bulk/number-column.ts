const FIRST_CAPACITY = 1_024;

/** Whole numbers from 0 to 2^32 - 1, by place. What was not set is 0. Cost: 4 bytes a place, at most three times that while growing. */
export class NumberColumn {
  #values = new Uint32Array(FIRST_CAPACITY);

  get(place: number): number {
    return this.#values[place] ?? 0;
  }

  set(place: number, value: number): void {
    while (place >= this.#values.length) {
      const longer = new Uint32Array(2 * this.#values.length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[place] = value;
  }
}
