import { describe, expect, it } from '@jest/globals';
import { edited, faultsOf, manifestText, useLoading } from '../support/data-sets.js';
import { MORE_PILOTS, TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();

describe('an id', () => {
  it('stands once in a data set', async () => {
    const pilots = edited(TOWNS['pilots.csv'], 'pilot:yichang,', 'pilot:wuhan,');
    const faults = faultsOf(
      await load({ towns: { ...TOWNS, 'pilots.csv': pilots, 'replications.csv': '' } }),
    );
    expect(faults).toEqual([
      'towns/pilots.csv:3 id: The id "pilot:wuhan" is taken: it stands in towns/pilots.csv:2.',
    ]);
  });

  it('stands in one of the data sets that are loaded together', async () => {
    const more = {
      ...MORE_PILOTS,
      'pilots.csv': edited(MORE_PILOTS['pilots.csv'], 'pilot:more', 'pilot:wuhan'),
    };
    expect(faultsOf(await load({ towns: TOWNS, more }))).toEqual([
      'more/pilots.csv:2 id: The id "pilot:wuhan" is taken: it stands in towns/pilots.csv:2.',
    ]);
  });

  it('is not taken from a data set that the graph has', async () => {
    await load({ towns: TOWNS });
    const more = {
      ...MORE_PILOTS,
      'pilots.csv': edited(MORE_PILOTS['pilots.csv'], 'pilot:more', 'pilot:wuhan'),
    };
    expect(faultsOf(await load({ more }))).toEqual([
      'more/pilots.csv:2 id: The id "pilot:wuhan" is taken: the graph has it from dataset:towns.',
    ]);
    expect(
      await rows('MATCH (p:Pilot {id: $id}) RETURN p.name AS name', { id: 'pilot:wuhan' }),
    ).toEqual([{ name: '武汉试点' }]);
  });
});

describe('a reference', () => {
  it('leads to a record of the same load, of any of its data sets', async () => {
    expect(faultsOf(await load({ more: MORE_PILOTS, towns: TOWNS }))).toEqual([]);
    expect(
      await rows('MATCH (:Pilot {id: $id})-[:SITED_IN]->(r:Region) RETURN r.id AS id', {
        id: 'pilot:more',
      }),
    ).toEqual([{ id: 'region:wuhan' }]);
  });

  it('leads to a record that the graph has from another data set', async () => {
    await load({ towns: TOWNS });
    expect(faultsOf(await load({ more: MORE_PILOTS }))).toEqual([]);
    expect(
      await rows('MATCH (:Pilot {id: $id})-[:SITED_IN]->(r:Region) RETURN r.id AS id', {
        id: 'pilot:more',
      }),
    ).toEqual([{ id: 'region:wuhan' }]);
  });

  it.each([
    [
      'in one cell',
      'pilots.csv',
      'region:yichang',
      'region:yichnag',
      '3 site: There is no Region with the id "region:yichnag".',
    ],
    [
      'to a batch or a pilot',
      'replications.csv',
      ',pilot:wuhan',
      ',batch:none',
      '2 source: There is no Batch with the id "batch:none".',
    ],
    [
      'of the superior of a version',
      'region-versions.csv',
      'prefecture,region:hubei,1981,\n',
      'prefecture,region:hunan,1981,\n',
      '3 parent: There is no Region with the id "region:hunan".',
    ],
  ])('that leads nowhere is refused: %s', async (_, file, from, to, fault) => {
    const key = file as keyof typeof TOWNS;
    expect(
      faultsOf(await load({ towns: { ...TOWNS, [key]: edited(TOWNS[key], from, to) } })),
    ).toEqual([`towns/${file}:${fault}`]);
  });

  it('that leads nowhere is refused in a list, for each item apart', async () => {
    const programs =
      'id,name,name_en,kind,domains\nprogram:river-chiefs,河长制,River chiefs,institution,domain:a|domain:b\n';
    expect(faultsOf(await load({ towns: { ...TOWNS, 'programs.csv': programs } }))).toEqual([
      'towns/programs.csv:2 domains: There is no Domain with the id "domain:a".',
      'towns/programs.csv:2 domains: There is no Domain with the id "domain:b".',
    ]);
  });

  it('to a record of the same data set that the files no longer have is refused', async () => {
    await load({ towns: TOWNS });
    const programs = 'id,name,name_en,kind\n';
    expect(faultsOf(await load({ towns: { ...TOWNS, 'programs.csv': programs } }))).toEqual([
      'towns/pilots.csv:2 program: There is no Program with the id "program:river-chiefs".',
      'towns/pilots.csv:3 program: There is no Program with the id "program:river-chiefs".',
    ]);
  });
});

describe('a record that is gone from the files', () => {
  const withoutPilots = { ...TOWNS, 'pilots.csv': 'id\n', 'replications.csv': 'id\n' };

  it('stays, and is told, when a data set outside the load refers to it', async () => {
    await load({ towns: TOWNS });
    const status = {
      'dataset.yml': manifestText('statuses'),
      'pilot-statuses.csv': 'id,pilot,status\nstatus:a,pilot:wuhan,approved\n',
    };
    await load({ statuses: status });
    expect(faultsOf(await load({ towns: withoutPilots }))).toEqual([
      'towns/:1: "pilot:wuhan" is gone from the files, but status:a of dataset:statuses refers to it.',
    ]);
    expect(await rows('MATCH (p:Pilot) RETURN count(p) AS pilots')).toEqual([{ pilots: 2 }]);
    expect(await rows('MATCH (r:Replication) RETURN count(r) AS replications')).toEqual([
      { replications: 1 },
    ]);
  });

  it('goes, with its names, when nothing outside the load refers to it', async () => {
    await load({ towns: TOWNS, more: MORE_PILOTS });
    expect(faultsOf(await load({ towns: withoutPilots }))).toEqual([]);
    expect(await rows('MATCH (p:Pilot) RETURN p.id AS id')).toEqual([{ id: 'pilot:more' }]);
    expect(
      await rows("MATCH (n:Name {subjectKind: 'Pilot'}) RETURN DISTINCT n.subjectId AS id"),
    ).toEqual([{ id: 'pilot:more' }]);
  });
});

describe('a record that moves to another data set', () => {
  const REGION = 'region:wuhan,administrative,武汉市,Wuhan\n';
  const VERSION = 'region-version:wuhan,region:wuhan,420100,武汉市,prefecture,region:hubei,1981,\n';

  it('keeps what refers to it, and what follows from it stands there once', async () => {
    await load({ towns: TOWNS, more: MORE_PILOTS });
    const towns = {
      ...TOWNS,
      'regions.csv': edited(TOWNS['regions.csv'], REGION, ''),
      'region-versions.csv': edited(TOWNS['region-versions.csv'], VERSION, ''),
    };
    const more = {
      ...MORE_PILOTS,
      'regions.csv': `id,kind,name,name_en\n${REGION}`,
      'region-versions.csv': `id,region,code,name,level,parent,from,to\n${VERSION}`,
    };
    expect(faultsOf(await load({ towns, more }))).toEqual([]);
    const wuhan = { id: 'region:wuhan' };
    expect(await rows('MATCH (r:Region {id: $id}) RETURN r.dataSetId AS owner', wuhan)).toEqual([
      { owner: 'dataset:more' },
    ]);
    const links =
      'MATCH (n)-[l]->(:Region {id: $id}) RETURN n.id AS id, type(l) AS type ORDER BY id, type';
    expect(await rows(links, wuhan)).toEqual([
      { id: 'pilot:more', type: 'SITED_IN' },
      { id: 'pilot:wuhan', type: 'SITED_IN' },
      { id: 'placement region:hubei region:wuhan', type: 'WITHIN' },
      { id: 'region-version:wuhan', type: 'VERSION_OF' },
    ]);
    const above = 'MATCH (:Region {id: $id})-[:PART_OF]->(p:Region) RETURN p.id AS id';
    expect(await rows(above, wuhan)).toEqual([{ id: 'region:hubei' }]);
  });

  it('is counted as removed from the one set and added to the other', async () => {
    await load({ towns: TOWNS, more: MORE_PILOTS });
    const office = 'organization:state-council,国务院,government\n';
    const report = await load({
      towns: { ...TOWNS, 'organizations.csv': edited(TOWNS['organizations.csv'], office, '') },
      more: { ...MORE_PILOTS, 'organizations.csv': `id,name,kind\n${office}` },
    });
    // The organization and its name; the manifests of both sets have changed in their counts.
    expect(report.ok && report.dataSets).toMatchObject([
      { dataSetId: 'dataset:towns', added: 0, changed: 1, removed: 2 },
      { dataSetId: 'dataset:more', added: 2, changed: 1, removed: 0 },
    ]);
  });
});
