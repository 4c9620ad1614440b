import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptError } from '../lib/run-script.mjs';
import { LOOPBACK } from './ports.mjs';

export const DATABASE = 'neo4j';
const SIZE = /^[1-9]\d*[kmg]$/i;

/** Throws ScriptError for anything but an amount of memory as Java and Neo4j write it. */
export function refuseSize(option, text) {
  if (SIZE.test(text)) return;
  throw new ScriptError(`${option} takes an amount of memory such as "512m", but got: "${text}".`);
}

/** Writes `neo4j.conf` into a home. */
export function writeSettings(home, settings) {
  const lines = Object.entries(neo4jSettings(settings)).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
}

function neo4jSettings({ boltPort, httpPort, pageCache, isReadOnly, isShortLived }) {
  const bolt = `${LOOPBACK}:${boltPort}`;
  const http = `${LOOPBACK}:${httpPort}`;
  return {
    'server.default_listen_address': LOOPBACK,
    'server.default_advertised_address': LOOPBACK,
    'server.bolt.listen_address': bolt,
    'server.bolt.advertised_address': bolt,
    'server.http.listen_address': http,
    'server.http.advertised_address': http,
    'server.memory.pagecache.size': pageCache,
    'dbms.usage_report.enabled': false,
    'client.allow_telemetry': false,
    'db.logs.query.enabled': 'OFF',
    // A quarter of a gigabyte for each empty database otherwise.
    'db.tx_log.preallocate': false,
    // Bolt ends after the databases, with nothing left to lose; it would wait 10 s for silence.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    // Tests fill and empty one graph again and again: to plan their writes anew each time was a third of the work.
    ...(isShortLived && { 'dbms.cypher.min_replan_interval': '1h' }),
    ...(isReadOnly && { 'server.databases.read_only': DATABASE }),
  };
}
