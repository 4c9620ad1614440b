import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestText, writeDataSet, type DataSetText } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { runCli, type Outcome } from './support/run-cli.js';
import { writeTrials } from './support/trials.js';

const makeFolder = useTemporaryFolders();

/** A graph with the trials and two laws of American states, and the command line in a folder of its own. */
async function prepare() {
  const parent = makeFolder();
  const environment = { REFORM_GRAPH_STORE: `embedded:${join(parent, 'graph')}` };
  const run = (...argv: readonly string[]): Promise<Outcome> => runCli(argv, { environment });
  const laws = join(parent, 'laws.csv');
  writeFileSync(laws, 'region,policy,date\nMaine,lottery,1974\nIowa,lottery,1985\n');
  await run('load', writeTrials(parent).sets);
  await run('load-cascades', laws, '--new-regions');
  return { run, svg: join(parent, 'picture.svg'), png: join(parent, 'picture.png') };
}

const PROVINCES: DataSetText = {
  'dataset.yml': manifestText('provinces'),
  'regions.csv': `id,kind,name,name_en
region:zhe,administrative,浙,Zhe
region:hang,administrative,杭,Hang
region:zone,functional_zone,某区,Zone
`,
  'region-versions.csv': `id,region,name,code,level,parent,from
region-version:zhe,region:zhe,浙,330000,province,,1949
region-version:hang,region:hang,杭,330100,prefecture,region:zhe,1949
`,
  'programs.csv': `id,name,name_en,kind
program:lamp,灯,Lamp,mechanism
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:hang-lamp,杭灯,Lamp of Hang,region:hang,program:lamp,local_exploration,1985
pilot:zone-lamp,区灯,Lamp of Zone,region:zone,program:lamp,local_exploration,1975
`,
};

describe('plot', () => {
  it('draws a curve with its source, and says where', async () => {
    const { run, svg } = await prepare();
    const { code, data } = await run(
      'plot',
      'curve',
      '--program',
      'program:laws-lottery',
      '--out',
      svg,
    );
    expect([code, data]).toEqual([0, `${svg}\n`]);
    const picture = readFileSync(svg, 'utf8');
    expect(picture).toMatch(/^<svg /);
    for (const text of ['Adoption curve', 'lottery', 'laws.csv (not stated)', 'data release 2'])
      expect(picture).toContain(text);
  });

  it('draws a tree with classes apart, in Chinese', async () => {
    const { run, svg } = await prepare();
    expect(
      (await run('plot', 'tree', 'pilot:jia-2015', '--language', 'zh', '--out', svg)).code,
    ).toBe(0);
    const picture = readFileSync(svg, 'utf8');
    for (const text of ['甲城试点', '乙州', '文献证实', '上级指定', '数据来源'])
      expect(picture).toContain(text);
  });

  it('draws lags as intervals where dates are partial', async () => {
    const { run, svg } = await prepare();
    expect((await run('plot', 'lag', 'pilot:jia-2015', '--out', svg)).code).toBe(0);
    expect(readFileSync(svg, 'utf8')).toContain('Yi');
  });

  it('counts on a map only what may lie within the years that are asked for', async () => {
    const { run, svg } = await prepare();
    await run('load', writeDataSet(makeFolder(), 'provinces', PROVINCES));
    const draw = async (...years: readonly string[]): Promise<string> => {
      const map = ['map', '--program', 'program:lamp', ...years];
      const { code, talk } = await run('plot', ...map, '--out', svg, '--overwrite');
      return code === 0 ? readFileSync(svg, 'utf8') : talk;
    };
    // One lamp in the province, one at a place of which no province is known.
    expect(await draw()).toContain('1 further adopter in none');
    expect(await draw('--from', '1980')).not.toContain('further adopter');
  });

  it.each([
    [['curve', '--max-hops', '2'], 'plot curve takes program, .*, but got: "max-hops"'],
    [['tree', 'pilot:jia-2015', '--from', '2015'], 'takes classes, max-hops, but got: "from"'],
    [['map', '--unit', 'prefecture'], "unknown option '--unit'"],
    [['curve', 'pilot:jia-2015'], 'but got a pilot: "pilot:jia-2015"'],
  ])('refuses what it would not heed: %j', async (argv, complaint) => {
    const { run, svg } = await prepare();
    const { code, talk } = await run('plot', ...argv, '--out', svg);
    expect(code).toBe(2);
    expect(talk).toMatch(new RegExp(complaint));
    expect(existsSync(svg)).toBe(false);
  });

  it('makes a PNG', async () => {
    const { run, png } = await prepare();
    const { code, talk } = await run(
      'plot',
      'curve',
      '--program',
      'program:laws-lottery',
      '--out',
      png,
    );
    if (code !== 0) expect(talk).toContain('error BAD_CONFIGURATION: No font');
    else expect([...readFileSync(png).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });

  it.each([
    ['a tree without a pilot', ['tree'], 'A pilot is wanted'],
    ['a pilot that is not there', ['tree', 'pilot:none'], 'NOT_FOUND'],
    ['a pilot that nobody took up', ['tree', 'pilot:ding-2019'], 'NOT_IDENTIFIED'],
    [
      'a map without any pilot in a province',
      ['map', '--program', 'program:laws-lottery'],
      'NOT_IDENTIFIED',
    ],
    ['a program that is not there', ['curve', '--program', 'program:none'], 'NOT_FOUND'],
    ['an unknown kind', ['pie'], 'curve'],
  ])('refuses %s, and writes nothing', async (_, argv, complaint) => {
    const { run, svg } = await prepare();
    const { code, talk } = await run('plot', ...argv, '--out', svg);
    expect(code).not.toBe(0);
    expect(talk).toContain(complaint);
    expect(existsSync(svg)).toBe(false);
  });

  it('refuses a picture that is neither SVG nor PNG, and one that is there already', async () => {
    const { run, svg } = await prepare();
    const curve = ['plot', 'curve', '--program', 'program:laws-lottery', '--out'];
    expect((await run(...curve, `${svg}.jpg`)).talk).toContain('an .svg or a .png');
    await run(...curve, svg);
    expect((await run(...curve, svg)).talk).toContain('FILE_NOT_WRITTEN');
    expect((await run(...curve, svg, '--overwrite')).code).toBe(0);
  });
});
