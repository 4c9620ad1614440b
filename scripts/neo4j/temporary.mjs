import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { processStart } from './process.mjs';
import { discardNeo4j, startNeo4j } from './server.mjs';

const HOMES = join(ROOT, '.cache', 'neo4j');
const NAME = /^temporary-(\d+)-\d+$/;

let started = 0;

/**
 * Runs work with a Neo4j of its own, in a home that is removed in the end, however that comes: a child that a signal stopped ends this process, too.
 * Options are those of `startNeo4j`, but the home.
 */
export async function withTemporaryNeo4j(options, work) {
  removeAbandoned();
  started += 1;
  const home = join(HOMES, `temporary-${process.pid}-${started}`);
  const discard = () => discardNeo4j(home);
  const server = await startNeo4j({ ...options, home, isFresh: true });
  process.once('exit', discard);
  try {
    return await work(server);
  } finally {
    discard();
    process.off('exit', discard);
  }
}

/** What scripts left that were killed before they could tidy up. */
function removeAbandoned() {
  if (!existsSync(HOMES)) return;
  for (const name of readdirSync(HOMES)) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && processStart(Number(owner)) === null)
      discardNeo4j(join(HOMES, name));
  }
}
