import type { ConsistencyRule, Fact, Facts } from './fact.js';

/** A total with what is known of its parts. */
export interface Total {
  readonly id: string;
  readonly place: string;
  /** As stated. */
  readonly stated: number;
  /** Sum of the parts, or number of the members, that are recorded. */
  readonly recorded: number;
}

/** Every total whose parts or members are recorded: tallies with parts, batches with an announced number. */
export function totalsOf(facts: Facts): readonly Total[] {
  return [...tallies(facts), ...batches(facts)];
}

/** More parts or members than the total says are a fault; fewer are a gap, which {@link totalsOf} shows. */
export const membersWithinTotal: ConsistencyRule = (facts) =>
  totalsOf(facts)
    .filter(({ stated, recorded }) => recorded > stated)
    .map(({ place, stated, recorded }) => ({
      rule: 'members-within-total',
      place,
      message: `It states ${stated}, but ${recorded} are recorded.`,
    }));

function tallies(facts: Facts): readonly Total[] {
  const parts = groupBy(facts.of('Tally'), 'partOfId');
  return facts.of('Tally').flatMap((total) => {
    const own = parts.get(total.id);
    if (own === undefined) return [];
    const recorded = own.reduce((sum, { fields }) => sum + Number(fields['value']), 0);
    return [{ id: total.id, place: total.place, stated: Number(total.fields['value']), recorded }];
  });
}

function batches(facts: Facts): readonly Total[] {
  const members = groupBy(facts.of('Pilot'), 'batchId');
  return facts.of('Batch').flatMap(({ id, place, fields }) => {
    const stated = fields['announcedCount'];
    const own = members.get(id);
    if (typeof stated !== 'number' || own === undefined) return [];
    return [{ id, place, stated, recorded: own.length }];
  });
}

function groupBy(facts: readonly Fact[], field: string): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = fact.fields[field];
    if (typeof key === 'string') groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}
