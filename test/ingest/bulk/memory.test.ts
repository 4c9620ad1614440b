import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { useCompiledSources } from '../../support/compile-sources.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const TEST_MILLIS = 240_000;
const run = promisify(execFile);

/** Megabytes of live objects. This load takes 25, as does one of four times its size; one that kept its rows would take 80. */
const SMALL = 32;

describe('a bulk load', () => {
  const makeFolder = useTemporaryFolders();
  const sources = useCompiledSources('domain', 'store', 'queries', 'ingest');

  it(
    'does not keep what it reads',
    async () => {
      const out = makeFolder();
      const generator = join(PACKAGE_FOLDER, 'scripts', 'generate-graph.mjs');
      const sizes = ['--pilots', '4000', '--replications', '12000'];
      await run(process.execPath, [generator, '--out', out, ...sizes]);
      const { stdout } = await run(process.execPath, [
        '--expose-gc',
        join(PACKAGE_FOLDER, 'test', 'support', 'load-into-nothing.mjs'),
        sources(),
        join(out, 'synthetic'),
      ]);
      expect(stdout).toMatch(/^ok [\d.]+\n$/);
      expect(Number(stdout.slice(3))).toBeLessThan(SMALL);
    },
    TEST_MILLIS,
  );
});
