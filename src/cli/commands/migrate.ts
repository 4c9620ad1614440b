import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { MIGRATIONS_FOLDER } from '../../package-files.js';
import {
  migrate,
  planMigration,
  readMigrations,
  type Migration,
  type MigrationPlan,
} from '../../store/migrate.js';
import { openStore } from '../../store/open-store.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { withStore } from '../open-graph.js';
import { print, type Terminal } from '../terminal.js';

const NOTES = [
  'Makes the unique keys and indexes that this program needs, as far as the store has such; "load" and "start" do it too.',
  'What was done stays, so that a migration that was stopped half way is simply run again. A graph with a newer schema is refused.',
  '',
  'Examples:',
  '  reform-graph migrate --plan',
  '  reform-graph migrate',
];

/** `migrate`: brings the schema of the graph up to date, or tells what that would do. */
export function migrateCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('migrate', 'bring the schema of the graph up to date', NOTES)
    .option('--plan', 'show what would be done, and do nothing', false)
    .action(
      action(context, async ({ plan: isPlan }: { readonly plan: boolean }) => {
        const plan = isPlan ? await planOnly(terminal) : await apply(terminal);
        for (const line of describePlan(plan, isPlan)) print(terminal, line);
        return EXIT.fine;
      }),
    );
}

async function apply(terminal: Terminal): Promise<MigrationPlan> {
  const migrations = await readMigrations(MIGRATIONS_FOLDER);
  return withStore(terminal, {}, (store) => migrate(store, migrations));
}

/** A graph that is not there yet lacks everything; looking at it must not make it. */
async function planOnly(terminal: Terminal): Promise<MigrationPlan> {
  const migrations = await readMigrations(MIGRATIONS_FOLDER);
  try {
    return await withStore(terminal, { readOnly: true }, (store) =>
      planMigration(store, migrations),
    );
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
    return planForEmptyGraph(migrations);
  }
}

/** Only an embedded graph can be missing; an empty one in memory has the same engine. */
async function planForEmptyGraph(migrations: readonly Migration[]): Promise<MigrationPlan> {
  const store = await openStore({ engine: 'memory' });
  try {
    return await planMigration(store, migrations);
  } finally {
    await store.close();
  }
}

function describePlan({ from, pending }: MigrationPlan, isPlan: boolean): readonly string[] {
  if (pending.length === 0) return [`Schema version ${from}: up to date.`];
  const to = pending.at(-1)?.version ?? from;
  const head = isPlan
    ? `Schema version ${from}; "reform-graph migrate" brings it to ${to}:`
    : `Schema version ${from} brought to ${to}:`;
  return [head, ...pending.flatMap((migration) => describeMigration(migration, isPlan))];
}

function describeMigration(
  { name, statements, leftOut }: MigrationPlan['pending'][number],
  isPlan: boolean,
): readonly string[] {
  const made = isPlan ? statements.map((statement) => `    ${onOneLine(statement)}`) : [];
  const without = leftOut.map((statement) => `    not on this store: ${onOneLine(statement)}`);
  return [`  ${name}: ${statements.length} statements`, ...made, ...without];
}

function onOneLine(statement: string): string {
  return statement.replace(/\s+/g, ' ');
}
