import type { RecordShape } from '../domain/record-shape.js';
import { RecentlyUsed } from '../domain/recently-used.js';
import { cypher } from '../store/cypher.js';
import type { StoreCapabilities } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { withoutStart, type Condition } from './match-lines.js';
import type { ListSource } from './page.js';

/** A start that binds fewer records than this is always good. */
const FEW_RECORDS = 2_000;

/** A start that binds more than this share of the list is worse than reading the list in its order until the page is full. */
const LARGE_SHARE = 0.05;

const REMEMBERED_MILLIS = 600_000;
const MOST_REMEMBERED = 5_000;

interface KnownSize {
  readonly size: Promise<number>;
  readonly expiry: number;
}

const COUNT_RECORDS = 'RETURN count(n) AS total';

/**
 * Chooses where the search for a page of a root list begins: at the condition that binds fewest records, or, where each binds a large
 * part of the list and the store reads pages off an index, nowhere, so that the list is read in its order. How many records a
 * condition binds is asked once in ten minutes, by one statement more. The choice changes the cost, never the answer.
 */
export class SearchStarts {
  readonly #sizes = new RecentlyUsed<string, KnownSize>(MOST_REMEMBERED);

  constructor(private readonly capabilities: Pick<StoreCapabilities, 'orderedIndexes'>) {}

  /** The same conditions, of which at most one can still begin the search. */
  async choose(
    reader: Reader,
    source: ListSource<RecordShape>,
    conditions: readonly Condition[],
  ): Promise<readonly Condition[]> {
    const starts = conditions.filter(({ match }) => match !== undefined);
    if (!this.capabilities.orderedIndexes || starts.length === 0) return conditions;
    const [total, ...sizes] = await Promise.all([
      this.#sizeOf(reader, source.match, {}),
      ...starts.map(({ match = '', parameters }) => this.#sizeOf(reader, match, parameters)),
    ]);
    const least = Math.min(...sizes);
    const isGood = least < FEW_RECORDS || least < total * LARGE_SHARE;
    const best = isGood ? starts[sizes.indexOf(least)] : undefined;
    return conditions.map((condition) =>
      condition === best ? condition : withoutStart(condition),
    );
  }

  #sizeOf(reader: Reader, match: string, parameters: Condition['parameters']): Promise<number> {
    const key = JSON.stringify([match, parameters]);
    const known = this.#sizes.get(key);
    if (known !== undefined && performance.now() < known.expiry) return known.size;
    const size = countRecords(reader, match, parameters);
    const remembered = { size, expiry: performance.now() + REMEMBERED_MILLIS };
    size.catch(() => this.#sizes.remove(key, remembered));
    this.#sizes.set(key, remembered);
    return size;
  }
}

async function countRecords(
  reader: Reader,
  match: string,
  parameters: Condition['parameters'],
): Promise<number> {
  const [row] = await reader.read(cypher([match, COUNT_RECORDS].join('\n'), parameters));
  return Number(row?.['total'] ?? 0);
}
