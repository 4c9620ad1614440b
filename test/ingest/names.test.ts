import { describe, expect, it } from '@jest/globals';
import { namesOf, nameNodesOf } from '#src/ingest/names-to-graph.js';
import type { PlacedRecord } from '#src/ingest/row-to-record.js';

function record(
  kind: PlacedRecord['kind'],
  id: string,
  fields: Readonly<Record<string, unknown>>,
): PlacedRecord {
  return { kind, id, fields, file: 'some.csv', line: 2 } as PlacedRecord;
}

const TARGET = record('Target', 'target:days', {
  name: '办理提速',
  nameEn: 'Faster handling',
  indicator: '办结天数',
  indicatorEn: 'Faster',
});

/** Each name as its role and text. */
function namesIn(each: PlacedRecord): readonly string[] {
  return namesOf(each).map(({ role, text }) => `${role} ${text}`);
}

describe('namesOf', () => {
  it('gives what a number measures where no name says so', () => {
    expect(namesIn(TARGET)).toEqual([
      'preferred 办理提速',
      'preferred Faster handling',
      'indicator 办结天数',
    ]);
  });

  it('gives a name once, by its first role', () => {
    const program = record('Program', 'program:a', {
      name: '12345',
      nameEn: '12345',
      aliases: ['热线', '12345'],
    });
    expect(namesIn(program)).toEqual(['preferred 12345', 'alias 热线']);
  });

  it('takes numbers in digits for no names, but document numbers for aliases', () => {
    const numbered = (number: unknown) =>
      record('Document', 'document:a', { title: '通知', titleEn: null, number });
    expect(namesIn(numbered('国函〔2014〕1号'))).toEqual([
      'preferred 通知',
      'alias 国函〔2014〕1号',
    ]);
    expect(namesIn(numbered('12'))).toEqual(['preferred 通知']);
    expect(
      namesIn(record('Batch', 'batch:a', { name: '首批', nameEn: 'First', number: 1 })),
    ).toEqual(['preferred 首批', 'preferred First']);
  });

  it('gives the name of an ended version to its region', () => {
    const version = (to: unknown) =>
      record('RegionVersion', 'region-version:a', { regionId: 'region:a', name: '旧县', to });
    expect(namesOf(version(null))).toEqual([]);
    expect(namesOf(version({ text: '2000' }))).toEqual([
      {
        id: 'name:region-version:a',
        text: '旧县',
        role: 'historic',
        subjectId: 'region:a',
        subjectKind: 'Region',
      },
    ]);
  });

  it('gives none to kinds that nobody looks for by name', () => {
    expect(namesOf(record('Role', 'role:a', { role: 'leads' }))).toEqual([]);
  });
});

describe('nameNodesOf', () => {
  it('keeps the forms that searches compare, all words with the first name', () => {
    const [first, second, third] = nameNodesOf(TARGET, new Map()).map(
      ({ properties }) => properties,
    );
    expect(first).toMatchObject({
      folded: '办理提速',
      spelling: '|banlitisu|.ban.li.ti.su.#BLTS#',
      words:
        ' 办理提速 faster handling 办结天数|banlitisu|.ban.li.ti.su.#BLTS#|banjietianshu|.ban.jie.tian.shu.#BJTS#',
    });
    expect(second).toMatchObject({ folded: 'faster handling' });
    expect(Object.keys(second ?? {})).not.toContain('spelling');
    expect([second, third].filter((properties) => 'words' in (properties ?? {}))).toEqual([]);
  });

  it('tells regions apart by their level, and whether they are in force', () => {
    const version = (level: string, to: unknown) =>
      record('RegionVersion', 'region-version:a', { regionId: 'region:a', name: '县', level, to });
    const prominence = (...versions: PlacedRecord[]) => {
      const region = record('Region', 'region:a', { name: '市', nameEn: null, aliases: [] });
      const known = new Map([['region:a', versions]]);
      return nameNodesOf(region, known)[0]?.properties['prominence'];
    };
    expect(prominence(version('province', null))).toBe(1);
    expect(prominence(version('county', null))).toBe(3);
    expect(prominence()).toBe(5);
    expect(prominence(version('province', { text: '2000' }))).toBe(6);
    expect(
      nameNodesOf(version('county', { text: '2000' }), new Map())[0]?.properties,
    ).toMatchObject({
      prominence: 3,
    });
    expect(nameNodesOf(TARGET, new Map())[0]?.properties).toMatchObject({ prominence: 5 });
  });
});
