import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from './install-if-needed.mjs';
import { JEST_RESULTS } from './jest.mjs';
import { NEO4J_JEST_RESULTS } from './jest-neo4j.mjs';
import { readOrNull } from './lib/content-digest.mjs';
import { ROOT } from './lib/paths.mjs';
import { runNpm } from './lib/run-child.mjs';
import { refuseUnknown, runScript } from './lib/run-script.mjs';

const USAGE = `
Runs all that CI runs: every "check:..." script of package.json, all at once, then the tests, those that want a Neo4j too where it can run. It runs on after
a failure, and ends with a table and a line "N passed, N failed". A check counts as one.

  npm test
  REFORM_GRAPH_MANDATORY=1 npm test    skipped tests count as failed, as in CI
`;

/** The steps that run tests, and where each leaves jest's report. */
const TESTS = { 'test:unit': JEST_RESULTS, 'test:neo4j': NEO4J_JEST_RESULTS };

/** Runs every step and gives the exit code. */
async function runEverything() {
  await installIfNeeded();
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = Object.keys(scripts);
  const checks = names.filter((name) => name.startsWith('check:'));
  console.log(`\n== ${checks.length} checks, all at once`);
  const steps = await Promise.all(checks.map(runCheck));
  for (const name of names) if (name in TESTS) steps.push(await runTests(name));
  return report(steps, process.env['REFORM_GRAPH_MANDATORY'] === '1');
}

/** Its output is shown when it has ended, for others run beside it. */
async function runCheck(name) {
  const start = performance.now();
  const { code, output } = await runNpm(['run', '--silent', name], { isQuiet: true });
  console.log(`\n== ${name}\n${output}`);
  const counts = { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 };
  return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

async function runTests(name) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { code } = await runNpm(['run', '--silent', name]);
  return { name, ...countTests(TESTS[name], code), seconds: (performance.now() - start) / 1000 };
}

/** Counts from jest's own report. A suite that does not load, a report that is missing and an exit code alone fail too. A step that skips itself counts as one test. */
function countTests(resultsFile, code) {
  const results = JSON.parse(readOrNull(resultsFile) ?? '{}');
  if (results.skippedBecause !== undefined) return { passed: 0, failed: 0, skipped: 1 };
  const { numPassedTests: passed = 0, numPendingTests = 0, numTodoTests = 0 } = results;
  const failed = (results.numFailedTests ?? 0) + (results.numRuntimeErrorTestSuites ?? 0);
  const isUnexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

function report(steps, isMandatory) {
  const sum = (column) => steps.reduce((total, step) => total + step[column], 0);
  console.log(
    `\n${'step'.padEnd(16)}${['passed', 'failed', 'skipped', 'seconds'].map(toCell).join('')}`,
  );
  for (const { name, passed, failed, skipped, seconds } of steps) {
    console.log(
      name.padEnd(16) + [passed, failed, skipped, seconds.toFixed(1)].map(toCell).join(''),
    );
  }
  const skipped = sum('skipped');
  const failed = sum('failed') + (isMandatory ? skipped : 0);
  if (isMandatory && skipped > 0) console.log(`\n${skipped} skipped, which counts as failed here.`);
  const isSkippedTold = skipped > 0 && !isMandatory;
  console.log(
    `\n${sum('passed')} passed, ${failed} failed${isSkippedTold ? `, ${skipped} skipped` : ''}`,
  );
  return failed === 0 ? 0 : 1;
}

function toCell(value) {
  return String(value).padStart(9);
}

await runScript(import.meta.url, USAGE, async (argv) => {
  refuseUnknown(argv, []);
  return runEverything();
});
