import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { useSeeds } from '../support/graph-seeds.js';

const client = useSeeds();

const RESOLVE_PLACE = graphql(`
  query ResolvePlace($nameOrCode: String!, $validAt: EdtfDate) {
    resolveRegion(nameOrCode: $nameOrCode, validAt: $validAt) {
      matchedBy
      region {
        id
      }
      version {
        code
        name
        level
        parent {
          name
        }
        from {
          text
        }
        to {
          text
        }
      }
    }
  }
`);

const HISTORY = graphql(`
  query HistoryOfPlace($id: ID!) {
    region(id: $id) {
      versions {
        code
        name
        from {
          text
        }
        to {
          text
        }
        parent {
          name
        }
      }
    }
  }
`);

const SEARCH_PLACE = graphql(`
  query SearchPlace($text: String!, $kinds: [SearchedKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      results {
        matchedName
        nameRole
        node {
          id
        }
      }
    }
  }
`);

describe('a place that was renamed', () => {
  it.each([
    ['420600', '2009', '襄樊市', 'region:hubei-xiangyang'],
    ['420600', '2010', '襄阳市', 'region:hubei-xiangyang'],
    ['530800', '2006', '思茅市', 'region:yunnan-puer'],
    ['530800', '2007', '普洱市', 'region:yunnan-puer'],
    ['532700', '2002', '思茅地区', 'region:yunnan-puer'],
    ['522400', '2010', '毕节地区', 'region:guizhou-bijie'],
    ['520500', '2011', '毕节市', 'region:guizhou-bijie'],
  ])('is one region under its code %s in %s: %s', async (code, validAt, name, id) => {
    expect(await candidates(code, validAt)).toEqual([`CODE ${id} ${name}`]);
  });

  it('is found by its old name, which means the region of today', async () => {
    expect(await candidates('襄樊市')).toEqual(['HISTORIC_NAME region:hubei-xiangyang 襄樊市']);
    expect(await candidates('襄樊市', '2015')).toEqual([]);
    expect(await candidates('襄阳市', '2009')).toEqual([]);
  });

  it('keeps its names apart from those of the city inside it', async () => {
    // 毕节市 was the county-level city inside the prefecture until 2011, and is the prefecture since; 思茅市 likewise.
    expect(await candidates('毕节市', '2005')).toEqual([
      'HISTORIC_NAME region:guizhou-bijie-qixingguan 毕节市',
    ]);
    expect(await candidates('毕节市', '2015')).toEqual(['NAME region:guizhou-bijie 毕节市']);
    expect(await candidates('思茅市', '2000')).toEqual([
      'HISTORIC_NAME region:yunnan-puer-simao 思茅市',
    ]);
    expect(await candidates('思茅市', '2005')).toEqual(['HISTORIC_NAME region:yunnan-puer 思茅市']);
    expect(await candidates('思茅市')).toHaveLength(2);
  });

  it('tells its names oldest first', async () => {
    const { region } = await client().ask(HISTORY, { id: 'region:yunnan-puer' });
    expect(
      region?.versions.map(({ code, name, from }) => [code, name, from?.text ?? null]),
    ).toEqual([
      ['532700', '思茅地区', null],
      ['530800', '思茅市', '2003'],
      ['530800', '普洱市', '2007'],
    ]);
  });
});

describe('a place that was abolished', () => {
  it('leaves its name to another: Chaohu, a prefecture to 2011, a city of Hefei since', async () => {
    expect(await candidates('341400', '2010')).toEqual(['CODE region:anhui-chaohu 巢湖市']);
    expect(await candidates('341400', '2011')).toEqual([]);
    expect(await candidates('巢湖市', '2005')).toEqual(['NAME region:anhui-chaohu 巢湖市']);
    expect(await candidates('巢湖市', '2015')).toEqual(['NAME region:anhui-hefei-chaohu 巢湖市']);
    // Before 1999 the prefecture was 巢湖地区, and the city inside it bore the name.
    expect(await candidates('巢湖市', '1990')).toEqual(['NAME region:anhui-hefei-chaohu 巢湖市']);
    expect(await candidates('巢湖市')).toHaveLength(2);
  });

  it('ends without a successor of its level: Laiwu, a city of Shandong to 2018, a district of Jinan since', async () => {
    expect(await candidates('371200', '2017')).toEqual(['CODE region:shandong-laiwu 莱芜市']);
    expect(await candidates('371200', '2018')).toEqual([]);
    expect(await candidates('370116', '2018')).toEqual(['CODE region:shandong-jinan-laiwu 莱芜区']);
    expect(await candidates('370116', '2017')).toEqual([]);
  });

  it('had a county-level city before it, directly under the province for four years', async () => {
    const { region } = await client().ask(HISTORY, { id: 'region:shandong-taian-laiwu' });
    expect(region?.versions.map(({ code, name, parent }) => [code, name, parent?.name])).toEqual([
      ['372622', '莱芜县', '泰安地区'],
      ['372602', '莱芜市', '泰安地区'],
      ['370919', '莱芜市', '泰安市'],
      ['379004', '莱芜市', '山东省'],
      ['370981', '莱芜市', '泰安市'],
    ]);
  });
});

