/**
 * Loads a data set in bulk into a store that keeps the load's own record and nothing else, so that what this process takes is the loader's.
 * Prints "ok" and the megabytes of live objects that it held at most, of what it held when it began.
 * Usage: node --expose-gc load-into-nothing.mjs SOURCES DATA_SET
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [sources, dataSet] = process.argv.slice(2);
const { loadInBulk } = await import(
  pathToFileURL(join(sources, 'ingest/bulk/load-in-bulk.js')).href
);

let record = null;
const before = liveBytes();
let most = before;

/** What is left once the rubbish is gone: what a process happens to take at a moment says little. */
function liveBytes() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** What a graph would answer in which the nodes of this load are, without their relationships, once these are being written. */
async function run({ text, parameters }) {
  if (parameters.rows !== undefined) most = Math.max(most, liveBytes());
  if (parameters.value !== undefined) record = parameters.value;
  if (text.includes('DELETE s')) record = null;
  if (text.includes('s.value AS value')) return record === null ? [] : [{ value: record }];
  if (text.includes('AS written')) return [{ written: parameters.rows.length }];
  const isLinking = record !== null && JSON.parse(record).phase === 'writing links';
  if (text.includes('AS digest') && isLinking) {
    const dataSetId = JSON.parse(record).dataSets[0].dataSetId;
    return parameters.ids.map((id) => ({ id, dataSetId, digest: null }));
  }
  return [];
}

const report = await loadInBulk({ read: run, write: (work) => work({ run }) }, [dataSet]);
const megabytes = ((most - before) / 2 ** 20).toFixed(1);
process.stdout.write(report.ok ? `ok ${megabytes}\n` : `${JSON.stringify(report.faults)}\n`);
