import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readOrNull } from './lib/content-digest.mjs';
import { ROOT } from './lib/paths.mjs';
import { importBuilt } from './lib/run-program.mjs';
import { refuseUnknown, runScript } from './lib/run-script.mjs';

const USAGE = `
Writes what is emitted from the code: the GraphQL schema, the graph model. They are committed, so that a change of them
is seen in review.

  node scripts/emit-schema.mjs
  node scripts/emit-schema.mjs --check    writes nothing; exit code 1 when a file differs from the code
`;

/** Writes the files, or compares them. Gives the exit code. */
async function emitSchema(isCheck) {
  const { emittedFiles } = await importBuilt('graphql/emit-schema.js');
  const files = await emittedFiles();
  const differing = [...files].filter(([path, text]) => readOrNull(path) !== text);
  if (isCheck) return reportDiffering(differing.map(([path]) => path));
  for (const [path, text] of differing) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`Written: ${path}`);
  }
  return 0;
}

function reportDiffering(paths) {
  for (const path of paths)
    console.error(`${path} differs from the code: run "npm run schema:emit" and commit it.`);
  return paths.length === 0 ? 0 : 1;
}

await runScript(import.meta.url, USAGE, async (argv) => {
  refuseUnknown(argv, ['--check']);
  return emitSchema(argv.includes('--check'));
});
