import { describe, expect, it } from '@jest/globals';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

/** Data and statements of a query about the story, which has no fault. */
async function ask(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { data, errors, statements } = await client().answer(text, variables);
  expect(errors).toEqual([]);
  return { data, statements };
}

describe('records that a record refers to', () => {
  it('come along with it, in one statement', async () => {
    const { data, statements } = await ask(
      '{ pilot(id: "pilot:port") { name site { name } program { name } } }',
    );
    expect(data).toEqual({
      pilot: { name: '港市一窗', site: { name: '港市' }, program: { name: '一窗受理' } },
    });
    expect(statements).toHaveLength(1);
  });

  it('bring their own along, level by level', async () => {
    const { data, statements } = await ask(
      '{ pilot(id: "pilot:lake") { batch { scheme { program { name } authority { name } } } } }',
    );
    const scheme = { program: { name: '一窗受理' }, authority: { name: '国务院' } };
    expect(data).toEqual({ pilot: { batch: { scheme } } });
    expect(statements).toHaveLength(1);
  });

  it('are null where there is none, and where there is none before them', async () => {
    const { data, statements } = await ask(
      '{ pilot(id: "pilot:ford-market") { name program { name } batch { scheme { name } } } }',
    );
    expect(data).toEqual({ pilot: { name: '津县夜市', program: null, batch: null } });
    expect(statements).toHaveLength(1);
  });

  it('come along however the query is written: aliases, fragments, the same field twice', async () => {
    const { data, statements } = await ask(`
      {
        one: pilot(id: "pilot:port") { place: site { name } ...Rest site { nameEn } }
      }
      fragment Rest on Pilot { ... on Pilot { program { name } } site { id } }
    `);
    expect(data).toEqual({
      one: {
        place: { name: '港市' },
        site: { nameEn: 'Port', id: 'region:port' },
        program: { name: '一窗受理' },
      },
    });
    expect(statements).toHaveLength(1);
  });

  it('come along in full where one of their fields needs more than itself', async () => {
    const { data } = await ask('{ pilot(id: "pilot:port") { site { name outcomes { name } } } }');
    expect(data).toEqual({ pilot: { site: { name: '港市', outcomes: [{ name: '办理天数' }] } } });
  });

  it('cost nothing where a directive leaves them out, and are right where it does not', async () => {
    const query = `query ($with: Boolean!) {
      pilot(id: "pilot:port") { name site @include(if: $with) { name } }
    }`;
    const without = await ask(query, { with: false });
    expect(without.data).toEqual({ pilot: { name: '港市一窗' } });
    const along = await ask(query, { with: true });
    expect(along.data).toEqual({ pilot: { name: '港市一窗', site: { name: '港市' } } });
    expect(along.statements).toHaveLength(1);
  });

  it('never stand in for the same record with other fields in one request', async () => {
    const { data } = await ask(`{
      a: pilot(id: "pilot:port") { site { name } }
      b: pilot(id: "pilot:port") { site { nameEn } startedText: name }
      region(id: "region:port") { name nameEn aliases }
    }`);
    expect(data).toEqual({
      a: { site: { name: '港市' } },
      b: { site: { nameEn: 'Port' }, startedText: '港市一窗' },
      region: { name: '港市', nameEn: 'Port', aliases: ['港城', 'Harbour'] },
    });
  });

  it('are read by what is selected of them, and nothing else', async () => {
    const { statements } = await ask('{ pilot(id: "pilot:port") { site { name } } }');
    expect(statements[0]).toContain('n_siteId.name AS n_siteId__name');
    expect(statements[0]).not.toContain('.nameEn');
  });

  it('are not read in full for what only their id or beginning leads to', async () => {
    const { data, statements } = await ask(`{
      pilot(id: "pilot:port") {
        outcomes { name }
        copies { totalCount }
        replication { adopters { edges { node { lagFromOrigin { atLeastDays } } } } }
      }
    }`);
    const pilot = { outcomes: expect.arrayContaining([{ name: '办理天数' }]) };
    expect(data?.['pilot']).toMatchObject(pilot);
    const [reading] = statements.filter((text) => text.includes('n__id'));
    expect(reading).not.toContain('.nameEn');
  });

  it('are read in full where the origin of a tree is asked for', async () => {
    const { data } = await ask(
      '{ pilot(id: "pilot:port") { replication { origin { nameEn site { id } } } } }',
    );
    expect(data).toEqual({
      pilot: {
        replication: { origin: { nameEn: expect.anything(), site: { id: 'region:port' } } },
      },
    });
  });

  it('are not read when only their ids are selected, which whoever refers to them holds', async () => {
    const { data, statements } = await ask(
      '{ pilot(id: "pilot:port") { site { id __typename } } }',
    );
    expect(data).toEqual({ pilot: { site: { id: 'region:port', __typename: 'Region' } } });
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain('Region');
  });
});

