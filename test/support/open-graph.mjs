/**
 * Tries to open the graph in a folder and prints the outcome as JSON: `{"code": ..., "message": ...}` of the error, or `{}`.
 * Usage: node open-graph.mjs SOURCES FOLDER
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [sources, folder] = process.argv.slice(2);
const { openStore } = await import(pathToFileURL(join(sources, 'store/open-store.js')).href);

try {
  const store = await openStore({ engine: 'embedded', folder });
  await store.close();
  process.stdout.write('{}\n');
} catch ({ code, message }) {
  process.stdout.write(`${JSON.stringify({ code, message })}\n`);
}
