import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { importCompiled } from './lib/import-compiled.mjs';
import { ROOT } from './lib/paths.mjs';
import { announce, refuseUnknown, runScript } from './lib/run-script.mjs';

const USAGE = `
Computes the results of every method anew, beside what is published (about half a minute). Exit code 1 when one differs from its reference by
more than is allowed, or docs/methods.md from what was computed.

  npm run methods
  npm run methods -- --update    writes docs/methods.md, unless a result differs from its reference

Checks that want the data in ../shared/data are skipped where they are not there, and named; with REFORM_GRAPH_MANDATORY=1 that fails too.
`;

/** Gives the exit code. */
async function reportMethods(isUpdate) {
  await installIfNeeded();
  await buildIfNeeded();
  announce('Computing ...');
  const { checkMethods, METHODS_PAGE } = await importCompiled(
    ['methods'],
    'methods/check-methods.js',
  );
  const { page, isPageCurrent, differences, skipped, agreeing } = checkMethods();
  for (const line of skipped) console.log(`Skipped, for ../shared/data is not there: ${line}`);
  for (const line of differences) console.error(`Differs: ${line}`);
  console.log(
    `${agreeing} agree, ${differences.length} differ, ${skipped.length} skipped: ${METHODS_PAGE}`,
  );
  const isMandatory = process.env['REFORM_GRAPH_MANDATORY'] === '1';
  if (differences.length > 0 || (isMandatory && skipped.length > 0)) return 1;
  if (isPageCurrent) return 0;
  if (isUpdate) return write(METHODS_PAGE, page);
  console.error(
    `${METHODS_PAGE} differs from what was computed: run "npm run methods -- --update" and commit it.`,
  );
  return 1;
}

function write(path, page) {
  writeFileSync(join(ROOT, path), page);
  console.log(`Written: ${path}`);
  return 0;
}

await runScript(import.meta.url, USAGE, async (argv) => {
  refuseUnknown(argv, ['--update']);
  return reportMethods(argv.includes('--update'));
});
