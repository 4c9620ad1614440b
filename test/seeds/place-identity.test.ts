import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Parsed, RowFault } from '#src/domain/row-fault.js';
import { ownPlaces } from '#src/ingest/own-places.js';
import { readDataSet } from '#src/ingest/read-data-set.js';
import { answerPlaceCells, type PlaceAnswers } from '#src/ingest/resolve-places.js';
import type { PlacedRecord } from '#src/ingest/row-to-record.js';
import { SEEDS_FOLDER } from '#src/package-files.js';
import {
  reconcile,
  type ReconcileCandidate,
  type ReconcileQuestion,
} from '#src/queries/reconcile.js';
import { ENTITY_TYPES } from '#src/domain/entity-types.js';
import { graphql } from '../generated/index.js';
import { useSeeds } from '../support/graph-seeds.js';
import { createRandom } from '../support/world/random.js';

const client = useSeeds();

const WHICH_PLACE = graphql(`
  query WhichPlace($nameOrCode: String!, $validAt: EdtfDate, $within: String) {
    resolveRegion(nameOrCode: $nameOrCode, validAt: $validAt, within: $within) {
      region {
        id
      }
    }
  }
`);

/** What a cell asks, and the regions that it may mean: one where it is sure, several where it is not, none where it is wrong. */
const PLACES: readonly (readonly [cell: string, ids: readonly string[]])[] = [
  // 襄樊 was renamed 襄阳 in 2010. Beside it were a prefecture to 1983, a county to 2001 and a district to 2010 called 襄阳.
  ['name:襄樊市@2009', ['hubei-xiangyang']],
  ['name:襄樊@2009', ['hubei-xiangyang']],
  ['name:襄樊市@2010', []],
  ['name:襄樊@2010', []],
  ['name:襄阳市@2010', ['hubei-xiangyang']],
  ['name:襄阳市@2009', []],
  ['name:襄阳@2015', ['hubei-xiangyang']],
  ['name:襄阳@2005', ['hubei-xiangyang-xiangzhou']],
  ['name:襄阳@1990', ['hubei-xiangyang-xiangyang']],
  ['name:襄阳@1982', ['hubei-xiangyang-prefecture', 'hubei-xiangyang-xiangyang']],
  ['name:襄阳@1982<襄阳地区', ['hubei-xiangyang-xiangyang']],
  ['gb2260:420600@2009', ['hubei-xiangyang']],
  ['gb2260:420600@2010', ['hubei-xiangyang']],
  // 思茅 was the prefecture (地区, then 市) to 2007, when it took the name of its county 普洱; the city of 思茅 is its district since.
  ['name:思茅地区@2002', ['yunnan-puer']],
  ['name:思茅市@2005', ['yunnan-puer']],
  ['name:思茅市@2000', ['yunnan-puer-simao']],
  ['name:思茅@2005', ['yunnan-puer']],
  ['name:思茅@2000', ['yunnan-puer', 'yunnan-puer-simao']],
  ['name:思茅@2000<思茅地区', ['yunnan-puer-simao']],
  ['name:思茅@2015', ['yunnan-puer-simao']],
  ['name:普洱@2015', ['yunnan-puer']],
  ['name:普洱@2005', ['yunnan-puer-ninger']],
  ['name:普洱@1983', ['yunnan-puer-ninger']],
  // 毕节市 was a city inside the prefecture to 2011, and is the prefecture since.
  ['name:毕节市@2005', ['guizhou-bijie-qixingguan']],
  ['name:毕节市@2015', ['guizhou-bijie']],
  ['name:毕节@2005', ['guizhou-bijie', 'guizhou-bijie-qixingguan']],
  ['name:毕节@2005<贵州', ['guizhou-bijie', 'guizhou-bijie-qixingguan']],
  ['name:毕节@2005<region:guizhou-bijie', ['guizhou-bijie-qixingguan']],
  // 巢湖市 was the prefecture from 1999 to 2011; before and after it a city below it and below 合肥.
  ['name:巢湖市@1990', ['anhui-hefei-chaohu']],
  ['name:巢湖市@2005', ['anhui-chaohu']],
  ['name:巢湖市@2015', ['anhui-hefei-chaohu']],
  ['name:巢湖市@2005<合肥', []],
  ['name:巢湖市@2015<合肥市', ['anhui-hefei-chaohu']],
  // 莱芜 was a county and city of 泰安, a prefecture from 1992 to 2018, and is a district of 济南 since.
  ['name:莱芜市@1984', ['shandong-taian-laiwu']],
  ['name:莱芜市@2000', ['shandong-laiwu']],
  ['name:莱芜市@2018', []],
  ['name:莱芜@2018', ['shandong-jinan-laiwu']],
  ['name:莱芜@2000', ['shandong-laiwu']],
  ['name:莱芜@2020<济南', ['shandong-jinan-laiwu']],
  // 三沙 was set up in 2012.
  ['name:三沙市@2011', []],
  ['name:三沙市@2012', ['hainan-sansha']],
  // Four districts.
  ['name:鼓楼区@1982', []],
  [
    'name:鼓楼区@2020',
    ['fujian-fuzhou-gulou', 'henan-kaifeng-gulou', 'jiangsu-nanjing-gulou', 'jiangsu-xuzhou-gulou'],
  ],
  ['name:鼓楼区@2020<江苏省', ['jiangsu-nanjing-gulou', 'jiangsu-xuzhou-gulou']],
  ['name:鼓楼区@2020<region:jiangsu-nanjing', ['jiangsu-nanjing-gulou']],
  ['name:鼓楼区@2020<徐州', ['jiangsu-xuzhou-gulou']],
  ['name:鼓楼@2020<410000', ['henan-kaifeng-gulou']],
  ['name:鼓楼区@2020<福州市', ['fujian-fuzhou-gulou']],
];

