import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../domain/errors.js';
import { cypher } from './cypher.js';
import type { GraphStore, IndexKind } from './graph-store.js';

const READ_VERSION = `
  MATCH (s:Setting {id: 'setting:schema-version'})
  RETURN s.value AS version
`;

const WRITE_VERSION = `
  MERGE (s:Setting {id: 'setting:schema-version'})
  SET s.value = $version
`;

/** A numbered file of schema changes, such as `0001-records.cypher`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** What brings a graph up to date: the version it has, and what it lacks. */
export interface MigrationPlan {
  readonly from: number;
  readonly pending: readonly PlannedMigration[];
}

/** A migration as one store takes it. */
export interface PlannedMigration extends Migration {
  /** Statements that make indexes of kinds which the store has not: it does without, only slower. */
  readonly leftOut: readonly string[];
}

/** Reads the migrations of a folder, in order. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.cypher$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      version: Number(name.slice(0, 4)),
      name,
      statements: toStatements(await readFile(join(folder, name), 'utf8')),
    })),
  );
}

/** Compares a graph with the migrations. Throws STORE_UNAVAILABLE when the graph's schema is newer than this program. */
export async function planMigration(
  store: GraphStore,
  migrations: readonly Migration[],
): Promise<MigrationPlan> {
  const [row] = await store.read(cypher(READ_VERSION));
  const from = Number(row?.['version'] ?? 0);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) {
    throw new DomainError(
      'STORE_UNAVAILABLE',
      `The graph has schema version ${from}, but this program knows only ${newest}: use a newer program.`,
    );
  }
  const pending = migrations.filter(({ version }) => version > from);
  return { from, pending: pending.map((migration) => planFor(store, migration)) };
}

/** Applies what is pending. A crash half way is made good by the next run, since every statement may be repeated. */
export async function migrate(
  store: GraphStore,
  migrations: readonly Migration[],
): Promise<MigrationPlan> {
  const plan = await planMigration(store, migrations);
  for (const { version, statements } of plan.pending) {
    for (const statement of statements) await apply(store, statement);
    await store.write((transaction) => transaction.run(cypher(WRITE_VERSION, { version })));
  }
  return plan;
}

/** A statement that makes or drops something changes the schema; any other brings data up to date. */
async function apply(store: GraphStore, statement: string): Promise<void> {
  if (/^(?:CREATE|DROP) /.test(statement)) return store.changeSchema(statement);
  await store.write((transaction) => transaction.run(cypher(statement)));
}

function planFor({ capabilities }: GraphStore, migration: Migration): PlannedMigration {
  const isLeftOut = (statement: string): boolean =>
    !capabilities.indexKinds.includes(indexKindOf(statement));
  return {
    ...migration,
    statements: migration.statements.filter((statement) => !isLeftOut(statement)),
    leftOut: migration.statements.filter(isLeftOut),
  };
}

/** The kind of index that a change of the schema makes or drops; a unique key is found by order. */
function indexKindOf(statement: string): IndexKind {
  if (/^CREATE FULLTEXT /.test(statement)) return 'fulltext';
  if (/^CREATE TEXT /.test(statement)) return 'text';
  return /FOR \(\)-\[/.test(statement) ? 'relationship' : 'range';
}

/** Comments stand at the beginning of a line or behind a semicolon. */
function toStatements(text: string): readonly string[] {
  const code = text.replace(/(^|;)\s*\/\/.*$/gm, '$1');
  return code
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
