import { describe, expect, it, jest } from '@jest/globals';
import { PILOT } from '#src/domain/pilot.js';
import type { CypherStatement, Row } from '#src/store/graph-store.js';
import type { Condition } from '#src/queries/match-lines.js';
import { SearchStarts } from '#src/queries/search-starts.js';

const SOURCE = { shape: PILOT, match: 'MATCH (n:Pilot)' };
const BY_DOMAIN: Condition = {
  where: 'n.domainId = $domain',
  match: 'MATCH (:Domain {id: $domain})<-[:IN_DOMAIN]-(n:Pilot)',
  parameters: { domain: 'domain:water' },
};
const BY_REGION: Condition = {
  where: 'n.siteId = $region',
  match: 'MATCH (:Region {id: $region})<-[:AT]-(n:Pilot)',
  parameters: { region: 'region:jia' },
};
const BY_YEAR: Condition = { where: 'n.year = $year', parameters: { year: 2016 } };
const CONDITIONS = [BY_DOMAIN, BY_YEAR, BY_REGION];

const NOWHERE = CONDITIONS.map(({ where, parameters }) => ({ where, parameters }));

/** A reader of a graph in which each start binds so many records. */
function readerOf(sizes: {
  readonly all: number;
  readonly domain: number;
  readonly region: number;
}) {
  const read = jest.fn(async ({ text }: CypherStatement): Promise<readonly Row[]> => {
    if (text.includes(':IN_DOMAIN')) return [{ total: sizes.domain }];
    return [{ total: text.includes(':AT') ? sizes.region : sizes.all }];
  });
  return { read };
}

describe('SearchStarts', () => {
  const starts = (orderedIndexes = true) => new SearchStarts({ orderedIndexes });

  it('begins at the condition that binds fewest records, and keeps all others as predicates', async () => {
    const reader = readerOf({ all: 100_000, domain: 1_500, region: 20 });
    expect(await starts().choose(reader, SOURCE, CONDITIONS)).toEqual([
      NOWHERE[0],
      BY_YEAR,
      BY_REGION,
    ]);
  });

  it('takes the first of two that bind as many', async () => {
    const reader = readerOf({ all: 100_000, domain: 20, region: 20 });
    const chosen = await starts().choose(reader, SOURCE, CONDITIONS);
    expect(chosen).toEqual([BY_DOMAIN, BY_YEAR, NOWHERE[2]]);
  });

  it.each([
    ['fewer than 2,000 records, however large a share', { all: 2_000, domain: 1_999 }],
    ['less than a twentieth of the list, however many records', { all: 100_000, domain: 4_999 }],
  ])('begins at a condition that binds %s', async (_, sizes) => {
    const reader = readerOf({ ...sizes, region: sizes.all });
    expect((await starts().choose(reader, SOURCE, CONDITIONS))[0]).toBe(BY_DOMAIN);
  });

  it.each([
    ['a twentieth', { all: 100_000, domain: 5_000 }],
    ['all', { all: 2_000, domain: 2_000 }],
  ])('begins nowhere where each condition binds %s of the list or more', async (_, sizes) => {
    const reader = readerOf({ ...sizes, region: sizes.all });
    expect(await starts().choose(reader, SOURCE, CONDITIONS)).toEqual(NOWHERE);
  });

  it('leaves the choice as it is, and asks nothing, where pages are not read off an index', async () => {
    const reader = readerOf({ all: 100_000, domain: 50_000, region: 20 });
    expect(await starts(false).choose(reader, SOURCE, CONDITIONS)).toBe(CONDITIONS);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('asks nothing where no condition can begin the search', async () => {
    const reader = readerOf({ all: 100_000, domain: 0, region: 0 });
    expect(await starts().choose(reader, SOURCE, [BY_YEAR])).toEqual([BY_YEAR]);
    expect(reader.read).not.toHaveBeenCalled();
  });

  it('remembers sizes by condition and value for ten minutes', async () => {
    const reader = readerOf({ all: 100_000, domain: 1_500, region: 20 });
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    try {
      const chooser = starts();
      const choose = (domain: string) =>
        chooser.choose(reader, SOURCE, [{ ...BY_DOMAIN, parameters: { domain } }]);
      await choose('domain:water');
      await choose('domain:water');
      expect(reader.read).toHaveBeenCalledTimes(2);
      await choose('domain:air');
      expect(reader.read).toHaveBeenCalledTimes(3);
      clock.mockReturnValue(599_999);
      await choose('domain:water');
      expect(reader.read).toHaveBeenCalledTimes(3);
      clock.mockReturnValue(600_000);
      await choose('domain:water');
      expect(reader.read).toHaveBeenCalledTimes(5);
    } finally {
      clock.mockRestore();
    }
  });

  it('does not remember a count that failed', async () => {
    const reader = readerOf({ all: 100_000, domain: 1_500, region: 20 });
    reader.read.mockRejectedValueOnce(new Error('away'));
    const chooser = starts();
    await expect(chooser.choose(reader, SOURCE, [BY_DOMAIN])).rejects.toThrow('away');
    expect(await chooser.choose(reader, SOURCE, [BY_DOMAIN])).toEqual([BY_DOMAIN]);
  });

  it('forgets the oldest of more than 5,000 sizes', async () => {
    const reader = readerOf({ all: 100_000, domain: 1_500, region: 20 });
    const chooser = starts();
    const choose = (domain: string) =>
      chooser.choose(reader, SOURCE, [{ ...BY_DOMAIN, parameters: { domain } }]);
    const counts = () =>
      reader.read.mock.calls.filter(([{ text }]) => text.includes(':IN_DOMAIN')).length;
    for (let number = 0; number <= 5_000; number += 1) await choose(`domain:${number}`);
    await choose('domain:5000');
    expect(counts()).toBe(5_001);
    await choose('domain:0');
    expect(counts()).toBe(5_002);
  });
});
