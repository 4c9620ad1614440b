import { rmSync } from 'node:fs';
import { riskSet } from '#src/exports/tables/risk-set.js';
import { staggeredDid } from '#src/exports/tables/staggered-did.js';
import type { Table } from '#src/exports/table.js';
import { writeExport } from '#src/exports/write-export.js';
import { madeUpCascades, type CascadeSizes } from './made-up-cascades.js';

/** What the process says on its output, as JSON. */
export interface PanelReport {
  readonly rows: number;
  readonly bytes: number;
  /** From nothing to the files on the disk. */
  readonly seconds: number;
  /** The most memory that the process ever held, in megabytes of 1,000,000 bytes. */
  readonly peakMegabytes: number;
}

export interface PanelOrder extends CascadeSizes {
  readonly table: 'staggered-did' | 'risk-set';
  /** A folder that is not there yet; it is removed again. */
  readonly folder: string;
}

/** A process of its own, so that its memory is that of the export alone. */
async function writePanel({ table, folder, ...sizes }: PanelOrder): Promise<PanelReport> {
  const start = performance.now();
  const source = madeUpCascades(sizes);
  const made: Table =
    table === 'staggered-did'
      ? staggeredDid(source, null)
      : riskSet(source, { end: 'PANEL_END', neighbourhood: null, covariates: null });
  const { files } = await writeExport(folder, [made], 'parquet', DESCRIPTION);
  const seconds = (performance.now() - start) / 1000;
  const written = files.find(({ file }) => file === `${table}.parquet`);
  rmSync(folder, { recursive: true });
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  return { rows: written?.rows ?? 0, bytes: written?.bytes ?? 0, seconds, peakMegabytes };
}

const DESCRIPTION = {
  title: 'Made-up panel',
  description: 'Nothing that exists.',
  query: { name: 'made-up', options: {} },
  dataRelease: { number: 1, digest: '0'.repeat(64), loadedAt: '2026-01-01T00:00:00Z' },
  versions: { program: '0', graphSchema: '0' },
  createdAt: '2026-01-01T00:00:00Z',
  choices: [],
  dataSets: [],
  citation: 'Made up.',
} as const;

process.stdout.write(JSON.stringify(await writePanel(JSON.parse(process.argv[2] ?? ''))));
