import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_STATEMENTS } from '#src/queries/example-statements.js';
import { jsonOf, linesOf, runCli } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';

const PILOTS = 'MATCH (p:Pilot) RETURN p.id AS id, p.name AS name ORDER BY id';

describe('cypher', () => {
  const { run } = useLoadedGraph();

  it('prints rows as a table, and how many more there are', async () => {
    const { code, data, talk } = await run('cypher', PILOTS, '--limit', '2');
    expect(code).toBe(0);
    expect(linesOf(data)).toEqual([
      'id               name',
      '───────────────────────',
      'pilot:bing-2018  丙试点',
      'pilot:ding-2019  丁试点',
    ]);
    expect(talk).toBe('2 more rows; --limit shows more.\n');
  });

  it('prints rows as JSON, lists and maps as they are', async () => {
    const text =
      'MATCH (s:ScaleUp) RETURN s.targetIds AS targets, s {.id, .openList} AS call ORDER BY s.id';
    expect(jsonOf(await run('cypher', text, '--json'))).toEqual([
      { targets: ['region:bing', 'region:ding'], call: { id: 'scale-up:jia', openList: true } },
    ]);
  });

  it('says that there are no rows', async () => {
    const text = "MATCH (p:Pilot {id: 'pilot:nowhere'}) RETURN p.id AS id ORDER BY id";
    expect(await run('cypher', text)).toEqual({ code: 0, data: '', talk: 'No rows.\n' });
  });

  it('refuses a write and leaves the graph as it was', async () => {
    const { code, talk } = await run('cypher', 'MATCH (p:Pilot) DETACH DELETE p');
    expect(code).toBe(2);
    expect(talk).toMatch(
      /^error FORBIDDEN: This command only reads, but the statement has DETACH\./,
    );
    expect(jsonOf(await run('cypher', PILOTS, '--json'))).toHaveLength(4);
  });

  it('refuses a write in memory too, before anything is loaded', async () => {
    const environment = { REFORM_GRAPH_STORE: 'memory:' };
    const outcome = await runCli(['cypher', 'CREATE (n:N)'], { environment });
    expect(outcome).toMatchObject({
      code: 2,
      talk: expect.stringMatching(/^error FORBIDDEN: .* CREATE\./),
    });
  });

  it('explains how to ask for what a node holds', async () => {
    const { code, talk } = await run('cypher', 'MATCH (p:Pilot) RETURN p ORDER BY p.id');
    expect(code).toBe(2);
    expect(talk).toContain('Give properties instead: n.id AS id, or properties(n) AS n.');
  });

  it('passes on what the engine says of a wrong statement', async () => {
    const { code, talk } = await run('cypher', 'MATCH (p:Pilot RETURN p');
    expect(code).toBe(2);
    expect(talk).toMatch(/^error BAD_USER_INPUT: The graph refused the statement: .*syntax error/);
  });

  it('has examples that the engine runs', async () => {
    for (const statement of EXAMPLE_STATEMENTS)
      expect((await run('cypher', statement)).code).toBe(0);
  });
});
