import type { Kind } from '../../domain/identifiers.js';
import { holdsAny } from '../../queries/bulk-node-queries.js';
import { ownersOf, type Reader } from '../../queries/data-set-queries.js';

/** Ids that are remembered, so that the graph is asked once for what many rows refer to. */
const MOST_REMEMBERED = 50_000;

/** The records that the graph has from data sets other than those being loaded. */
export class OtherRecords {
  readonly #remembered = new Map<string, boolean>();
  readonly #isInGraph = new Map<Kind, boolean>();

  constructor(
    private readonly reader: Reader,
    private readonly loading: readonly string[],
  ) {}

  /** The other data sets that have records of these ids. One statement, or none when the graph has no record of that kind at all. */
  async owners(kind: Kind, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0 || !(await this.#holds(kind))) return new Map();
    const owners = await ownersOf(this.reader, kind, ids);
    return new Map([...owners].filter(([, owner]) => !this.loading.includes(owner)));
  }

  /** Those of the ids that other data sets have records of. */
  async having(kind: Kind, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.#remembered.size > MOST_REMEMBERED) this.#remembered.clear();
    const fresh = [...new Set(ids)].filter((id) => !this.#remembered.has(id));
    const owners = await this.owners(kind, fresh);
    for (const id of fresh) this.#remembered.set(id, owners.has(id));
    return new Set(ids.filter((id) => this.#remembered.get(id) === true));
  }

  async #holds(kind: Kind): Promise<boolean> {
    const known = this.#isInGraph.get(kind);
    if (known !== undefined) return known;
    const holds = await holdsAny(this.reader, kind);
    this.#isInGraph.set(kind, holds);
    return holds;
  }
}
