import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importBench } from './bench/compile.mjs';
import { refuseNoHome, withPeersGraph } from './bench/peers-graph.mjs';
import { installPeers } from './bench/peers-install.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript, ScriptError } from './lib/run-script.mjs';
import { showProgress } from './lib/show-progress.mjs';
import { codeOfStop, stopSignal } from './lib/stop-signal.mjs';

const USAGE = `
Measures this product beside @neo4j/graphql and hand-written Cypher: three servers on one Neo4j with one made-up graph, asked the same questions, whose
answers are compared by value first. Prints tables; a run of all questions writes them to bench/RESULTS.md. Linux; needs Java 17 and Maven.

  npm run bench:peers
  npm run bench:peers -- --size large --minutes 10
  npm run bench:peers -- --questions 'point read,copies' --rounds 10 --seconds 0

  --size NAME        small: 20,000 pilots and 60,000 replications (default); large: ten times that
  --questions LIST   parts of the names of the questions to ask, with commas between
  --rounds N         rounds that count (default 60; 15 where an answer takes over 0.4 s)
  --seconds N        of load for each question, contender and number of connections (default 4; 0 for none)
  --minutes N        of load on the product at the end, to watch its memory (default 0)
  --seed N           another made-up graph (default 1)
  --heap SIZE        of Neo4j (default 2g)
  --graph DIR        the home of a Neo4j that was loaded before, whatever the sources are now
`;

const SIZES = {
  small: { pilotCount: 20_000, replicationCount: 60_000 },
  large: { pilotCount: 200_000, replicationCount: 600_000 },
};
const RESULTS = join(ROOT, 'bench', 'RESULTS.md');

function readArguments(argv) {
  const text = (fallback) => ({ type: 'string', default: fallback });
  const options = {
    size: text('small'),
    questions: text(''),
    rounds: text('60'),
    seconds: text('4'),
    minutes: text('0'),
    seed: text('1'),
    heap: text('2g'),
    graph: { type: 'string' },
  };
  try {
    return parseArgs({ args: argv, options }).values;
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

function toOptions({ size, questions, graph, heap, ...numbers }) {
  if (!Object.hasOwn(SIZES, size))
    throw new ScriptError(`--size is small or large, but got: "${size}".`);
  if (graph !== undefined) refuseNoHome(graph);
  const only = questions.split(',').filter((part) => part !== '');
  const [rounds, seed] = ['rounds', 'seed'].map((name) => wholeNumber(name, 1, numbers[name]));
  const [seconds, minutes] = ['seconds', 'minutes'].map((name) =>
    wholeNumber(name, 0, numbers[name]),
  );
  return { size, sizes: { seed, ...SIZES[size] }, only, rounds, seconds, minutes, graph, heap };
}

function wholeNumber(name, least, text) {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new ScriptError(`--${name} takes a whole number from ${least}, but got: "${text}".`);
}

async function measure({ graph, heap, size, ...options }, signal) {
  await installIfNeeded();
  await installPeers();
  await buildIfNeeded();
  const onProgress = showProgress;
  return withPeersGraph({ ...options, graph, heap, signal, onProgress }, async (access) => {
    const { runPeers, replaceRun } = await importBench('peers/main.js');
    const { table, markdown } = await runPeers({
      ...{ root: ROOT, access, signal, onProgress },
      ...options,
    });
    showProgress('');
    console.log(table);
    if (options.only.length > 0) return 0;
    writeFileSync(RESULTS, replaceRun(readFileSync(RESULTS, 'utf8'), size, markdown));
    return 0;
  });
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const options = toOptions(readArguments(argv));
  const signal = stopSignal();
  try {
    return await measure(options, signal);
  } catch (error) {
    showProgress('');
    if (signal.aborted) return codeOfStop(signal);
    throw error;
  }
});
