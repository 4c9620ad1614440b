/** Entries by key, so many at most: of more, the one goes that was asked for or set longest ago. */
export class RecentlyUsed<Key, Value> {
  readonly #entries = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  /** The value, which is now the one used last; undefined where there is none. */
  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#moveToEnd(key, value);
    return value;
  }

  set(key: Key, value: Value): void {
    this.#moveToEnd(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.most && oldest !== undefined) this.#entries.delete(oldest);
  }

  /** Removes an entry, unless it has another value by now. */
  remove(key: Key, value: Value): void {
    if (this.#entries.get(key) === value) this.#entries.delete(key);
  }

  /** A map gives its keys in the order in which they were set. */
  #moveToEnd(key: Key, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
  }
}
