import { describe, expect, it } from '@jest/globals';
import { PILOT } from '#src/domain/pilot.js';
import { collectiveTakersOf } from '#src/queries/collective-queries.js';
import { countCommits, countNodesByLabel, somePlaceName } from '#src/queries/graph-queries.js';
import { pilotIdsWithin } from '#src/queries/pilot-queries.js';
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

describe('pilotIdsWithin', () => {
  it('finds pilots at a place and wherever was ever below it', async () => {
    const found = await pilotIdsWithin(client().store, 'region:mill');
    expect([...found]).toEqual([
      'pilot:far',
      'pilot:ford',
      'pilot:ford-market',
      'pilot:mill',
      'pilot:mill-market',
    ]);
  });

  it('finds all below the nation, and none below an unknown place', async () => {
    expect((await pilotIdsWithin(client().store, 'region:land')).size).toBe(14);
    expect((await pilotIdsWithin(client().store, 'region:nowhere')).size).toBe(0);
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
