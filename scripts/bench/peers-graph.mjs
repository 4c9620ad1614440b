import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateGraph } from '../generate-graph.mjs';
import { ROOT } from '../lib/paths.mjs';
import { runChild } from '../lib/run-child.mjs';
import { announce, ScriptError } from '../lib/run-script.mjs';
import { neo4jStatus, startNeo4j, stopNeo4j } from '../neo4j/server.mjs';
import { digestOfGraph, removeOldGraphs } from './graph-cache.mjs';

/** Outside the repository: what is made up never lies beside the data. */
const CACHE = join(tmpdir(), 'reform-graph-peers');
const PAGE_CACHE = '1g';

/**
 * Runs work with a Neo4j that holds the made-up graph, and stops it afterwards unless it ran before. The graph is loaded once for the same sizes, seed, generator and loader;
 * with `graph`, the home of a Neo4j that somebody loaded, it is taken as it is.
 */
export async function withPeersGraph({ graph, ...options }, work) {
  const home = graph === undefined ? homeFor(options.sizes) : resolve(graph);
  const isLoaded = graph !== undefined || existsSync(join(home, 'loaded'));
  const wasRunning = neo4jStatus(home).phase === 'running';
  const server = await start(home, { ...options, isFresh: !isLoaded });
  try {
    if (!isLoaded) await load(home, server, options.sizes);
    const { boltUrl: url, user, password } = server;
    return await work({ url, user, password });
  } finally {
    if (!wasRunning) await stopNeo4j(home);
  }
}

/** Throws ScriptError for a folder that no Neo4j has kept data in. */
export function refuseNoHome(folder) {
  if (!existsSync(join(folder, 'data')))
    throw new ScriptError(`--graph takes the home of a Neo4j, but got: "${folder}".`);
}

function homeFor(sizes) {
  mkdirSync(CACHE, { recursive: true });
  const name = digestOfGraph(sizes);
  removeOldGraphs(CACHE, name);
  return join(CACHE, name);
}

/** What was left half loaded is not taken for whole. */
function start(home, { heap, isFresh, signal, onProgress }) {
  const isThere = existsSync(join(home, 'data'));
  return startNeo4j({
    ...{ home, heap, signal, onProgress },
    ...{ pageCache: PAGE_CACHE, isFresh: isFresh && isThere },
  });
}

async function load(home, { boltUrl, user, password }, sizes) {
  announce('Making up a graph ...');
  const out = join(home, 'made-up');
  const { folder } = generateGraph({ ...sizes, out });
  announce('Loading it; this takes some minutes ...');
  const program = join(ROOT, 'scripts', 'reform-graph.mjs');
  const env = {
    REFORM_GRAPH_STORE: boltUrl,
    REFORM_GRAPH_NEO4J_USER: user,
    REFORM_GRAPH_NEO4J_PASSWORD: password,
  };
  const argv = [program, 'load', '--bulk', folder];
  const { code, output } = await runChild(process.execPath, argv, { env, isQuiet: true });
  if (code !== 0) throw new ScriptError(`The made-up graph could not be loaded:\n${output}`);
  rmSync(out, { recursive: true });
  writeFileSync(join(home, 'loaded'), '');
}
