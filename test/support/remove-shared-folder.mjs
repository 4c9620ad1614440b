import { rmSync } from 'node:fs';

/** After all tests. */
export default function removeSharedFolder() {
  rmSync(process.env['REFORM_GRAPH_TEST_SHARED'], { recursive: true, force: true });
}
