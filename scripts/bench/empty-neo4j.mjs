import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { runChild } from '../lib/run-child.mjs';
import { ScriptError } from '../lib/run-script.mjs';
import { canRunNeo4j, startNeo4j, stopNeo4j } from '../neo4j.mjs';

/**
 * Runs work with a Neo4j that holds no data, as `{ url, settings }`: the one at `store`, or one that is started in a folder for temporary files and removed
 * afterwards. Where there is none, or `store` is "embedded", the work gets `{ absent }` with the reason.
 */
export async function withEmptyNeo4j({ store, signal, onProgress }, work) {
  if (store === 'embedded') return work({ absent: '--store embedded leaves it out.' });
  if (store !== undefined) return work(await emptyAt(store));
  const can = canRunNeo4j();
  if (!can.ok) return work({ absent: can.reason });
  const home = mkdtempSync(join(tmpdir(), 'reform-graph-neo4j-'));
  try {
    const { boltUrl, user, password } = await startNeo4j({ home, signal, onProgress });
    return await work(serverAt(boltUrl, user, password));
  } finally {
    await stopNeo4j(home);
    rmSync(home, { recursive: true, force: true });
  }
}

function serverAt(url, user, password) {
  const settings = {
    REFORM_GRAPH_STORE: url,
    REFORM_GRAPH_NEO4J_USER: user,
    REFORM_GRAPH_NEO4J_PASSWORD: password,
  };
  return { url, settings };
}

/** Loading into somebody's graph would change it: one that holds anything is refused. */
async function emptyAt(store) {
  const given = Object.entries(process.env).filter(([name]) =>
    name.startsWith('REFORM_GRAPH_NEO4J_'),
  );
  const settings = { ...Object.fromEntries(given), REFORM_GRAPH_STORE: store };
  const program = join(ROOT, 'scripts', 'reform-graph.mjs');
  const argv = [program, 'cypher', 'MATCH (n) RETURN count(n) AS nodes', '--json'];
  const { code, output } = await runChild(process.execPath, argv, { env: settings, isQuiet: true });
  if (code !== 0) throw new ScriptError(`${store} cannot be asked:\n${output}`);
  if (!/"nodes":\s*0\b/.test(output))
    throw new ScriptError('--store takes a Neo4j without data, but this one holds some.');
  return { url: store, settings };
}
