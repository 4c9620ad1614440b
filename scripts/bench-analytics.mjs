import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withEmptyNeo4j } from './bench/empty-neo4j.mjs';
import { importBench } from './bench/compile.mjs';
import { buildIfNeeded } from './build.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runScript, ScriptError } from './lib/run-script.mjs';
import { showProgress } from './lib/show-progress.mjs';
import { codeOfStop, stopSignal } from './lib/stop-signal.mjs';

const USAGE = `
Measures what methods, panels and replication take, and compares it with what the project wants. Prints tables, and writes each part that it measured to
bench/ANALYTICS.md. About ten minutes. The exit code tells nothing of the times.

  npm run bench:analytics
  npm run bench:analytics -- --only inference,networks
  npm run bench:analytics -- --only stars --store embedded --quick

  --only LIST     parts, with commas between:
                    inference  the network of SPID in a worker thread, beside the same algorithm in Python
                    answers    the server's answers while it infers that network, beside those while it does nothing
                    networks   betweenness and PageRank beside graphology
                    panels     3,000 regions, 40 years and 50 programs to Parquet
                    stars      who copied a pilot, with 1 to 5,000 adopters, over GraphQL
  --spid FILE     SPID's table of adoptions: statenam, policy, adopt_year (default ../shared/data/spid_v1_adoptions.csv); without it, what
                  needs it is skipped
  --python CMD    (default python3; numpy is measured where it has it)
  --store PLACE   of the stars: embedded for that engine alone; or both it and Neo4j at bolt://..., which must hold no data, with
                  REFORM_GRAPH_NEO4J_USER and _PASSWORD (default: both, in a Neo4j that is started for it where Java 17 and Maven are)
  --rounds N      rounds of what takes milliseconds (default 60)
  --quick         a sixth of the rounds; prints only
`;

const PAGE = join(ROOT, 'bench', 'ANALYTICS.md');
const NAMES = ['inference', 'answers', 'networks', 'panels', 'stars'];

function readArguments(argv) {
  const text = { type: 'string' };
  const options = {
    ...{ only: text, spid: text, python: text, store: text, rounds: text },
    quick: { type: 'boolean', default: false },
  };
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options }));
  } catch (error) {
    throw new ScriptError(error.message);
  }
  const { quick: isQuick, python = 'python3', store, spid } = values;
  refuseStore(store);
  if (spid !== undefined && !existsSync(spid))
    throw new ScriptError(`--spid takes a file, but got: "${spid}".`);
  const rounds = wholeNumber('--rounds', values.rounds ?? (isQuick ? '10' : '60'));
  return { only: partsOf(values.only), spid, python, store, rounds, isQuick };
}

function partsOf(list) {
  const names = list === undefined ? NAMES : list.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown === undefined) return NAMES.filter((name) => names.includes(name));
  throw new ScriptError(`--only takes some of ${NAMES.join(', ')}, but got: "${unknown}".`);
}

function refuseStore(store) {
  if (store === undefined || store === 'embedded' || /^(bolt|neo4j)/.test(store)) return;
  throw new ScriptError(`--store is embedded or bolt://..., but got: "${store}".`);
}

function wholeNumber(option, text) {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new ScriptError(`${option} takes a whole number from 1, but got: "${text}".`);
}

async function measure({ store, spid, isQuick, ...options }, argv, signal) {
  await installIfNeeded();
  await buildIfNeeded();
  const { runAnalytics, SPID_FILE } = await importBench('analytics/main.js');
  const wanted = options.only.includes('stars') ? store : 'embedded';
  return withEmptyNeo4j({ store: wanted, signal, onProgress: showProgress }, async (neo4j) => {
    await runAnalytics({
      ...{ ...options, root: ROOT, neo4j, signal, pageFile: PAGE },
      ...{ spid: spidAt(spid, SPID_FILE), onProgress: showProgress },
      command: ['npm run bench:analytics', ...(argv.length > 0 ? ['--', ...argv] : [])].join(' '),
      onPart: (table, page) => {
        console.log(`${table}\n`);
        if (!isQuick) writeFileSync(PAGE, page);
      },
    });
    return 0;
  });
}

function spidAt(given, usual) {
  if (given !== undefined) return resolve(given);
  if (existsSync(usual)) return usual;
  return { absent: 'the table of SPID is no part of the project and was not there (--spid FILE).' };
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const options = readArguments(argv);
  const signal = stopSignal();
  try {
    return await measure(options, argv, signal);
  } catch (error) {
    showProgress('');
    if (signal.aborted) return codeOfStop(signal);
    throw error;
  }
});