describe('a page of records', () => {
  it('brings what its records refer to along, in one statement', async () => {
    const { data, statements } = await ask(`{
      pilots(filter: { within: "region:ford" }) {
        edges { node { name site { name } program { name } } }
      }
    }`);
    const site = { name: '津县' };
    const { edges } = data?.['pilots'] as { readonly edges: readonly { node: { name: string } }[] };
    const nodes = edges.map(({ node }) => node).sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(nodes).toEqual([
      { name: '津县一窗', site, program: { name: '一窗受理' } },
      { name: '津县夜市', site, program: null },
    ]);
    expect(statements).toHaveLength(1);
  });

  it('of copies comes along with their pilot, with receivers, their sites and their programs', async () => {
    const { data, statements } = await ask(`{
      pilot(id: "pilot:port") {
        name
        copies(first: 50) {
          edges { node { receiver { name site { name } program { name } } } }
        }
      }
    }`);
    const { edges } = (data?.['pilot'] as { copies: { edges: readonly unknown[] } }).copies;
    expect(edges.length).toBeGreaterThan(2);
    expect(statements).toHaveLength(1);
  });

  it('of copies after a cursor comes along, and is the same as without', async () => {
    const page = `copies(first: 1, after: $after) { pageInfo { endCursor } edges { node { id } } }`;
    const query = `query ($after: String) { pilot(id: "pilot:port") { ${page} } }`;
    const cursors: unknown[] = [null];
    const ids: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { data, statements } = await ask(query, { after: cursors.at(-1) ?? null });
      expect(statements).toHaveLength(1);
      const { copies } = data?.['pilot'] as {
        copies: { pageInfo: { endCursor: string }; edges: { node: { id: string } }[] };
      };
      cursors.push(copies.pageInfo.endCursor);
      ids.push(...copies.edges.map(({ node }) => node.id));
    }
    const { data } = await ask('{ pilot(id: "pilot:port") { copies { edges { node { id } } } } }');
    const { copies } = data?.['pilot'] as { copies: { edges: { node: { id: string } }[] } };
    expect(ids).toEqual(copies.edges.slice(0, 3).map(({ node }) => node.id));
  });
});

describe('lists of the pilots of a page', () => {
  const BOTH = `
    few: copies(first: 1) { totalCount edges { node { id receiver { name } } } }
    all: copies { totalCount edges { node { id } } }
    copiedFrom { totalCount edges { node { id } } }`;

  it('come along in the statement of the page, each as its pilot alone has it', async () => {
    const { data, statements } = await ask(
      `{ pilots(first: 100) { edges { node { id ${BOTH} } } } }`,
    );
    expect(statements).toHaveLength(1);
    const { edges } = data?.['pilots'] as { readonly edges: readonly { node: { id: string } }[] };
    expect(edges.length).toBeGreaterThan(3);
    for (const { node } of edges) {
      const alone = await ask(`query ($id: ID!) { pilot(id: $id) { id ${BOTH} } }`, {
        id: node.id,
      });
      expect(alone.statements).toHaveLength(1);
      expect(alone.data?.['pilot']).toEqual(node);
    }
  });

  it('are asked for by themselves where they hang on a directive', async () => {
    const query = `query ($with: Boolean!) {
      pilot(id: "pilot:port") { name copies @include(if: $with) { totalCount } }
    }`;
    const without = await ask(query, { with: false });
    expect(without.data).toEqual({ pilot: { name: '港市一窗' } });
    expect(without.statements.join()).not.toContain('SOURCE');
    const { data } = await ask(query, { with: true });
    const { copies } = data?.['pilot'] as { readonly copies: { readonly totalCount: number } };
    expect(copies.totalCount).toBeGreaterThan(2);
  });

  it('tell what is wrong in their arguments, as ever', async () => {
    const { errors } = await client().answer(
      '{ pilots { edges { node { id copies(first: 0) { totalCount } } } } }',
    );
    expect(errors[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: 'first is between 1 and 100, but got 0.',
    });
  });
});
