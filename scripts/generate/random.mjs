/**
 * Numbers that look random and are the same for the same seed, on every machine: sfc32 (Chris Doty-Humphrey, public domain), since
 * `Math.random` takes no seed. Only integer arithmetic is used, which no platform rounds differently.
 */
export class Random {
  #state;

  constructor(seed) {
    this.#state = [seed | 0, Math.trunc(seed / 2 ** 32) | 0, 0x9e3779b9, 1];
    for (let step = 0; step < 20; step += 1) this.#next();
  }

  /** From 0 up to, and without, 1. */
  fraction() {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end) {
    return Math.floor(this.fraction() * end);
  }

  /** A whole number from `first` to `last`, both among them. */
  between(first, last) {
    return first + this.below(last - first + 1);
  }

  /** Whether something of the given probability happens. */
  happens(probability) {
    return this.fraction() < probability;
  }

  pick(items) {
    return items[this.below(items.length)];
  }

  /** One of the names of `{ name: weight }`, by weight. */
  pickWeighted(weights) {
    const entries = Object.entries(weights);
    let left = this.fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) {
      left -= weight;
      if (left < 0) return name;
    }
    return entries.at(-1)[0];
  }

  #next() {
    const [a, b, c, counter] = this.#state;
    const result = (((a + b) | 0) + counter) | 0;
    this.#state = [
      b ^ (b >>> 9),
      (c + (c << 3)) | 0,
      (((c << 21) | (c >>> 11)) + result) | 0,
      (counter + 1) | 0,
    ];
    return result >>> 0;
  }
}
