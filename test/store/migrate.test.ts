import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import {
  migrate,
  planMigration,
  readMigrations,
  type Migration,
  type PlannedMigration,
} from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { fakeStore } from '../support/fake-store.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const UNIQUE_ROW = 'CREATE CONSTRAINT row_id IF NOT EXISTS FOR (n:Row) REQUIRE n.id IS UNIQUE';
const INDEX_ROW = 'CREATE INDEX row_by_id IF NOT EXISTS FOR (n:Row) ON (n.id)';
const FIRST: PlannedMigration = {
  version: 1,
  name: '0001-rows.cypher',
  statements: [UNIQUE_ROW],
  leftOut: [],
};
const SECOND: PlannedMigration = {
  version: 2,
  name: '0002-index.cypher',
  statements: [INDEX_ROW],
  leftOut: [],
};
const TEXT = 'CREATE TEXT INDEX row_text IF NOT EXISTS FOR (n:Row) ON (n.name)';
const BETWEEN = 'CREATE INDEX copies_by_id IF NOT EXISTS FOR ()-[r:COPIES]-() ON (r.id)';
const WORDS = 'CREATE FULLTEXT INDEX row_words IF NOT EXISTS FOR (n:Row) ON EACH [n.name]';

const makeFolder = useTemporaryFolders();
let store: GraphStore;
beforeEach(async () => {
  store = await openStore({ engine: 'memory' });
});
afterEach(() => store.close());

describe('readMigrations', () => {
  const read = (files: Readonly<Record<string, string>>): Promise<readonly Migration[]> => {
    const folder = makeFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return readMigrations(folder);
  };

  it('reads numbered files in order and passes others by', async () => {
    const migrations = await read({
      '0010-b.cypher': 'B',
      '0002-a.cypher': 'A',
      'notes.md': '',
      '3-c.cypher': 'C',
    });
    expect(migrations).toEqual([
      { version: 2, name: '0002-a.cypher', statements: ['A'] },
      { version: 10, name: '0010-b.cypher', statements: ['B'] },
    ]);
  });

  it('takes statements apart at semicolons and leaves comments and blanks out', async () => {
    const text = [
      '// Rows; and what finds them.',
      'CREATE A;',
      '',
      '  // An indented comment; with a semicolon.',
      'CREATE B',
      '  FOR (n:Row);',
      'CREATE C; CREATE D; // and one behind; a statement',
      ';;',
      'CREATE E',
    ].join('\n');
    const [migration] = await read({ '0001-rows.cypher': text });
    expect(migration?.statements).toEqual([
      'CREATE A',
      'CREATE B\n  FOR (n:Row)',
      'CREATE C',
      'CREATE D',
      'CREATE E',
    ]);
  });

  it('reads the same statements from a file with line ends of Windows', async () => {
    const [migration] = await read({ '0001-rows.cypher': '// A\r\nCREATE A;\r\nCREATE B;\r\n' });
    expect(migration?.statements).toEqual(['CREATE A', 'CREATE B']);
  });

  it('reads the migrations of the package, each change of the schema one that may be repeated', async () => {
    const migrations = await readMigrations(MIGRATIONS_FOLDER);
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
    const changes = migrations.flatMap(({ statements }) => statements.filter(changesSchema));
    for (const statement of changes) {
      expect(statement).toMatch(
        /^(CREATE (CONSTRAINT|(FULLTEXT |TEXT )?INDEX) \w+ IF NOT EXISTS FOR |DROP INDEX \w+ IF EXISTS$)/,
      );
    }
  });
});

describe('migrate', () => {
  it('applies everything to a fresh graph, and nothing the second time', async () => {
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ from: 0, pending: [FIRST, SECOND] });
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ from: 2, pending: [] });
    const create = (): Promise<unknown> =>
      store.write((transaction) =>
        transaction.run(cypher('CREATE (:Row {id: $id})', { id: 'row:a' })),
      );
    await create();
    await expect(create()).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('applies only what is new', async () => {
    await migrate(store, [FIRST]);
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ from: 1, pending: [SECOND] });
  });

  it('applies the migrations of the package, twice over', async () => {
    const migrations = await readMigrations(MIGRATIONS_FOLDER);
    await migrate(store, migrations);
    expect((await migrate(store, migrations)).pending).toEqual([]);
    await store.write((transaction) =>
      transaction.run(cypher("MATCH (s:Setting {id: 'setting:schema-version'}) SET s.value = 0")),
    );
    expect((await migrate(store, migrations)).pending).toHaveLength(migrations.length);
  });

  it('goes on from the last whole migration after one that failed half way', async () => {
    const broken = { ...SECOND, statements: [INDEX_ROW, 'CREATE NONSENSE'] };
    await expect(migrate(store, [FIRST, broken])).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
    });
    expect(await migrate(store, [FIRST, SECOND])).toEqual({ from: 1, pending: [SECOND] });
  });

  it('refuses a graph whose schema is newer than the program, and changes nothing', async () => {
    await migrate(store, [FIRST, SECOND]);
    await expect(migrate(store, [FIRST])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message:
        'The graph has schema version 2, but this program knows only 1: use a newer program.',
    });
    expect(await planMigration(store, [FIRST, SECOND])).toEqual({ from: 2, pending: [] });
  });

  it('takes the dropping of an index for a change of the schema', async () => {
    const drop = 'DROP INDEX row_by_id IF EXISTS';
    const applied: string[] = [];
    const recording = fakeStore({ changeSchema: async (text) => void applied.push(text) });
    await migrate(recording, [SECOND, { ...SECOND, version: 3, statements: [drop] }]);
    expect(applied).toEqual([INDEX_ROW, drop]);
    await migrate(store, [SECOND, { ...SECOND, version: 3, statements: [drop] }]);
  });

  it('runs a statement that is no change of the schema on the data', async () => {
    await store.write((transaction) =>
      transaction.run(cypher("CREATE (:Row {id: 'row:a'}), (:Row {id: 'row:b'})")),
    );
    const fill = { ...SECOND, statements: ['MATCH (n:Row)\nSET n.folded = n.id'] };
    await migrate(store, [FIRST, fill]);
    const rows = await store.read(cypher('MATCH (n:Row) RETURN n.folded AS folded ORDER BY n.id'));
    expect(rows).toEqual([{ folded: 'row:a' }, { folded: 'row:b' }]);
  });

  it('leaves out indexes of the kinds that the store has not, and tells which', async () => {
    const applied: string[] = [];
    const { capabilities } = fakeStore();
    const small = fakeStore({
      capabilities: { ...capabilities, indexKinds: ['range'] },
      changeSchema: async (text) => void applied.push(text),
    });
    const mixed = { ...FIRST, statements: [TEXT, UNIQUE_ROW, BETWEEN, INDEX_ROW, WORDS] };
    const done = { ...FIRST, statements: [UNIQUE_ROW, INDEX_ROW], leftOut: [TEXT, BETWEEN, WORDS] };
    expect(await migrate(small, [mixed])).toEqual({ from: 0, pending: [done] });
    expect(applied).toEqual(done.statements);
  });

  it('plans without changing anything', async () => {
    expect(await planMigration(store, [FIRST])).toEqual({ from: 0, pending: [FIRST] });
    expect(await planMigration(store, [FIRST])).toEqual({ from: 0, pending: [FIRST] });
  });
});

function changesSchema(statement: string): boolean {
  return /^(?:CREATE|DROP) /.test(statement);
}
