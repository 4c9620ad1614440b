import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { cypher } from '#src/store/cypher.js';
import { readMigrations } from '#src/store/migrate.js';
import { linesOf, runCli } from './support/run-cli.js';
import { withGraph } from '../support/graphs.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const TEXT_INDEX = 'CREATE TEXT INDEX name_parts';
const SET_VERSION = `
  MERGE (s:Setting {id: 'setting:schema-version'})
  SET s.value = $version
`;

describe('migrate', () => {
  const makeFolder = useTemporaryFolders();

  /** The command on a graph that is still to be made. */
  function prepare() {
    const folder = join(makeFolder(), 'graph');
    const environment = { REFORM_GRAPH_STORE: `embedded:${folder}` };
    const run = (...argv: readonly string[]) => runCli(['migrate', ...argv], { environment });
    return { folder, run };
  }

  async function newestVersion(): Promise<number> {
    return (await readMigrations(MIGRATIONS_FOLDER)).at(-1)?.version ?? 0;
  }

  it('shows every statement that it would run, and makes no graph for that', async () => {
    const { folder, run } = prepare();
    const { code, data, talk } = await run('--plan');
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    const [head, ...rest] = linesOf(data);
    expect(head).toBe(
      `Schema version 0; "reform-graph migrate" brings it to ${await newestVersion()}:`,
    );
    expect(rest[0]).toMatch(/^ {2}0001-\S+\.cypher: \d+ statements$/);
    expect(rest).toContain(
      '    CREATE CONSTRAINT pilot_id IF NOT EXISTS FOR (n:Pilot) REQUIRE n.id IS UNIQUE',
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('brings the schema up to date, and has nothing to do the second time', async () => {
    const { run } = prepare();
    const newest = await newestVersion();
    const { code, data, talk } = await run();
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    expect(linesOf(data)[0]).toBe(`Schema version 0 brought to ${newest}:`);
    const done = { code: 0, data: `Schema version ${newest}: up to date.\n`, talk: '' };
    expect(await run('--plan')).toEqual(done);
    expect(await run()).toEqual(done);
  });

  it('names what the store has not, when it does and when it shows', async () => {
    const { folder, run } = prepare();
    const missing = linesOf((await run('--plan')).data);
    const before = linesOf((await run()).data).filter((line) => line.includes('not on this store'));
    expect(missing.filter((line) => line.includes('not on this store'))).toEqual(before);
    expect(before.some((line) => line.includes(TEXT_INDEX))).toBe(true);
    await withGraph(folder, (store) =>
      store.write((transaction) => transaction.run(cypher(SET_VERSION, { version: 1 }))),
    );
    const planned = linesOf((await run('--plan')).data);
    expect(planned[0]).toMatch(/^Schema version 1; /);
    expect(planned.filter((line) => line.includes('not on this store'))).toEqual(before);
  });

  it.each([[], ['--plan']])('refuses a graph with a newer schema: %p', async (...argv) => {
    const { folder, run } = prepare();
    await withGraph(folder, (store) =>
      store.write((transaction) => transaction.run(cypher(SET_VERSION, { version: 9999 }))),
    );
    const { code, data, talk } = await run(...argv);
    expect({ code, data }).toEqual({ code: 3, data: '' });
    expect(talk).toBe(
      'error STORE_UNAVAILABLE: The graph has schema version 9999, but this program knows only ' +
        `${await newestVersion()}: use a newer program.\n`,
    );
  });

  it('refuses a server whose URL holds a password, without repeating it', async () => {
    const environment = { REFORM_GRAPH_STORE: 'bolt://neo4j:s3cret@localhost:7687' };
    const { code, talk } = await runCli(['migrate', '--plan'], { environment });
    expect(code).toBe(2);
    expect(talk).toContain('error BAD_CONFIGURATION: REFORM_GRAPH_STORE holds a user or password');
    expect(talk).not.toContain('s3cret');
  });

  it('says that it waits for a server that is not there, and gives up when the time is over', async () => {
    const environment = {
      // Port 1 is free on any machine that tests run on.
      REFORM_GRAPH_STORE: 'bolt://127.0.0.1:1',
      REFORM_GRAPH_NEO4J_PASSWORD: 's3cret',
      REFORM_GRAPH_NEO4J_WAIT_MILLIS: '300',
    };
    const { code, data, talk } = await runCli(['migrate', '--plan'], { environment });
    expect({ code, data }).toEqual({ code: 3, data: '' });
    const lines = linesOf(talk);
    expect(lines[0]).toMatch(/^Waiting for Neo4j at bolt:\/\/127\.0\.0\.1:1, .* 1 s left\.$/);
    expect(lines.at(-1)).toMatch(/^error STORE_UNAVAILABLE: Neo4j at .* cannot be reached: /);
    expect(talk).not.toContain('s3cret');
  });
});
