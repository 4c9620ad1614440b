/**
 * Commits numbered batches of ten nodes to the graph in a folder, and prints each number once its commit is acknowledged.
 * Ends at `last`; without it, it goes on until it is killed. At the end it prints "done" and keeps the graph open.
 * Usage: node commit-batches.mjs SOURCES FOLDER [LAST]
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [sources, folder, last = 'Infinity'] = process.argv.slice(2);
const { openStore } = await import(pathToFileURL(join(sources, 'store/open-store.js')).href);

const CREATE_BATCH = `
  UNWIND $positions AS position
  CREATE (n:BatchRow)
  SET n.batch = $batch, n.position = position
`;

const store = await openStore({ engine: 'embedded', folder });
for (let batch = 1; batch <= Number(last); batch += 1) {
  const positions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  await store.write((transaction) =>
    transaction.run({ text: CREATE_BATCH, parameters: { batch, positions } }),
  );
  process.stdout.write(`${batch}\n`);
}
process.stdout.write('done\n');
setInterval(() => undefined, 60_000);
