import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AnalyticsOptions } from './options.js';
import type { PanelOrder, PanelReport } from './panel-process.js';

export interface PanelTimes extends PanelReport {
  readonly table: PanelOrder['table'];
}

const SIZES = { regions: 3_000, years: 40, programs: 50 } as const;

/** Two panels of 3,000 counties, 40 years and 50 programs to Parquet, each in a process of its own. */
export async function measurePanels({
  root,
  signal,
  onProgress,
}: AnalyticsOptions): Promise<readonly PanelTimes[]> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-panels-'));
  const times: PanelTimes[] = [];
  try {
    for (const table of ['staggered-did', 'risk-set'] as const) {
      onProgress(`Writing the panel ${table}`);
      const order: PanelOrder = { ...SIZES, table, folder: join(parent, table) };
      const program = join(root, '.cache', 'bench', 'analytics', 'panel-process.js');
      const argv = [program, JSON.stringify(order)];
      const { stdout } = await promisify(execFile)(process.execPath, argv, { signal });
      times.push({ table, ...(JSON.parse(stdout) as PanelReport) });
    }
    return times;
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
