import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { inDomain, within } from '#src/queries/list-conditions.js';
import { ALL_PILOTS } from '#src/queries/lists.js';
import { withoutStarts, type Condition } from '#src/queries/match-lines.js';
import { listPage } from '#src/queries/page.js';
import { PILOT_AT_SITE } from '#src/queries/placed.js';
import type { GraphClient } from '../support/graph-client.js';
import { openWorld } from '../support/world/open-world.js';
import { randomWorld } from '../support/world/random-world.js';

const WORLD = randomWorld(3);
const REGIONS = WORLD.regions.map(({ id }) => String(id));
const DOMAINS = WORLD.domains.map(({ id }) => String(id));

/** Ways to begin the same search: at the region, at the domain, at the list itself. */
function waysToBegin(region: string, domain: string): readonly (readonly Condition[])[] {
  const both = [within(PILOT_AT_SITE, region), inDomain('Pilot', domain)];
  return [both, both.toReversed(), withoutStarts(both)];
}

describe('a page of pilots of a region and a domain', () => {
  let client: GraphClient;
  beforeAll(async () => {
    client = await openWorld(WORLD, await buildReformSchema());
  }, 60_000);
  afterAll(() => client.store.close());

  const idsOf = async (conditions: readonly Condition[], direction: 'forward' | 'backward') => {
    const { records } = await listPage(client.store, ALL_PILOTS, {
      conditions,
      order: { property: 'startedOrder', descending: false },
      page: { limit: 4, direction, position: null },
    });
    return records.map(({ record }) => record.id);
  };

  it.each(['forward', 'backward'] as const)(
    'is the same wherever its search begins, %s',
    async (direction) => {
      const found = new Set<string>();
      for (const region of REGIONS)
        for (const domain of DOMAINS) {
          const [expected = [], ...others] = await Promise.all(
            waysToBegin(region, domain).map((conditions) => idsOf(conditions, direction)),
          );
          for (const other of others)
            expect([region, domain, other]).toEqual([region, domain, expected]);
          for (const id of expected) found.add(id);
        }
      expect(found.size).toBeGreaterThan(5);
    },
  );
});
