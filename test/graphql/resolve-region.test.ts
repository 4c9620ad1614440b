import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

const RESOLVE = graphql(`
  query Resolve($nameOrCode: String!, $validAt: EdtfDate, $within: String) {
    resolveRegion(nameOrCode: $nameOrCode, validAt: $validAt, within: $within) {
      matchedBy
      region {
        id
      }
      version {
        id
        name
      }
    }
  }
`);

const VERSIONS = graphql(`
  query Versions($id: ID!, $validAt: EdtfDate) {
    region(id: $id) {
      versions {
        name
        from {
          text
        }
        to {
          text
        }
      }
      version(validAt: $validAt) {
        name
        level
        parent {
          id
        }
      }
      ranks {
        rank
        from {
          text
        }
      }
    }
  }
`);

describe('resolveRegion', () => {
  it.each<[string, string, string | undefined, readonly string[]]>([
    ['a name', '港市', undefined, ['NAME port port']],
    ['a name in force then', '磨市', '2015', ['NAME mill mill-a']],
    ['a name before it was given', '磨市', '2005', []],
    ['a historic name', '磨坊市', undefined, ['HISTORIC_NAME mill mill-b']],
    ['a historic name while it was in use', '磨坊市', '2005', ['HISTORIC_NAME mill mill-b']],
    ['a historic name afterwards', '磨坊市', '2015', []],
    // 2010 ends on 31 December, when the new name holds.
    ['a historic name in the year of change', '磨坊市', '2010', []],
    [
      'a historic name on the last day before',
      '磨坊市',
      '2009-12-31',
      ['HISTORIC_NAME mill mill-b'],
    ],
    ['an alias', '港城', undefined, ['ALIAS port port']],
    ['an alias in any case', 'HARBOUR', undefined, ['ALIAS port port']],
    ['an English name', 'lake', undefined, ['ALIAS lake lake-a']],
    ['an alias as of a date', 'lake', '1990', ['ALIAS lake lake-b']],
    [
      'a name that two places bear',
      '桥区',
      undefined,
      ['NAME bridge bridge', 'NAME bridge-of-mill bridge-of-mill'],
    ],
    ['the same name when one of them is no more', '桥区', '2019', ['NAME bridge bridge']],
    ['the same name when neither is there yet', '桥区', '1980', []],
    ['a short name of old', '磨坊', undefined, ['ALIAS mill mill-b']],
    ['a short name of old while its name was in use', '磨坊', '2005', ['ALIAS mill mill-b']],
    ['a short name of old afterwards', '磨坊', '2015', []],
    ['an English name before the name that it translates', 'Mill', '2005', []],
    ['a code', '410100', undefined, ['CODE port port']],
    ['a code of several versions, by the newest', '410200', undefined, ['CODE mill mill-a']],
    ['a code of several versions, as of a date', '410200', '2000', ['CODE mill mill-b']],
    [
      'a code that two places had',
      '410103',
      undefined,
      ['CODE new-town new-town', 'CODE old-town old-town'],
    ],
    ['a code as of a date', '410103', '1999', ['CODE old-town old-town']],
    ['a code as of a later date', '410103', '2000', ['CODE new-town new-town']],
    ['a code that a place has left', '410221', '2010', []],
    ['a place that was set up within the year', '码头新区', '2014', ['NAME quay quay']],
    ['a place before it was set up', '码头新区', '2014-05', []],
    ['an unknown code', '999999', undefined, []],
    ['a place without versions', '溪流域', undefined, ['NAME brook none']],
    ['a place without versions as of a date', '溪流域', '1900', ['NAME brook none']],
    ['an unknown name', '火星', undefined, []],
    ['part of a name', '港', undefined, []],
    ['blanks around', '  港市 ', undefined, ['NAME port port']],
    ['text that is no name', '港市" OR 1=1 //', undefined, []],
  ])('takes %s', async (_, nameOrCode, validAt, wanted) => {
    const { resolveRegion } = await client().ask(RESOLVE, { nameOrCode, validAt: validAt ?? null });
    const candidates = resolveRegion.map(
      ({ matchedBy, region, version }) =>
        `${matchedBy} ${nameOf(region.id)} ${version === null ? 'none' : nameOf(version.id)}`,
    );
    expect(candidates).toEqual(wanted);
  });

  it.each<[string, string | null, string, readonly string[]]>([
    ['桥区', null, 'region:mill', ['bridge-of-mill']],
    ['桥区', '2000', '港市', ['bridge']],
    ['桥区', '2000', '江省', ['bridge', 'bridge-of-mill']],
    ['桥区', '2019', '江省', ['bridge']],
    ['桥区', '2000', '山省', []],
    ['津县', '2004', '410200', ['ford']],
    ['津县', '2005', '410200', []],
    ['津县', null, '磨坊市', ['ford']],
    ['湖市', '1996', 'region:hill', []],
    ['湖市', '1997', 'region:hill', ['lake']],
    ['湖市', '1997', 'region:land', ['lake']],
    // A zone by its superior.
    ['码头新区', null, '江省', ['quay']],
    ['码头新区', null, 'region:quay', []],
  ])('takes %s at %p within %s', async (nameOrCode, validAt, within, wanted) => {
    const { resolveRegion } = await client().ask(RESOLVE, { nameOrCode, validAt, within });
    expect(resolveRegion.map(({ region }) => nameOf(region.id))).toEqual(wanted);
  });

  it.each(['', '  ', 'x'.repeat(101)])('refuses %p', async (text) => {
    const refused = { code: 'BAD_USER_INPUT' };
    expect(await client().refusal(RESOLVE, { nameOrCode: text })).toEqual(refused);
    expect(await client().refusal(RESOLVE, { nameOrCode: '桥区', within: text })).toEqual(refused);
  });

  it.each([
    ['火星', null],
    ['region:mars', null],
    ['磨市', '2005'],
  ])('refuses to look within %s at %p, which names no region', async (within, validAt) => {
    expect(await client().refusal(RESOLVE, { nameOrCode: '桥区', validAt, within })).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('asks the graph three times, however many candidates there are', async () => {
    const one = await client().answer(RESOLVE, { nameOrCode: '港市' });
    const two = await client().answer(RESOLVE, { nameOrCode: '桥区' });
    expect([one.statements.length, two.statements.length]).toEqual([3, 3]);
    const within = await client().answer(RESOLVE, { nameOrCode: '桥区', within: '江省' });
    expect(within.statements).toHaveLength(5);
  });
});

describe('Region.versions', () => {
  it('lists names and superiors oldest first', async () => {
    const { region } = await client().ask(VERSIONS, { id: 'region:mill' });
    expect(region?.versions).toEqual([
      { name: '磨坊市', from: null, to: { text: '2010' } },
      { name: '磨市', from: { text: '2010' }, to: null },
    ]);
  });
});

describe('Region.version', () => {
  it.each([
    ['2009', '磨坊市'],
    ['2010-01-01', '磨市'],
    // By its last day.
    ['2010', '磨市'],
    [null, '磨市'],
  ])('is the one in force at %p', async (validAt, name) => {
    const { region } = await client().ask(VERSIONS, { id: 'region:mill', validAt });
    expect(region?.version?.name).toBe(name);
  });

  it('is taken by the last day of a date: a zone of June is there in its year', async () => {
    const year = await client().ask(VERSIONS, { id: 'region:quay', validAt: '2014' });
    expect(year.region?.version?.name).toBe('码头新区');
    const may = await client().ask(VERSIONS, { id: 'region:quay', validAt: '2014-05' });
    expect(may.region?.version).toBeNull();
  });

  it('tells the superior and the level of the time', async () => {
    const before = await client().ask(VERSIONS, { id: 'region:lake', validAt: '1996' });
    expect(before.region?.version).toMatchObject({
      level: 'PREFECTURE',
      parent: { id: 'region:river' },
    });
    const after = await client().ask(VERSIONS, { id: 'region:lake', validAt: '1997' });
    expect(after.region?.version).toMatchObject({ parent: { id: 'region:hill' } });
  });

  it('is null before the first, after the last, and where there is none', async () => {
    const none = { region: expect.objectContaining({ version: null }) };
    expect(await client().ask(VERSIONS, { id: 'region:bridge', validAt: '1983' })).toEqual(none);
    expect(await client().ask(VERSIONS, { id: 'region:old-town', validAt: '2000' })).toEqual(none);
    expect(await client().ask(VERSIONS, { id: 'region:brook' })).toEqual(none);
  });
});

describe('Region.ranks', () => {
  it('lists ranks beside the level', async () => {
    const { region } = await client().ask(VERSIONS, { id: 'region:port' });
    expect(region?.ranks).toEqual([{ rank: 'SUB_PROVINCIAL_CITY', from: { text: '1994-02-25' } }]);
  });
});

function nameOf(id: string): string {
  return id.replace(/^[a-z-]+:/, '');
}
