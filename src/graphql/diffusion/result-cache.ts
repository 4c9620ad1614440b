import { RecentlyUsed } from '../../domain/recently-used.js';

/** Results are kept until so many others came after them. */
const MOST_RESULTS = 12;

/**
 * Results that were worked out for one request and hold for others. A key names everything that a result follows from, the data release
 * included, so that one which is kept is never stale; it costs memory, and is never written to.
 */
export class ResultCache {
  readonly #results: RecentlyUsed<string, Promise<unknown>>;

  constructor(mostResults = MOST_RESULTS) {
    this.#results = new RecentlyUsed(mostResults);
  }

  /** What `find` gives, or gave. Requests that come together share one; where it fails, as when its client hung up, each finds for itself. */
  get<T>(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known.catch(find);
    const found = find();
    found.catch(() => this.#results.remove(key, found));
    this.#results.set(key, found);
    return found;
  }
}
