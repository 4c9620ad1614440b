import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importBench } from './bench/compile.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript, ScriptError } from './lib/run-script.mjs';
import { showProgress } from './lib/show-progress.mjs';

const USAGE = `
Compares what the rules of reform-graph extract propose with the data sets that were coded by hand, kind by kind: recall and precision. Prints tables
and writes them to bench/EXTRACT.md. The documents are no part of the project: their folder is --sources, else SOURCES_DIR.

  npm run bench:extract -- --sources ~/documents
  npm run bench:extract -- --sources ~/documents --quick    prints only
`;

/** The data sets that hold all that their one document says. */
const CURATED = ['hubei-2019', 'ezhou-2011', 'xiangtan-2017', 'hubei-2025', 'chengdu-2018'];
const PAGE = join(ROOT, 'bench', 'EXTRACT.md');

function readArguments(argv) {
  const options = { sources: { type: 'string' }, quick: { type: 'boolean' } };
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options }));
  } catch (error) {
    throw new ScriptError(error.message);
  }
  const sources = values.sources ?? process.env.SOURCES_DIR;
  if (sources === undefined || !existsSync(sources)) {
    const got = sources === undefined ? 'none' : `"${sources}", which is not there`;
    throw new ScriptError(
      `The folder of the documents is wanted (--sources, or SOURCES_DIR), but got ${got}.`,
    );
  }
  return { sources, isQuick: values.quick === true };
}

function foldersOfSeeds() {
  return readdirSync(join(ROOT, 'seeds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(ROOT, 'seeds', entry.name));
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const { sources, isQuick } = readArguments(argv);
  await installIfNeeded();
  await buildIfNeeded();
  const { measureSet } = await importBench('extract/measure-extract.js');
  const { scorePage, scoreTable } = await importBench('extract/report.js');
  const scores = [];
  for (const name of CURATED) {
    showProgress(`${name} (${scores.length + 1} of ${CURATED.length})`);
    const score = await measureSet(join(ROOT, 'seeds', name), foldersOfSeeds(), sources);
    if (score === null) throw new ScriptError(`${sources} does not hold the document of ${name}.`);
    scores.push(score);
  }
  showProgress('');
  console.log(scoreTable(scores));
  const today = new Date().toISOString().slice(0, 10);
  if (!isQuick) writeFileSync(PAGE, scorePage(scores, ROOT, today));
  return 0;
});