describe('resolveRegion and ingest', () => {
  let fromFiles: PlaceAnswers;
  let fromGraph: PlaceAnswers;
  beforeAll(async () => {
    const cells = PLACES.map(([cell]) => cell);
    const silent = { read: async () => [] };
    fromFiles = await answerPlaceCells(cells, ownPlaces(await seedPlaces()), silent, []);
    fromGraph = await answerPlaceCells(cells, ownPlaces([]), client().store, []);
  }, 60_000);

  it.each(PLACES)('take %s alike for %p', async (cell, names) => {
    const ids = names.map((name) => `region:${name}`);
    const { name, code, date, within } =
      /^(?:name:(?<name>[^@]+)|gb2260:(?<code>\d+))@(?<date>[^<]+)<?(?<within>.*)$/.exec(cell)
        ?.groups ?? {};
    const { resolveRegion } = await client().ask(WHICH_PLACE, {
      nameOrCode: name ?? code ?? '',
      validAt: date,
      within: within || null,
    });
    expect(resolveRegion.map(({ region }) => region.id)).toEqual(ids);
    for (const answers of [fromFiles, fromGraph]) {
      const answer = answers.get(cell) as Parsed<string>;
      if (ids.length === 1) expect(answer).toEqual({ ok: true, value: ids[0] });
      else if (ids.length === 0) expect(answer).toMatchObject({ ok: false, message: NOBODY });
      else expect(answer).toMatchObject({ ok: false, message: listing(ids) });
    }
  });
});

describe('reconcile', () => {
  it('matches each region by its latest name with itself, where only one is called so then', async () => {
    const random = createRandom(20);
    const records = await seedPlaces();
    const sample = random.some(
      records.filter(({ kind }) => kind === 'Region'),
      400,
    );
    expect(sample.length).toBeGreaterThan(150);
    const lastVersions = new Map<string, PlacedRecord['fields']>();
    for (const { kind, fields } of records) {
      if (kind === 'RegionVersion' && fields['to'] === null)
        lastVersions.set(String(fields['regionId']), fields);
    }
    const inForce = [...lastVersions.values()].map(({ name }) => name);
    const asked = sample.filter(({ id }) => lastVersions.has(id));
    const questions = asked.map(({ fields }) => ({
      ...PLAIN,
      text: String(fields['name']),
      validAt: '2024-12-31',
    }));
    const reader = await client().store.openReader();
    const answers = await reconcile(reader, questions);
    await reader.close();
    let matched = 0;
    for (const [index, { id, fields }] of asked.entries()) {
      const bearers = inForce.filter((name) => name === fields['name']).length;
      const candidates = answers[index] as readonly ReconcileCandidate[];
      expect(candidates.map(({ entity }) => entity.id)).toContain(id);
      const matches = candidates.filter(({ match }) => match).map(({ entity }) => entity.id);
      expect(matches).toEqual(bearers === 1 ? [id] : []);
      if (bearers === 1) matched += 1;
    }
    // Ambiguous and ended ones are few.
    expect(matched).toBeGreaterThan(100);
  });

  it.each([
    ['names', (name: string) => name],
    ['what no name holds', (name: string) => `${name}之外`],
  ])('asks the graph as often for fifty %s as for two', async (_, textOf) => {
    const names = (await seedPlaces()).flatMap(({ kind, fields }) =>
      kind === 'Region' ? [String(fields['name'])] : [],
    );
    const countFor = (size: number): Promise<number> => {
      const texts = names.filter((_name, index) => index % 60 === 0).slice(0, size);
      expect(texts).toHaveLength(size);
      return statementsFor(texts.map((name) => ({ ...PLAIN, text: textOf(name), types: PLACE })));
    };
    const few = await countFor(2);
    expect(few).toBeGreaterThan(3);
    expect(await countFor(50)).toBe(few);
  });
});

const PLACE = ENTITY_TYPES.filter(({ id }) => id === 'region');

async function statementsFor(questions: readonly ReconcileQuestion[]): Promise<number> {
  let statements = 0;
  const reader = await client().store.openReader();
  await reconcile(
    {
      capabilities: reader.capabilities,
      close: () => reader.close(),
      searchText: (...search) => reader.searchText(...search),
      read: (statement, options) => {
        statements += 1;
        return reader.read(statement, options);
      },
    },
    questions,
  );
  await reader.close();
  return statements;
}

const PLAIN = {
  types: [],
  validAt: null,
  within: null,
  kind: null,
  level: null,
  limit: 10,
} as const;
const NOBODY = expect.stringMatching(/^No region .*was called/) as unknown as string;

function listing(ids: readonly string[]): string {
  return expect.stringContaining(`may mean ${ids.join(', ')}. `) as unknown as string;
}

async function seedPlaces(): Promise<readonly PlacedRecord[]> {
  const faults: RowFault[] = [];
  const set = await readDataSet(join(SEEDS_FOLDER, 'regions'), faults);
  expect(faults).toEqual([]);
  return set?.records ?? [];
}
