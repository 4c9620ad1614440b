import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentFor } from '../server-process.js';
import { runCommand } from './command.js';
import type { PartFindings } from './finding.js';
import { adoptionsAsCsv } from './made-up-adoptions.js';
import type { AnalyticsOptions } from './options.js';
import type { PanelOrder, PanelPath, PanelReport, PanelTable } from './panel-process.js';
import { reportPanels } from './panels-report.js';

/** All rounds of one table by one path. */
export interface PanelTimes {
  readonly table: PanelTable;
  readonly path: PanelPath;
  readonly reports: readonly PanelReport[];
}

export const PANEL = { regions: 3_000, years: 40, programs: 50 } as const;
const ROUNDS = 3;

const KINDS = [
  { table: 'staggered-did', path: 'cascades' },
  { table: 'staggered-did', path: 'graph' },
  { table: 'risk-set', path: 'cascades' },
  { table: 'risk-set', path: 'graph' },
] as const satisfies readonly Omit<PanelTimes, 'reports'>[];

/** Panels to Parquet, from cascades in memory and from a graph, each in a process of its own, in turn in each round. */
export async function measurePanels(options: AnalyticsOptions): Promise<PartFindings> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-panels-'));
  try {
    options.onProgress('Loading the graph of the panels');
    const graph = await loadGraph(parent, options);
    const reports = KINDS.map((): PanelReport[] => []);
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const [index, kind] of KINDS.entries()) {
        options.onProgress(`Writing ${kind.table}: round ${round} of ${ROUNDS}`);
        reports[index]?.push(await writePanel({ ...PANEL, ...kind }, { parent, graph }, options));
      }
    }
    return reportPanels(KINDS.map((kind, index) => ({ ...kind, reports: reports[index] ?? [] })));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function loadGraph(parent: string, { root, signal }: AnalyticsOptions): Promise<string> {
  const [folder, file] = [join(parent, 'graph'), join(parent, 'made-up.csv')];
  writeFileSync(file, adoptionsAsCsv(PANEL));
  await runCommand(['load-cascades', file, '--new-regions'], { root, folder, signal });
  return folder;
}

async function writePanel(
  kind: Omit<PanelOrder, 'folder' | 'reportFile'>,
  { parent, graph }: { readonly parent: string; readonly graph: string },
  { root, signal }: AnalyticsOptions,
): Promise<PanelReport> {
  const [folder, reportFile] = [join(parent, 'panel'), join(parent, 'report.json')];
  const order: PanelOrder = { ...kind, folder, reportFile };
  const program = join(root, '.cache', 'bench', 'analytics', 'panel-process.js');
  const argv = [program, JSON.stringify(order)];
  await promisify(execFile)(process.execPath, argv, { env: environmentFor(graph), signal });
  rmSync(folder, { recursive: true });
  return JSON.parse(readFileSync(reportFile, 'utf8')) as PanelReport;
}
