/** Results are kept until so many others came after them. */
const MOST_RESULTS = 12;

/**
 * Results that were worked out for one request and hold for others. A key names everything that a result follows from, the data release
 * included, so that one which is kept is never stale; it costs memory, and is never written to.
 */
export class ResultCache {
  readonly #results = new Map<string, Promise<unknown>>();

  constructor(private readonly mostResults = MOST_RESULTS) {}

  /** What `find` gives, or gave. Requests that come together share one; where it fails, as when its client hung up, each finds for itself. */
  get<T>(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key) as Promise<T> | undefined;
    this.#results.delete(key);
    if (known !== undefined) {
      this.#results.set(key, known);
      return known.catch(find);
    }
    const found = find();
    found.catch(() => {
      if (this.#results.get(key) === found) this.#results.delete(key);
    });
    this.#results.set(key, found);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.mostResults && oldest !== undefined) this.#results.delete(oldest);
    return found;
  }
}
