import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importBench } from './bench/compile.mjs';
import { buildIfNeeded } from './build.mjs';
import { generateGraph } from './generate-graph.mjs';
import { installIfNeeded } from './install-if-needed.mjs';
import { ROOT } from './lib/paths.mjs';
import { runChild } from './lib/run-child.mjs';
import { announce, runScript, ScriptError } from './lib/run-script.mjs';
import { withTemporaryNeo4j } from './neo4j/temporary.mjs';

const USAGE = `
Counts what each query of the product reads in Neo4j (database hits, by PROFILE), on a made-up graph of 2,000 pilots and 6,000 replications,
and compares it with bench/plans.json. The exit code is 1 when a query reads more than a tenth more than it did, or is not in the table.

  npm run bench:plans
  npm run bench:plans -- --update    writes what was counted to bench/plans.json
`;

const SIZES = { seed: 1, pilotCount: 2_000, replicationCount: 6_000 };
const TABLE = join(ROOT, 'bench', 'plans.json');
const MOST_GROWTH = 1.1;

function readArguments(argv) {
  try {
    return parseArgs({ args: argv, options: { update: { type: 'boolean' } } }).values;
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

async function load({ home, boltUrl, user, password }) {
  announce('Making up a graph and loading it ...');
  const { folder } = generateGraph({ ...SIZES, out: join(home, 'made-up') });
  const env = {
    REFORM_GRAPH_STORE: boltUrl,
    REFORM_GRAPH_NEO4J_USER: user,
    REFORM_GRAPH_NEO4J_PASSWORD: password,
  };
  const argv = [join(ROOT, 'scripts', 'reform-graph.mjs'), 'load', '--bulk', folder];
  const { code, output } = await runChild(process.execPath, argv, { env, isQuiet: true });
  if (code !== 0) throw new ScriptError(`The made-up graph could not be loaded:\n${output}`);
}

/** Prints a line a query. Gives the names of those that grew, or that the table lacks. */
function compare(found, expected) {
  const grown = [];
  for (const [name, hits] of Object.entries(found)) {
    const before = expected[name];
    const isFine = before !== undefined && hits <= before * MOST_GROWTH;
    if (!isFine) grown.push(name);
    const columns = [
      name.padEnd(42),
      String(hits).padStart(10),
      String(before ?? '-').padStart(10),
    ];
    console.log(`${columns.join('')}${isFine ? '' : '  more than before'}`);
  }
  return grown;
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const { update } = readArguments(argv);
  await installIfNeeded();
  await buildIfNeeded();
  const { measureHits } = await importBench('plan-hits.js');
  const found = await withTemporaryNeo4j({ isShortLived: true }, async (server) => {
    await load(server);
    return measureHits(server);
  });
  const expected = update ? found : JSON.parse(readFileSync(TABLE, 'utf8'));
  console.log(`${''.padEnd(42)}${'hits'.padStart(10)}${'before'.padStart(10)}`);
  const grown = compare(found, expected);
  if (update) writeFileSync(TABLE, `${JSON.stringify(found, null, 2)}\n`);
  return grown.length === 0 ? 0 : 1;
});
