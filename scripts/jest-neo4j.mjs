import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install-if-needed.mjs';
import { forgetResults, NEO4J_TESTS, runJest } from './jest.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript } from './lib/run-script.mjs';
import { showProgress } from './lib/show-progress.mjs';
import { codeOfStop, stopSignal } from './lib/stop-signal.mjs';
import { canRunNeo4j } from './neo4j/java.mjs';
import { withTemporaryNeo4j } from './neo4j/temporary.mjs';

const USAGE = `
Starts Neo4j of its own, runs the tests of test/neo4j against it, and stops it: two of them, one for each of jest's processes, or a single one where
arguments name tests. Arguments are passed on to jest. Needs Java 17 or later, and Maven the first time; says so and skips where they are missing.

  npm run test:neo4j
  npm run test:neo4j -- test/neo4j/contract.test.ts -t "rolls back"

The results are written to coverage/jest-neo4j-results.json.
`;

/** Where the results of the last run are, for whoever counts them. */
export const NEO4J_JEST_RESULTS = 'coverage/jest-neo4j-results.json';

/** Skips with exit code 0 where Neo4j cannot run, or with 1 where nothing may be skipped. */
function skip(reason) {
  console.log(`Skipped, for Neo4j cannot run here: ${reason}`);
  writeFileSync(join(ROOT, NEO4J_JEST_RESULTS), JSON.stringify({ skippedBecause: reason }));
  return process.env['REFORM_GRAPH_MANDATORY'] === '1' ? 1 : 0;
}

/** A server for each of jest's processes, which takes one file after another: Community has a single database. */
function runTests(servers, argv) {
  const access = servers.map(({ boltUrl, user, password }) => ({ url: boltUrl, user, password }));
  return runJest([`--maxWorkers=${servers.length}`, ...argv], {
    resultsFile: NEO4J_JEST_RESULTS,
    env: { REFORM_GRAPH_TEST_NEO4J: JSON.stringify(access) },
  });
}

/** Runs work with so many servers. */
function withServers(count, options, work, servers = []) {
  if (servers.length === count) return work(servers);
  return withTemporaryNeo4j(options, (server) =>
    withServers(count, options, work, [...servers, server]),
  );
}

await runScript(import.meta.url, USAGE, async (argv) => {
  await installIfNeeded();
  forgetResults(NEO4J_JEST_RESULTS);
  const ability = canRunNeo4j();
  if (!ability.ok) return skip(ability.reason);
  const signal = stopSignal();
  try {
    const options = { isShortLived: true, signal, onProgress: showProgress };
    const isNamed = argv.some((argument) => argument.includes(NEO4J_TESTS));
    return await withServers(isNamed ? 1 : 2, options, (servers) => {
      showProgress('');
      return runTests(servers, isNamed ? argv : [`${NEO4J_TESTS}/`, ...argv]);
    });
  } catch (error) {
    if (signal.aborted) return codeOfStop(signal);
    throw error;
  }
});
