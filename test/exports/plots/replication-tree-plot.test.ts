import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partialDate } from '#src/domain/partial-date.js';
import type { ReplicationClass } from '#src/domain/replication.js';
import { CLASS_APPEARANCE } from '#src/exports/plots/palette.js';
import {
  drawReplicationTree,
  type ReplicationTreePlot,
  type TreeAdopter,
} from '#src/exports/plots/replication-tree-plot.js';
import { frame } from './support/frames.js';
import {
  collisionsIn,
  parseStrictly,
  placedTextsOf,
  sizeOf,
  tagsOf,
  textsOf,
} from './support/read-svg.js';

const ORIGIN = { id: 'hangzhou', name: 'Hangzhou', date: partialDate('2015-03-07') };

describe('drawReplicationTree', () => {
  it('draws each class of edge by a line, a colour and a mark of its own', async () => {
    const svg = await draw([
      adopter('a', 'hangzhou', '2016', 'ATTESTED'),
      adopter('b', 'hangzhou', '2017', 'PRESCRIBED'),
      adopter('c', 'a', '2018', 'INFERRED'),
    ]);
    const edges = tagsOf(svg, 'path').filter((tag) => / d="M[^"]*C/.test(tag));
    expect(edges.map(strokeOf)).toEqual(
      (['ATTESTED', 'PRESCRIBED', 'INFERRED'] as const).map((name) => [
        CLASS_APPEARANCE[name].colour,
        { ATTESTED: null, PRESCRIBED: '7,4', INFERRED: '2,3' }[name],
      ]),
    );
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['attested', 'prescribed', 'inferred by a model']),
    );
  });

  it('explains only the classes that it shows', async () => {
    const svg = await draw([adopter('a', 'hangzhou', '2016', 'PRESCRIBED')]);
    expect(textsOf(svg)).toContain('prescribed');
    expect(textsOf(svg)).not.toContain('attested');
  });

  it('has a column for each hop, with its number of adopters', async () => {
    const svg = await draw([
      adopter('a', 'hangzhou', '2016'),
      adopter('b', 'a', '2017'),
      adopter('c', 'a', '2018'),
    ]);
    const columns = ['origin', 'hop 1 (1)', 'hop 2 (2)'].map((text) => placeOf(svg, text).x);
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    const names = ['Hangzhou (2015-03-07)', 'a (2016)', 'b (2017)', 'c (2018)'];
    const [root, a, b, c] = names.map((text) => placeOf(svg, text));
    expect([root?.y, a?.y]).toEqual([a?.y, ((b?.y ?? 0) + (c?.y ?? 0)) / 2]);
    expect(b?.x).toBe(c?.x);
  });

  it('puts siblings by date, the undated last, and counts these below the plot', async () => {
    const svg = await draw([
      adopter('a', 'hangzhou', null),
      adopter('b', 'hangzhou', '2018/2019'),
      adopter('c', 'hangzhou', '2016-01'),
    ]);
    const heights = ['c (2016-01)', 'b (2018–2019)', 'a (undated)'].map(
      (text) => placeOf(svg, text).y,
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(textsOf(svg)).toContain('1 adopter without a date.');
  });

  it('speaks Chinese', async () => {
    const svg = await draw([adopter('a', 'hangzhou', null)], { language: 'zh' });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['源头', '第 1 跳（1 个）', 'a（日期不详）', '上级指定']),
    );
  });

  it('gives each of 165 leaves of a star its row, in a picture as high as they need', async () => {
    const leaves = Array.from({ length: 165 }, (_, index) =>
      adopter(`City ${index}`, 'hangzhou', '2018-07-24'),
    );
    const svg = await draw(leaves);
    expect(collisionsIn(svg)).toEqual([]);
    // Steep edges get more room, so that they can be followed.
    const small = await draw(leaves.slice(0, 2));
    expect(placeOf(svg, 'hop 1 (165)').x).toBeGreaterThan(placeOf(small, 'hop 1 (2)').x + 100);
    // A row is 17 and 3 high.
    expect(sizeOf(svg).height).toBeGreaterThan(165 * 20);
    expect(textsOf(svg).filter((text) => text.startsWith('City'))).toHaveLength(165);
  });

  it('lets no names collide or stick out, however long they are and whatever the tree', async () => {
    await fc.assert(
      fc.asyncProperty(someAdopters(), fc.constantFrom('zh', 'en'), async (adopters, language) => {
        const svg = await draw(adopters, { language });
        parseStrictly(svg);
        expect(collisionsIn(svg)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses a tree without adopters, and one of more than a thousand', async () => {
    await expect(draw([])).rejects.toMatchObject({ code: 'NOT_IDENTIFIED' });
    const many = Array.from({ length: 1001 }, (_, index) => adopter(`a${index}`, 'hangzhou', null));
    await expect(draw(many)).rejects.toMatchObject({ code: 'TOO_COSTLY' });
  });

  it.each([
    ['a parent that is not there', [adopter('a', 'nowhere', null)]],
    ['ids that repeat', [adopter('a', 'hangzhou', null), adopter('a', 'hangzhou', null)]],
    ['the origin among the adopters', [adopter('hangzhou', 'hangzhou', null)]],
    ['a circle', [adopter('a', 'b', null), adopter('b', 'a', null)]],
  ])('refuses %s', async (_, adopters) => {
    await expect(draw(adopters)).rejects.toThrow(RangeError);
  });
});

function draw(
  adopters: readonly TreeAdopter[],
  change: Partial<ReplicationTreePlot> = {},
): Promise<string> {
  return drawReplicationTree({ ...frame(), origin: ORIGIN, adopters, ...change });
}

function adopter(
  id: string,
  parentId: string,
  date: string | null,
  replicationClass: ReplicationClass = 'PRESCRIBED',
): TreeAdopter {
  return {
    id,
    name: id,
    parentId,
    date: date === null ? null : partialDate(date),
    replicationClass,
  };
}

function placeOf(svg: string, wanted: string): { readonly x: number; readonly y: number } {
  const found = placedTextsOf(svg).filter(({ text }) => text === wanted);
  expect(found.map(({ text }) => text)).toEqual([wanted]);
  return found[0] as { x: number; y: number };
}

function strokeOf(tag: string): readonly (string | null)[] {
  return [/stroke="([^"]*)"/, /stroke-dasharray="([^"]*)"/].map(
    (pattern) => pattern.exec(tag)?.[1] ?? null,
  );
}

function someAdopters(): fc.Arbitrary<readonly TreeAdopter[]> {
  const names = fc.oneof(
    fc.constantFrom(
      '宁波市',
      '宁波市跨境电子商务综合试验区建设领导小组办公室以及其他许多单位',
      'Ningbo',
    ),
    fc.lorem({ maxCount: 9 }),
  );
  const one = fc.record({
    name: names,
    parent: fc.nat(),
    date: fc.constantFrom(null, '2016', '2016-03', '2017/2019'),
    replicationClass: fc.constantFrom('ATTESTED', 'PRESCRIBED', 'INFERRED'),
  });
  return fc.array(one, { minLength: 1, maxLength: 12 }).map((nodes) =>
    nodes.map(({ name, parent, date, replicationClass }, index) => ({
      ...adopter(`a${index}`, index === 0 ? 'hangzhou' : `a${parent % index}`, date),
      name,
      replicationClass: replicationClass as ReplicationClass,
    })),
  );
}
