import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all tests: where the processes of one run leave for each other what is costly to make. */
export default function makeSharedFolder() {
  process.env['REFORM_GRAPH_TEST_SHARED'] = mkdtempSync(join(tmpdir(), 'reform-graph-tests-'));
}