describe('a place that was set up', () => {
  it('is not there before: Sansha, 2012', async () => {
    expect(await candidates('460300', '2011')).toEqual([]);
    expect(await candidates('三沙市', '2011')).toEqual([]);
    expect(await candidates('三沙市', '2012')).toEqual(['NAME region:hainan-sansha 三沙市']);
  });

  it('is no continuation of what it was made of: Ezhou, 1983, from the city and the county of Echeng', async () => {
    expect(await candidates('420700', '1983')).toEqual(['CODE region:hubei-ezhou 鄂州市']);
    expect(await candidates('422101', '1982')).toEqual([
      'CODE region:hubei-huanggang-echeng 鄂城市',
    ]);
    expect(await candidates('422131', '1982')).toEqual([
      'CODE region:hubei-huanggang-echeng-county 鄂城县',
    ]);
    expect(await candidates('鄂州市', '1982')).toEqual([]);
  });
});

describe('an ambiguous name', () => {
  it('gives every place that bears it, never the first hit: four districts are called 鼓楼区', async () => {
    expect(await candidates('鼓楼区')).toEqual([
      'NAME region:fujian-fuzhou-gulou 鼓楼区',
      'NAME region:henan-kaifeng-gulou 鼓楼区',
      'NAME region:jiangsu-nanjing-gulou 鼓楼区',
      'NAME region:jiangsu-xuzhou-gulou 鼓楼区',
    ]);
    expect(await candidates('鼓楼区', '1982')).toEqual([]);
  });

  it('may be a short name of several', async () => {
    const short = await candidates('朝阳');
    expect(short).toContain('ALIAS region:liaoning-chaoyang 朝阳市');
    expect(short.length).toBeGreaterThan(1);
  });

  it('is unknown when nobody bears it', async () => {
    expect(await candidates('火星市')).toEqual([]);
    expect(await candidates('999999')).toEqual([]);
  });
});

describe('a search among thousands of names', () => {
  it('puts the place itself first, by its present name', async () => {
    expect((await search('襄阳市'))[0]).toBe('region:hubei-xiangyang 襄阳市 PREFERRED');
    // 定襄县 has been called so under two codes.
    expect((await search('定襄县'))[0]).toBe('region:shanxi-xinzhou-dingxiang 定襄县 PREFERRED');
    // Three other places were called so for short, one after another.
    expect((await search('襄阳')).slice(0, 2)).toContain('region:hubei-xiangyang 襄阳 ALIAS');
    expect((await search('xiangyang'))[0]).toMatch(/^region:.* Xiangyang /);
  });

  it('finds one kind among shorter names of others', async () => {
    // Hundreds of names of regions with 市 are shorter than any of a pilot.
    const pilots = await search('市', ['PILOT']);
    expect(pilots.length).toBeGreaterThan(5);
    expect(pilots.filter((name) => !/^pilot:.*市/.test(name))).toEqual([]);
    expect((await search('杭州', ['PILOT']))[0]).toBe('pilot:hangzhou-cbec-2015 杭州综试区 ALIAS');
  });
});

/** Each candidate as how it was found, id and name of the version. */
async function candidates(
  nameOrCode: string,
  validAt: string | null = null,
): Promise<readonly string[]> {
  const { resolveRegion } = await client().ask(RESOLVE_PLACE, { nameOrCode, validAt });
  return resolveRegion.map(
    ({ matchedBy, region, version }) => `${matchedBy} ${region.id} ${version?.name}`,
  );
}

async function search(text: string, kinds: readonly 'PILOT'[] = []): Promise<readonly string[]> {
  const found = await client().ask(SEARCH_PLACE, { text, kinds: [...kinds] });
  return found.search.results.map(
    ({ node, matchedName, nameRole }) => `${node.id} ${matchedName} ${nameRole}`,
  );
}
