import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from '#src/domain/name.js';
import { searchNames } from '#src/queries/search-queries.js';
import { suggestNames } from '#src/queries/suggest-names.js';
import type { GraphReader } from '#src/store/graph-store.js';
import { useSeeds } from '../support/graph-seeds.js';
import { createRandom, type Random } from '../support/world/random.js';

const client = useSeeds();
const LIMIT = 100;
const MILLIS = 300_000;

const NAMES = `
  MATCH (n:Name)
  RETURN n.text AS text, n.subjectId AS subjectId
  ORDER BY n.id
`;

interface Named {
  readonly text: string;
  readonly subjectId: string;
}

describe('a search in the seeds', () => {
  it(
    'finds the record of every name by the name',
    async () => {
      const names = await allNames();
      expect(names.length).toBeGreaterThan(15_000);
      const missing: Named[] = [];
      await reading(async (reader) => {
        for (const name of sample(names, 400)) {
          const found = await searchNames(reader, name.text, { kinds: [], limit: LIMIT });
          const exact = found.filter(({ match }) => match === 'EXACT');
          const isFirst = found.slice(0, exact.length).every(({ match }) => match === 'EXACT');
          const isThere = exact.some(({ subjectId }) => subjectId === name.subjectId);
          if (!isFirst || (!isThere && exact.length < LIMIT)) missing.push(name);
        }
      });
      expect(missing).toEqual([]);
    },
    MILLIS,
  );

  it(
    'is never empty for a part of any name, of one character or more, in any case',
    async () => {
      const names = await allNames();
      await reading(async (reader) => {
        const byPart = new Map(names.map((name, seed) => [partOf(name.text, seed), name]));
        for (const [part, { subjectId }] of sample([...byPart], 400)) {
          const found = await searchNames(reader, part, { kinds: [], limit: LIMIT });
          const isThere = found.some((each) => each.subjectId === subjectId);
          const matching = found.filter(({ match }) => match !== 'SIMILAR');
          // Where there are more than can be shown, those that are hold or spell it too.
          expect({ part, isFound: isThere || matching.length === LIMIT }).toEqual({
            part,
            isFound: true,
          });
        }
      });
    },
    MILLIS,
  );

  it('holds the text in every name that it says to hold it, the exact ones first', async () => {
    const names = await allNames();
    await fc.assert(
      fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
        const random = createRandom(seed);
        const part = partOf(random.pick(names).text, seed);
        const found = await reading((reader) =>
          searchNames(reader, part, { kinds: [], limit: 1 + random.below(LIMIT) }),
        );
        const folded = foldName(part);
        for (const { text, match } of found) {
          const name = foldName(text);
          if (match === 'EXACT') expect(name).toBe(folded);
          if (match === 'PREFIX') expect(name.startsWith(folded)).toBe(true);
          if (match === 'CONTAINS') expect(name).toContain(folded);
        }
        const ids = found.map(({ subjectId }) => subjectId);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['杭州', 'region:zhejiang-hangzhou'],
    ['hangzhou', 'region:zhejiang-hangzhou'],
    ['HangZhou Shi', 'region:zhejiang-hangzhou'],
    ['hángzhōu', 'region:zhejiang-hangzhou'],
    ['杭洲', 'region:zhejiang-hangzhou'],
    ['yueqing', 'region:zhejiang-wenzhou-yueqing'],
    ['hongtong', 'region:shanxi-linfen-hongtong'],
    ['yuli', 'region:xinjiang-bayingolin-yuli'],
    ['dabu', 'region:guangdong-meizhou-dabu'],
    ['bengbu', 'region:anhui-bengbu'],
    ['shaanxi', 'region:shaanxi'],
    ['lvliang', 'region:shanxi-lvliang'],
    ['xian', 'region:shaanxi-xian'],
    ["Xi'an", 'region:shaanxi-xian'],
    ['ezs', 'region:hubei-ezhou'],
    ['bj', 'region:beijing'],
    ['襄樊', 'region:hubei-xiangyang'],
    ['国函(2015)44号', 'document:guohan-2015-44'],
    ['hangzhou 综试区', 'pilot:hangzhou-cbec-2015'],
    ['综试区 hz', 'pilot:hangzhou-cbec-2015'],
    ['廣東', 'region:guangdong'],
  ])('puts first for %p %s', async (text, id) => {
    const [first] = await reading((reader) => searchNames(reader, text, { kinds: [], limit: 5 }));
    expect(first?.subjectId).toBe(id);
  });

  it.each([
    ['shnzhen', '深圳'],
    ['hangzuo', '杭州'],
    ['杭洲', '杭州'],
    ['Zehjiang', '浙江'],
  ])('suggests for %p %s', async (text, name) => {
    const [first] = await reading((reader) => suggestNames(reader, text, []));
    expect(first).toBe(name);
  });
});

async function allNames(): Promise<readonly Named[]> {
  return (await client().rows(NAMES)) as unknown as readonly Named[];
}

/** Every so many-th of a list, so that tests take seconds; another list takes others. */
function sample<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  const first = all.length % step;
  return all.filter((_, index) => index % step === first);
}

/** Some characters of a name, one of four times a single one, in any case. */
function partOf(name: string, seed: number): string {
  const random = createRandom(seed);
  const characters = [...name];
  const start = random.below(characters.length);
  const length = random.happens(0.25) ? 1 : 1 + random.below(characters.length - start);
  const part = characters.slice(start, start + length).join('');
  return foldName(part) === '' ? name : inSomeCase(part, random);
}

function inSomeCase(text: string, random: Random): string {
  return [...text]
    .map((letter) => (random.happens(0.5) ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
}

async function reading<T>(work: (reader: GraphReader) => Promise<T>): Promise<T> {
  const reader = await client().store.openReader();
  try {
    return await work(reader);
  } finally {
    await reader.close();
  }
}
