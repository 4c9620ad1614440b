import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateGraph } from '../generate-graph.mjs';
import { digestOf, filesBelow } from '../lib/content-digest.mjs';
import { ROOT } from '../lib/paths.mjs';
import { runChild } from '../lib/run-child.mjs';
import { announce, ScriptError } from '../lib/run-script.mjs';

/** Outside the repository: what is made up never lies beside the data. */
const CACHE = join(tmpdir(), 'reform-graph-bench');
const MILLIS_A_DAY = 86_400_000;

/**
 * Two folders with the same made-up graph, for only one process can open a folder: one for the server, one to ask directly. They are made once for the
 * same sizes, seed, generator and loader. Gives how long the load took, too.
 */
export async function cachedGraph(sizes) {
  const folder = join(CACHE, digestOfGraph(sizes));
  if (!existsSync(folder)) await makeGraph(folder, sizes);
  const { loadSeconds } = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));
  return { served: join(folder, 'served'), direct: join(folder, 'direct'), loadSeconds };
}

/** All that the stored graph depends on. */
export function digestOfGraph(sizes) {
  const sources = digestOf([
    'scripts/generate-graph.mjs',
    ...filesBelow('scripts/generate', '.mjs'),
    ...['src/domain', 'src/ingest', 'src/store'].flatMap((path) => filesBelow(path, '.ts')),
    ...['write-records', 'place-pilots', 'descent', 'placed'].map(
      (name) => `src/queries/${name}.ts`,
    ),
    ...filesBelow('schema/migrations'),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([sources, sizes]))
    .digest('hex')
    .slice(0, 16);
}

/** Made under another name, so that a half-made one is never taken for whole. */
async function makeGraph(folder, sizes) {
  mkdirSync(CACHE, { recursive: true });
  removeOldGraphs(CACHE);
  const draft = `${folder}.${process.pid}`;
  const removeDraft = () => rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  process.once('exit', removeDraft);
  try {
    announce('Making up a graph ...');
    const { folder: dataSet } = generateGraph({ ...sizes, out: draft });
    announce('Loading it; the first time this takes a minute or two ...');
    const start = performance.now();
    await load(dataSet, join(draft, 'direct'));
    const loadSeconds = (performance.now() - start) / 1000;
    cpSync(join(draft, 'direct'), join(draft, 'served'), { recursive: true });
    writeFileSync(join(draft, 'made.json'), JSON.stringify({ loadSeconds }));
    renameSync(draft, folder);
  } finally {
    removeDraft();
    process.off('exit', removeDraft);
  }
}

async function load(dataSet, storeFolder) {
  const program = join(ROOT, 'scripts', 'reform-graph.mjs');
  const env = { REFORM_GRAPH_STORE: `embedded:${storeFolder}` };
  const { code, output } = await runChild(process.execPath, [program, 'load', dataSet], {
    env,
    isQuiet: true,
  });
  if (code !== 0) throw new ScriptError(`The made-up graph could not be loaded:\n${output}`);
}

/** Graphs of earlier sources are left for a day, in case that another checkout uses them; the one that is wanted stays. */
export function removeOldGraphs(cache, wanted = '') {
  for (const name of readdirSync(cache).filter((each) => each !== wanted)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > MILLIS_A_DAY)
      rmSync(path, { recursive: true, force: true });
  }
}
