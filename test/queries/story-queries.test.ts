import { describe, expect, it } from '@jest/globals';
import { partialDate } from '#src/domain/partial-date.js';
import { PILOT } from '#src/domain/pilot.js';
import { collectiveTakersOf } from '#src/queries/collective-queries.js';
import { countCommits, countNodesByLabel, somePlaceName } from '#src/queries/graph-queries.js';
import { mayHaveBeenWithin, pilotsEverWithin } from '#src/queries/pilot-queries.js';
import { recordsByIds, recordsReferring } from '#src/queries/record-queries.js';
import { placeRanks } from '#src/queries/region-queries.js';
import { cursorKey } from '#src/queries/setting-queries.js';
import { cypher } from '#src/store/cypher.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const NOTHING = `
  MATCH (n:Pilot {id: 'pilot:nobody'})
  SET n.name = 'x'
`;

const client = useGraph({ story: STORY });

describe('placeRanks', () => {
  it('gives the rank of each place on its day, in the order asked, null where none applies', async () => {
    const places = [
      ['region:port', '1994-02-24'],
      ['region:port', '1994-02-25'],
      ['region:ford', '2004-12-31'],
      ['region:ford', '2005-01-01'],
      ['region:river', '2000-01-01'],
      ['region:quay', '2020-01-01'],
      ['region:quay', '2014-05-31'],
      ['region:old-town', '2000-01-01'],
      ['region:land', '2000-01-01'],
      ['region:brook', '2000-01-01'],
      ['region:nowhere', '2000-01-01'],
    ].map(([regionId = '', day = '']) => ({ regionId, day }));
    expect(await placeRanks(client().store, places)).toEqual([
      'prefecture',
      'sub_provincial_city',
      'county',
      'county_under_province',
      'province',
      null, // a zone
      null, // a zone that is not there yet
      null, // a place that ended on that day
      null, // the nation
      null, // a basin without versions
      null, // unknown
    ]);
  });

  it('gives nothing for no places', async () => {
    expect(await placeRanks(client().store, [])).toEqual([]);
  });
});

describe('collectiveTakersOf', () => {
  it('counts takers of the bodies that a pilot belongs to, group by group, undated last', async () => {
    const takers = await collectiveTakersOf(client().store, ['pilot:port'], null);
    expect(
      takers.map(({ bodyId, replicationClass, date, takers: count }) => [
        bodyId,
        replicationClass,
        date?.text,
        count,
      ]),
    ).toEqual([
      ['batch:window-1', 'ATTESTED', '2012', 1],
      ['batch:window-1-to-2', 'PRESCRIBED', '2018-07', 1],
      ['batch:window-1-to-2', 'PRESCRIBED', undefined, 1],
    ]);
  });

  it('leaves out what surely came after a day, and keeps what is undated', async () => {
    const takers = await collectiveTakersOf(client().store, ['pilot:port'], '2017-12-31');
    expect(takers.map(({ date }) => date?.text)).toEqual(['2012', undefined]);
  });

  it('is empty for a pilot without a batch', async () => {
    expect(await collectiveTakersOf(client().store, ['pilot:mill'], null)).toEqual([]);
  });
});

describe('pilotsEverWithin', () => {
  it('finds pilots at a place and wherever was ever below it, with the days of that', async () => {
    const found = await pilotsEverWithin(client().store, 'region:mill');
    expect([...found]).toEqual([
      ['pilot:far', [{ since: '1990-01-01', until: '2018-01-01' }]],
      ['pilot:ford', [{ since: '', until: '2005-01-01' }]],
      ['pilot:ford-market', [{ since: '', until: '2005-01-01' }]],
      ['pilot:mill', [{ since: '', until: '~' }]],
      ['pilot:mill-market', [{ since: '', until: '~' }]],
    ]);
  });

  it('takes of a long way the days that all its spells share', async () => {
    const found = await pilotsEverWithin(client().store, 'region:land');
    // Through mill until 2005, and directly below the river since.
    expect(found.get('pilot:ford')).toEqual([
      { since: '', until: '2005-01-01' },
      { since: '2005-01-01', until: '~' },
    ]);
    expect(found.get('pilot:taker')).toEqual([{ since: '', until: '2000-01-01' }]);
    expect(found.size).toBe(14);
  });

  it('finds none below an unknown place', async () => {
    expect((await pilotsEverWithin(client().store, 'region:nowhere')).size).toBe(0);
  });
});

describe('mayHaveBeenWithin', () => {
  const days = [{ since: '1990-01-01', until: '2018-01-01' }];
  it.each<[string | null, boolean]>([
    ['1989-12-31', false],
    ['1990-01-01', true],
    ['2017-12-31', true],
    // The day from which it no longer held.
    ['2018-01-01', false],
    ['2018', false],
    // Dates that may be in it.
    ['1989/1990', true],
    ['2017/2019', true],
    // Undated: now.
    [null, false],
  ])('tells of %p: %p', (text, wanted) => {
    expect(mayHaveBeenWithin(days, text === null ? null : partialDate(text))).toBe(wanted);
  });

  it('takes an undated event for one of now', () => {
    expect(mayHaveBeenWithin([...days, { since: '2018-01-01', until: '~' }], null)).toBe(true);
  });
});

describe('records', () => {
  it('are found by id, each once, without those that are unknown', async () => {
    const found = await recordsByIds(client().store, PILOT, [
      'pilot:port',
      'pilot:nobody',
      'pilot:port',
    ]);
    expect([...found.keys()]).toEqual(['pilot:port']);
  });

  it('are found by what they refer to', async () => {
    const owned = await recordsReferring(client().store, PILOT, 'batchId', 'Batch', [
      'batch:window-1',
      'batch:window-2',
    ]);
    expect(owned.map(({ ownerId, record }) => `${ownerId} ${record.id}`)).toEqual([
      'batch:window-1 pilot:port',
      'batch:window-2 pilot:lake',
    ]);
  });

  it('cannot be found through a field that is no reference', async () => {
    await expect(recordsReferring(client().store, PILOT, 'name', 'Batch', [])).rejects.toThrow(
      new RangeError('name of Pilot is no reference.'),
    );
  });
});

describe('cursorKey', () => {
  it('is made once and kept, so that those who ask at one time get the same', async () => {
    const keys = await Promise.all([cursorKey(client().store), cursorKey(client().store)]);
    keys.push(await cursorKey(client().store));
    expect(new Set(keys).size).toBe(1);
    // 32 random bytes.
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
  });
});

describe('the graph as a whole', () => {
  it('counts nodes by label', async () => {
    const counts = await countNodesByLabel(client().store);
    expect([
      counts.get('Pilot'),
      counts.get('Replication'),
      counts.get('Citation'),
      counts.get('DataSet'),
    ]).toEqual([14, 21, 2, 1]);
  });

  it('counts commits, each write as one', async () => {
    const before = (await countCommits(client().store)) ?? NaN;
    await client().store.write((transaction) => transaction.run(cypher(NOTHING)));
    expect(await countCommits(client().store)).toBe(before + 1);
  });

  it('finds a Chinese place name to try the search with', async () => {
    expect(await somePlaceName(client().store)).toMatch(/^\p{Script=Han}{2,}$/u);
  });
});
