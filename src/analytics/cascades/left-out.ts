import type { LeftOutReason } from '../../domain/diffusion.js';
import { compareText } from '../../domain/partial-date.js';

/** Pilots that are in no cascade, by reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly pilotIds: readonly string[];
}

/** A pilot that is left out. */
export interface Refused {
  readonly pilotId: string;
  readonly reason: LeftOutReason;
}

/** Gathers what is left out. */
export class LeftOutLists {
  readonly #lists = new Map<LeftOutReason, string[]>();

  /** The thing as a list of one, or an empty list when it was refused. */
  unless<T extends { readonly pilotId: string }>(thing: T | Refused): readonly T[] {
    if (!('reason' in thing)) return [thing];
    this.add(thing.pilotId, thing.reason);
    return [];
  }

  add(pilotId: string, reason: LeftOutReason): void {
    const list = this.#lists.get(reason);
    if (list === undefined) this.#lists.set(reason, [pilotId]);
    else list.push(pilotId);
  }

  lists(): readonly LeftOut[] {
    return [...this.#lists]
      .map(([reason, pilotIds]) => ({ reason, pilotIds: [...pilotIds].sort() }))
      .sort((a, b) => compareText(a.reason, b.reason));
  }
}
