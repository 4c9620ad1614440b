import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runChild } from './lib/run-child.mjs';
import { runScript } from './lib/run-script.mjs';

const USAGE = `
Runs the tests that want no database. Arguments are passed on to jest; --coverage tells what they run through, and takes half as long again.

  npm run test:unit
  npm run test:unit -- test/domain -t "partial date"
  npm run test:unit -- --watch
  npm run test:unit -- --coverage

The results are written to coverage/jest-results.json.
`;

/** Where the results of the last run are, for whoever counts them. */
export const JEST_RESULTS = 'coverage/jest-results.json';

/** Tests that want a Neo4j: `npm run test:neo4j` gives them one. */
export const NEO4J_TESTS = 'test/neo4j';

/** Runs jest with arguments and gives its exit code. Results of an earlier run never stand for this one's. */
export async function runJest(argv, { resultsFile = JEST_RESULTS, env = {} } = {}) {
  await installIfNeeded();
  forgetResults(resultsFile);
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const isInteractive = argv.some((argument) => argument.startsWith('--watch'));
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const reporting = isInteractive ? [] : ['--json', `--outputFile=${resultsFile}`];
  const { code } = await runChild(process.execPath, [...flags, jest, ...reporting, ...argv], {
    isInteractive,
    env,
  });
  return code;
}

/** Removes the results of an earlier run. */
export function forgetResults(resultsFile) {
  mkdirSync(join(ROOT, dirname(resultsFile)), { recursive: true });
  rmSync(join(ROOT, resultsFile), { force: true });
}

/** Those that want a Neo4j are left out, unless they are asked for: then they say themselves that they are skipped. */
function selection(argv) {
  const isNamed = argv.some((argument) => argument.includes(NEO4J_TESTS));
  return isNamed ? [] : [`--testPathIgnorePatterns=<rootDir>/${NEO4J_TESTS}/`];
}

/** Jest leaves one core idle; on two cores that is half of the machine. */
function workers(argv) {
  const isChosen = argv.some((argument) => /^(?:-w|-i|--maxWorkers|--runInBand)/.test(argument));
  return isChosen ? [] : [`--maxWorkers=${Math.max(2, Math.floor(cpus().length / 2))}`];
}

await runScript(import.meta.url, USAGE, (argv) =>
  // Its options come last: one that takes several values would take the tests that are named behind it, too.
  runJest([...argv, ...workers(argv), ...selection(argv)]),
);
