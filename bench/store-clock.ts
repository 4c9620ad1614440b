/**
 * Counts the time that the store takes, its statements and the decoding of their rows, and nothing else: what a question works out from them
 * in between, such as a tree, stands outside.
 */
export class StoreClock {
  #millis = 0;

  get millis(): number {
    return this.#millis;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#millis += performance.now() - start;
    }
  }
}
