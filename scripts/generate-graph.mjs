import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeManifest, makeTables, MARK, NAME } from './generate/data-set.mjs';
import { ROOT } from './lib/paths.mjs';
import { announce, runScript, ScriptError } from './lib/run-script.mjs';
import { writeCsv } from './seeds/regions/csv.mjs';

const USAGE = `
Writes a made-up data set in the format of seeds/README.md, to measure with. It holds no data: places, pilots and replications are
synthetic, and say so. The same seed and sizes give the same bytes.

  node scripts/generate-graph.mjs --out /tmp/full
  node scripts/generate-graph.mjs --out /tmp/small --pilots 500 --replications 1500

  --out DIR           the data set becomes the folder DIR/synthetic; DIR is never in seeds/
  --seed N            whole number (default 1)
  --pilots N          at least 100 (default 20000)
  --replications N    at most 5 a pilot (default 60000)
`;

const OPTIONS = {
  out: { type: 'string' },
  seed: { type: 'string', default: '1' },
  pilots: { type: 'string', default: '20000' },
  replications: { type: 'string', default: '60000' },
};
const FEWEST_PILOTS = 100;
const MOST_COPIES_A_PILOT = 5;

/** Writes the data set and gives its folder, and how many rows each file has. Throws ScriptError for sizes and folders that it refuses. */
export function generateGraph({ out, seed, pilotCount, replicationCount }) {
  const folder = join(resolve(out), NAME);
  refuseSizes(pilotCount, replicationCount);
  refuseFolder(folder);
  const tables = makeTables({ seed, pilotCount, replicationCount });
  mkdirSync(folder, { recursive: true });
  for (const [file, [columns, rows]] of Object.entries(tables))
    writeCsv(join(folder, file), columns, rows);
  writeFileSync(
    join(folder, 'dataset.yml'),
    makeManifest({ seed, pilotCount, replicationCount }, tables),
  );
  const counts = Object.fromEntries(
    Object.entries(tables).map(([file, [, rows]]) => [file, rows.length]),
  );
  return { folder, counts };
}

function refuseSizes(pilotCount, replicationCount) {
  if (pilotCount < FEWEST_PILOTS) {
    throw new ScriptError(`--pilots is at least ${FEWEST_PILOTS}, but got: ${pilotCount}.`);
  }
  if (replicationCount < pilotCount || replicationCount > MOST_COPIES_A_PILOT * pilotCount) {
    const wanted = `${pilotCount} to ${MOST_COPIES_A_PILOT * pilotCount} with ${pilotCount} pilots`;
    throw new ScriptError(`--replications is ${wanted}, but got: ${replicationCount}.`);
  }
}

/** What is made up never comes to lie among the data, nor over anything else. */
function refuseFolder(folder) {
  const fromSeeds = relative(join(ROOT, 'seeds'), folder);
  if (fromSeeds === '' || !fromSeeds.startsWith('..')) {
    throw new ScriptError('seeds/ holds data; name a folder outside of it.');
  }
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  const manifest = join(folder, 'dataset.yml');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').startsWith(`${MARK}\n`)) return;
  throw new ScriptError(`${folder} holds other files; name another folder.`);
}

function readArguments(argv) {
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options: OPTIONS }));
  } catch (error) {
    throw new ScriptError(error.message);
  }
  if (values.out === undefined) throw new ScriptError('--out DIR is wanted. See --help.');
  return {
    out: values.out,
    seed: wholeNumber('--seed', values.seed),
    pilotCount: wholeNumber('--pilots', values.pilots),
    replicationCount: wholeNumber('--replications', values.replications),
  };
}

function wholeNumber(option, text) {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new ScriptError(`${option} takes a whole number, but got: "${text}".`);
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const options = readArguments(argv);
  announce('Making up a data set ...');
  const { folder, counts } = generateGraph(options);
  console.log(folder);
  for (const [file, rows] of Object.entries(counts))
    console.log(`${file.padEnd(24)}${String(rows).padStart(8)}`);
  return 0;
});
