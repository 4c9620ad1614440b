import { describe, expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from '#src/graphql/limits/query-cost.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { plain } from '../../support/ask-diffusion.js';
import { manifestText, writeDataSet } from '../../support/data-sets.js';
import { useGraph, type GraphClient } from '../../support/graph-client.js';
import { CROWD, CROWD_SIZE } from '../../support/graph-crowd.js';
import { SPREAD } from '../../support/graph-spread.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const crowd = useGraph({ crowd: CROWD });
const spread = useGraph({ spread: SPREAD });
const makeFolder = useTemporaryFolders();

/** Everything that can be asked of a diffusion. */
const DIFFUSION = `diffusion(choices: { unit: PREFECTURE, override: true }) {
  choices { unit } identification { adoptions } adopterCount eligible firstTime
  leftOut { reason count pilots { id name } }
  curve { cumulative } hazard { mean points { hazard } } speed { meanLag timeTo { years } }
  bass { reasons } adopterClasses { mean }
  adopters { totalCount edges { node { unit { name } pilot { name } } } }
  trees { attested { replications trees { root { name } } } prescribed { collective trees { root { name } } } }
}`;
const SCORES = `innovativeness(choices: { unit: PREFECTURE }) {
  practices walker { score } receptivity { score } rate { rate } rateByYear { rate } identification { adoptions }
}`;

describe('the statements of diffusion', () => {
  it.each([
    ['Program', 'program', DIFFUSION],
    ['Region', 'region', SCORES],
  ])('are those of one for 50 of %s', async (type, prefix, selection) => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selection} } } }`;
    const ids = Array.from(
      { length: CROWD_SIZE },
      (_, index) => `${prefix}:c${String(index + 1).padStart(2, '0')}`,
    );
    // Whatever is kept between requests is already there.
    await crowd().answer(query, { ids });
    const one = await crowd().answer(query, { ids: ids.slice(0, 1) });
    const fifty = await crowd().answer(query, { ids });
    expect([one.errors, fifty.errors]).toEqual([[], []]);
    expect([...fifty.statements].sort()).toEqual([...one.statements].sort());
    expect(fifty.data?.['nodes']).toHaveLength(CROWD_SIZE);
  });

  it('are seven for all that a program’s figures are worked out from, once the places are known', async () => {
    const fields =
      'curve { share } hazard { mean } speed { meanLag } bass { reasons } adopterCount';
    const query = `{ program(id: "program:order") { diffusion { ${fields} } } }`;
    await spread().answer(query);
    // The program; the release, and whether a load is under way; programs, pilots, approvals, documents, and places without a level.
    expect(await statementsOf(spread(), query)).toHaveLength(1 + 2 + 5);
  });

  it('are the same for one program that is compared and for three', async () => {
    const query = (ids: string): string =>
      `{ compare(programs: [${ids}], choices: { unit: PREFECTURE }) { programs { program { name } diffusion { curve { share } trees { attested { depth } } } } pairs { overlap { both } } } }`;
    const one = await statementsOf(spread(), query('"program:learn"'));
    const three = await statementsOf(
      spread(),
      query('"program:learn", "program:order", "program:once"'),
    );
    expect([...three].sort()).toEqual([...one].sort());
  });
});

describe('the scores of regions', () => {
  const query = (more = ''): string =>
    `{ region(id: "region:u01") { innovativeness(choices: { unit: PREFECTURE ${more} }) { practices adopted } } }`;

  it('are worked out once for a data release, whoever asks', async () => {
    const client = spread();
    const before = await statementsOf(client, query('split: LEAVE_OUT'));
    // The region, the release, whether a load is under way; then what the scores are worked out from, the places known.
    expect(before).toHaveLength(3 + 5);
    expect(await statementsOf(client, query('split: LEAVE_OUT'))).toHaveLength(3);
    expect(await statementsOf(client, query('split: LARGEST_PART'))).toHaveLength(3 + 5);
  });

  it('are worked out again after a load', async () => {
    const client = spread();
    const asked = async () => (await client.answer(query())).data?.['region'];
    expect(plain(await asked())).toEqual({ innovativeness: { practices: 4, adopted: 3 } });
    const more = {
      'dataset.yml': manifestText('more'),
      'programs.csv': 'id,name,name_en,kind\nprogram:more,多,More,mechanism\n',
      'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:more,多一,More 1,region:u01,program:more,local_exploration,2003
`,
    };
    const report = await loadDataSets(client.store, [writeDataSet(makeFolder(), 'more', more)]);
    expect(report.ok).toBe(true);
    expect(plain(await asked())).toEqual({ innovativeness: { practices: 5, adopted: 4 } });
  });

  it('are not kept while a load in many transactions is under way', async () => {
    const client = spread();
    await client.answer(query());
    await client.store.write((transaction) =>
      transaction.run({
        text: "MERGE (s:Setting {id: 'setting:bulk-load'}) SET s.value = 'half of it'",
        parameters: {},
      } as never),
    );
    expect(await statementsOf(client, query())).toHaveLength(3 + 6);
  });
});

describe('the cost of diffusion', () => {
  it.each([
    // The program, its diffusion at 50, and its curve: 250 years of 2 fields, and 1.
    ['{ program(id: "program:a") { diffusion { curve { year share } } } }', 1 + 50 + 1 + 500],
    // The region, its scores at 20, and one of them.
    ['{ region(id: "region:a") { innovativeness { walker { score } } } }', 1 + 20 + 1 + 1],
    // Ten programs of one field each in one, and 45 pairs of one field in one.
    [
      '{ compare(programs: ["program:a"]) { programs { diffusion { eligible } } pairs { overlap { both } } } }',
      500 + (1 + 10 * 2) + (1 + 45 * 2),
    ],
    ['{ compareRegions(regions: ["region:a"]) { pairs { overlap { both } } } }', 500 + 1 + 45 * 2],
  ])('of %s is %d', (text, wanted) => {
    const document = parse(text);
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    if (operation === undefined) throw new Error('There is no operation.');
    expect(costOf({ schema: spread().schema, document, operation, variables: {} })).toBe(wanted);
  });
});

async function statementsOf(client: GraphClient, query: string): Promise<readonly string[]> {
  const { errors, statements } = await client.answer(query);
  expect(errors).toEqual([]);
  return statements;
}
