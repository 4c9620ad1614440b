import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runChild } from './lib/run-child.mjs';
import { runScript } from './lib/run-script.mjs';

const USAGE = `
Runs the tests, with coverage when all of them run. Arguments are passed on to jest.

  npm run test:unit
  npm run test:unit -- test/domain -t "partial date"
  npm run test:unit -- --watch

The results are written to coverage/jest-results.json.
`;

/** Where the results of the last run are, for whoever counts them. */
export const JEST_RESULTS = 'coverage/jest-results.json';

/** Runs jest with arguments and gives its exit code. Results of an earlier run never stand for this one's. */
async function runJest(argv) {
  await installIfNeeded();
  mkdirSync(join(ROOT, 'coverage'), { recursive: true });
  rmSync(join(ROOT, JEST_RESULTS), { force: true });
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const isInteractive = argv.some((argument) => argument.startsWith('--watch'));
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const reporting = isInteractive ? [] : ['--json', `--outputFile=${JEST_RESULTS}`];
  const { code } = await runChild(
    process.execPath,
    [...flags, jest, ...reporting, ...coverage(argv), ...workers(argv), ...argv],
    { isInteractive },
  );
  return code;
}

/** The coverage of a part of the tests would only mislead, and costs the compilation of everything. */
function coverage(argv) {
  return argv.length === 0 ? ['--coverage', '--coverageDirectory=coverage'] : [];
}

/** Jest leaves one core idle; on two cores that is half of the machine. */
function workers(argv) {
  const isChosen = argv.some((argument) => /^(?:-w|-i|--maxWorkers|--runInBand)/.test(argument));
  return isChosen ? [] : [`--maxWorkers=${Math.max(2, Math.floor(cpus().length / 2))}`];
}

await runScript(import.meta.url, USAGE, runJest);
