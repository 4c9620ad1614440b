import { expect, it } from '@jest/globals';
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { SEEDS_FOLDER } from '#src/package-files.js';
import { useLoading, faultsOf } from '../support/data-sets.js';
const { store } = useLoading();
it('seeds', async () => {
  const folders = readdirSync(SEEDS_FOLDER).map((n) => join(SEEDS_FOLDER, n)).filter((f) => existsSync(join(f, 'dataset.yml')));
  const t = performance.now();
  const r = await loadDataSets(store(), folders);
  console.log(performance.now() - t, faultsOf(r).slice(0, 20), r.ok && r.dataSets, r.warnings.length);
  const t2 = performance.now();
  const r2 = await loadDataSets(store(), folders);
  console.log(performance.now() - t2, r2.ok && r2.dataSets);
  for (const f of folders) { const t3 = performance.now(); const r3 = await loadDataSets(store(), [f]); console.log(f, performance.now() - t3, faultsOf(r3).slice(0, 5), r3.ok && r3.dataSets, r3.ok && r3.release.number); }
  expect(1).toBe(1);
}, 100000);
