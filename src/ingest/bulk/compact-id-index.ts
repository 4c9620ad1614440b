const FIRST_CAPACITY = 1_024;
const WORDS_A_DIGEST = 3;

/**
 * Numbers ids in the order in which they are added, and finds the number of an id again. In place of each text stand 96 bits made of it:
 * n ids are told apart but for a probability of n * n / 2^97, which is 6e-16 for ten millions.
 *
 * Cost: 20 bytes an id, twice that just after growing; the text of an id would take five times as much.
 */
export class CompactIdIndex {
  /** Three words an entry. */
  #digests = new Uint32Array(FIRST_CAPACITY * WORDS_A_DIGEST);
  /** Entry plus one, or 0; open addressing. Twice as many as there may be entries, so that a free one is always near. */
  #slots = new Uint32Array(2 * FIRST_CAPACITY);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of an id; it is `size` as it was before exactly when the id is new. */
  add(id: string): number {
    if (2 * this.#size === this.#slots.length) this.#grow();
    const digest = digestOf(id);
    const slot = this.#slotOf(digest);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#digests.set(digest, this.#size * WORDS_A_DIGEST);
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return this.#size - 1;
  }

  /** The number of an id, or null when it was not added. */
  find(id: string): number | null {
    const known = this.#slots[this.#slotOf(digestOf(id))] ?? 0;
    return known === 0 ? null : known - 1;
  }

  has(id: string): boolean {
    return this.find(id) !== null;
  }

  /** The slot that holds an id, or the free one where it belongs. */
  #slotOf([first, second, third]: Digest): number {
    const last = this.#slots.length - 1;
    for (let slot = first & last; ; slot = (slot + 1) & last) {
      const known = this.#slots[slot] ?? 0;
      if (known === 0) return slot;
      const at = (known - 1) * WORDS_A_DIGEST;
      const isSame =
        this.#digests[at] === first &&
        this.#digests[at + 1] === second &&
        this.#digests[at + 2] === third;
      if (isSame) return slot;
    }
  }

  #grow(): void {
    const digests = new Uint32Array(2 * this.#digests.length);
    digests.set(this.#digests);
    this.#digests = digests;
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let entry = 0; entry < this.#size; entry += 1) {
      const at = entry * WORDS_A_DIGEST;
      const [first = 0, second = 0, third = 0] = digests.subarray(at, at + WORDS_A_DIGEST);
      this.#slots[this.#slotOf([first, second, third])] = entry + 1;
    }
  }
}

type Digest = readonly [number, number, number];

/**
 * Three independent lanes, each a step that can be undone for every character: multiply by an odd number, turn the bits. Ids differ
 * little from one another, so that each lane is stirred once more at the end. It need not withstand malice: whoever writes the
 * files can as well write wrong data.
 */
function digestOf(id: string): Digest {
  let [first, second, third] = [0x2545f491, 0x6c078965, 0x41c64e6d];
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    first = turned(Math.imul(first ^ code, 0x9e3779b1), 13);
    second = turned(Math.imul(second ^ code, 0x85ebca77), 17);
    third = turned(Math.imul(third ^ code, 0xc2b2ae3d), 11);
  }
  return [stirred(first), stirred(second), stirred(third)];
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function stirred(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return (twice ^ (twice >>> 16)) >>> 0;
}
