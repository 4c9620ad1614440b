import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cachedGraph } from './bench/graph-cache.mjs';
import { importBench } from './bench/compile.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript, ScriptError } from './lib/run-script.mjs';
import { showProgress } from './lib/show-progress.mjs';
import { codeOfStop, stopSignal } from './lib/stop-signal.mjs';

const USAGE = `
Measures how long the server takes over HTTP beside the store itself, and how much memory it holds, on a made-up graph of 20,000 pilots
and 60,000 replications. Prints a table and writes it to bench/RESULTS.md. The exit code tells nothing of the times.

  npm run bench
  npm run bench -- --quick    a tenth of the graph and a fifth of the rounds; prints only

  --quick       for a first look; writes no file
  --seed N      another made-up graph (default 1)
  --rounds N    rounds that count (default 100)
`;

const FULL = { pilotCount: 20_000, replicationCount: 60_000, rounds: 100 };
const QUICK = { pilotCount: 2_000, replicationCount: 6_000, rounds: 20 };
const RESULTS = join(ROOT, 'bench', 'RESULTS.md');

function readArguments(argv) {
  const options = {
    quick: { type: 'boolean' },
    seed: { type: 'string' },
    rounds: { type: 'string' },
  };
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options }));
  } catch (error) {
    throw new ScriptError(error.message);
  }
  const defaults = values.quick ? QUICK : FULL;
  return {
    ...defaults,
    isQuick: values.quick === true,
    seed: wholeNumber('--seed', values.seed ?? '1'),
    rounds: wholeNumber('--rounds', values.rounds ?? String(defaults.rounds)),
  };
}

function wholeNumber(option, text) {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ScriptError(`${option} takes a whole number from 1, but got: "${text}".`);
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const { isQuick, rounds, ...sizes } = readArguments(argv);
  await installIfNeeded();
  await buildIfNeeded();
  const graph = await cachedGraph(sizes);
  const { runBench, keepPeers } = await importBench('main.js');
  const signal = stopSignal();
  try {
    const options = { root: ROOT, graph, sizes, rounds, signal, onProgress: showProgress };
    const { table, markdown } = await runBench(options);
    showProgress('');
    console.log(table);
    if (!isQuick) writeFileSync(RESULTS, keepPeers(markdown, readFileSync(RESULTS, 'utf8')));
    return 0;
  } catch (error) {
    showProgress('');
    if (signal.aborted) return codeOfStop(signal);
    throw error;
  }
});
