import { describe, expect, it } from '@jest/globals';
import {
  certaintyOf,
  replicationPaths,
  type FoundPaths,
  type PathSearch,
} from '#src/analytics/time-respecting-paths.js';
import { edge } from '../support/graph-edges.js';

describe('certaintyOf', () => {
  it.each([
    ['days one after another', ['2015-01-01', '2015-01-02', '2016-03-04']],
    ['one day', ['2015-01-01', '2015-01-01']],
    ['years one after another', ['2015', '2016']],
    ['a single hop', ['2015/2020']],
  ])('is CERTAIN for %s', (_, dates) => {
    expect(certaintyOf(dated(...dates))).toBe('CERTAIN');
  });

  it.each([
    ['two hops of one year', ['2016', '2016']],
    ['ranges that meet', ['2015/2017', '2016']],
    ['a wide range before a narrow one', ['2015/2020', '2016-05-01']],
    ['an unknown date between', ['2015', undefined, '2016']],
    ['an unknown date alone', [undefined]],
    ['a range that is late only because of the first', ['2018', '2015/2020', '2019']],
  ])('is POSSIBLE for %s', (_, dates) => {
    expect(certaintyOf(dated(...dates))).toBe('POSSIBLE');
  });

  it.each([
    ['a hop over before the one before it', ['2016', '2015']],
    ['a hop over before one further back: 2018, 2015 to 2020, 2016', ['2018', '2015/2020', '2016']],
    ['a contradiction around an unknown date', ['2018', undefined, '2016']],
  ])('is null for %s', (_, dates) => {
    expect(certaintyOf(dated(...dates))).toBeNull();
  });

  it('is CERTAIN for no hop at all', () => {
    expect(certaintyOf([])).toBe('CERTAIN');
  });
});

describe('replicationPaths', () => {
  it('finds every way, shortest first, then by the ids of the replications', () => {
    const found = search(['o a 2011', 'a z 2013', 'o b 2011', 'b z 2012', 'o z 2015', 'b a 2012']);
    expect(idsOf(found)).toEqual(['o-z', 'o-a a-z', 'o-b b-z', 'o-b b-a a-z']);
    expect(found.isComplete).toBe(true);
  });

  it('tells parallel replications apart', () => {
    const edges = [edge('o z 2011', 'r2'), edge('o z 2012', 'r1')];
    expect(idsOf(replicationPaths(edges, { ...SEARCH, maxHops: 1 }))).toEqual(['r1', 'r2']);
  });

  it('never meets a pilot twice, so that circles end', () => {
    const found = search(['o a 2011', 'a o 2011', 'a b 2011', 'b a 2011', 'b z 2012']);
    expect(idsOf(found)).toEqual(['o-a a-b b-z']);
  });

  it('ends at the receiver, and does not go on through it', () => {
    expect(idsOf(search(['o z 2011', 'z a 2012', 'a z 2013']))).toEqual(['o-z']);
  });

  it('finds no way from a pilot to itself', () => {
    expect(idsOf(search(['o a 2011', 'a o 2012'], { toId: 'o' }))).toEqual([]);
  });

  it('leaves out ways against time, and shows them without a certainty when asked', () => {
    const edges = ['o a 2018', 'a b 2015/2020', 'b z 2016'];
    expect(idsOf(search(edges))).toEqual([]);
    const [path] = search(edges, { timeRespecting: false }).paths;
    expect(path?.edges).toHaveLength(3);
    expect(path?.certainty).toBeNull();
  });

  it('says how sure the order of each way is', () => {
    const { paths } = search(['o z 2015', 'o a 2015', 'a z 2015', 'o b 2015', 'b z']);
    expect(paths.map(({ certainty }) => certainty)).toEqual(['CERTAIN', 'POSSIBLE', 'POSSIBLE']);
  });

  it.each([
    [1, ['o-z']],
    [2, ['o-z', 'o-a a-z']],
    [3, ['o-z', 'o-a a-z', 'o-a a-b b-z']],
  ])('walks up to %d hops', (maxHops, wanted) => {
    const edges = ['o z 2011', 'o a 2011', 'a z 2012', 'a b 2012', 'b z 2013'];
    expect(idsOf(search(edges, { maxHops }))).toEqual(wanted);
  });

  it('stops at the limit on paths and says that there may be more', () => {
    const edges = ['o a 2011', 'a z 2012', 'o b 2011', 'b z 2012', 'o z 2011'];
    const cut = search(edges, { maxPaths: 2 });
    expect(idsOf(cut)).toEqual(['o-z', 'o-a a-z']);
    expect(cut.isComplete).toBe(false);
    expect(search(edges, { maxPaths: 3 }).isComplete).toBe(true);
  });

  it('stops at the limit on steps, with what it has found', () => {
    // Steps of the search: o-a, o-z, then a-z. The second finds the first path, the third would find the other.
    const edges = ['o z 2011', 'o a 2011', 'a z 2012'];
    const cut = search(edges, { maxSteps: 2 });
    expect(idsOf(cut)).toEqual(['o-z']);
    expect(cut.isComplete).toBe(false);
    expect(search(edges, { maxSteps: 3 }).isComplete).toBe(true);
  });

  it('finds nothing among no edges', () => {
    expect(search([])).toEqual({ paths: [], isComplete: true });
  });
});

const SEARCH: PathSearch = {
  fromId: 'o',
  toId: 'z',
  maxHops: 8,
  timeRespecting: true,
  maxPaths: 1000,
  maxSteps: 1000,
};

function search(edges: readonly string[], changes: Partial<PathSearch> = {}): FoundPaths {
  return replicationPaths(
    edges.map((text) => edge(text)),
    { ...SEARCH, ...changes },
  );
}

function idsOf({ paths }: FoundPaths): readonly string[] {
  return paths.map(({ edges }) => edges.map(({ replicationId }) => replicationId).join(' '));
}

/** A chain of hops with these dates. */
function dated(...dates: readonly (string | undefined)[]) {
  return dates.map((date, index) =>
    edge(`p${index} p${index + 1}${date === undefined ? '' : ` ${date}`}`),
  );
}
