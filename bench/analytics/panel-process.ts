import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '#src/cli/main.js';
import { riskSet } from '#src/exports/tables/risk-set.js';
import { staggeredDid } from '#src/exports/tables/staggered-did.js';
import type { ExportMetadata } from '#src/exports/metadata.js';
import { writeExport } from '#src/exports/write-export.js';
import { FIRST_YEAR, lastYearOf, type PanelSizes } from './made-up-adoptions.js';
import { madeUpCascades } from './made-up-cascades.js';

export type PanelTable = 'staggered-did' | 'risk-set';
/** From cascades in memory to Parquet, or all that `reform-graph export` does with the graph that REFORM_GRAPH_STORE names. */
export type PanelPath = 'cascades' | 'graph';

export interface PanelOrder extends PanelSizes {
  readonly table: PanelTable;
  readonly path: PanelPath;
  /** A folder that is not there yet. */
  readonly folder: string;
  /** Where the report is written, as JSON. */
  readonly reportFile: string;
}

export interface PanelReport {
  readonly rows: number;
  readonly bytes: number;
  /** From the start of the process to the files on the disk. */
  readonly seconds: number;
  /** The most memory that the process ever held, in megabytes of 1,000,000 bytes. */
  readonly peakMegabytes: number;
}

/** A process of its own, so that its memory is that of the export alone. */
async function writePanel(order: PanelOrder): Promise<void> {
  if (order.path === 'graph') await exportFromGraph(order);
  else await exportFromCascades(order);
  const seconds = performance.now() / 1_000;
  const metadata = readFileSync(join(order.folder, 'metadata.json'), 'utf8');
  const { files } = JSON.parse(metadata) as ExportMetadata;
  const written = files.find(({ file }) => file === `${order.table}.parquet`);
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  const report: PanelReport = {
    ...{ rows: written?.rows ?? 0, bytes: written?.bytes ?? 0 },
    ...{ seconds, peakMegabytes },
  };
  writeFileSync(order.reportFile, JSON.stringify(report));
}

async function exportFromGraph({ table, folder, years }: PanelOrder): Promise<void> {
  const period = ['--from', String(FIRST_YEAR), '--to', String(lastYearOf(years))];
  const argv = ['export', table, '--out', folder, '--format', 'parquet', ...period];
  const code = await main(argv);
  if (code !== 0) throw new Error(`reform-graph ${argv.join(' ')} ended with ${code}.`);
}

async function exportFromCascades({ table, folder, ...sizes }: PanelOrder): Promise<void> {
  const source = madeUpCascades(sizes);
  const made =
    table === 'staggered-did'
      ? staggeredDid(source, null)
      : riskSet(source, { end: 'PANEL_END', neighbourhood: null, covariates: null });
  await writeExport(folder, [made], 'parquet', DESCRIPTION);
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

await writePanel(JSON.parse(process.argv[2] ?? '') as PanelOrder);
