import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the program starts with: its command line, and the thread that long work is done in. */
const ENTRIES = { main: 'dist/cli/main.js', 'worker-main': 'dist/jobs/worker-main.js' };

/** Left as packages: those with native code or files of their own, those that only a few commands load, and what type-graphql can do without. */
const LEFT_OUT = [
  '@grafeo-db/js',
  '@resvg/resvg-js',
  'class-validator',
  'echarts',
  'mammoth',
  'unpdf',
];

/** CommonJS packages ask for Node's own modules by it. */
const REQUIRE = `import { createRequire as createBundleRequire } from 'node:module';
const require = createBundleRequire(import.meta.url);`;

const NODE_HASH = fileURLToPath(new URL('node-hash.cjs', import.meta.url));

/**
 * Brings what is compiled in `dist/` and the packages that it imports together in `bundle/`, in a hundred files of which a command reads those that it needs:
 * a server that reads 1,900 files starts half as fast. In a bundle Apollo Server does not find Node's own hashes, and would take a package in JavaScript for each query. `bundle/` is a folder of the package itself, so that what is found by the place of a module is found.
 */
export async function bundleProgram(root) {
  const { build } = await import('esbuild');
  rmSync(join(root, 'bundle'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'bundle',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: LEFT_OUT,
    banner: { js: REQUIRE },
    alias: { 'sha.js': NODE_HASH },
    logLevel: 'error',
  });
}
