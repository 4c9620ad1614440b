import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpClient } from '../http-client.js';
import { startServer, type ServerProcess } from '../server-process.js';
import { toTiming, type Timing } from '../statistics.js';
import { askStar } from './ask-star.js';
import { runCommand } from './command.js';
import type { PartFindings } from './finding.js';
import { isAbsent, type AnalyticsOptions } from './options.js';
import { REAL_SIZES, STRESS_SIZE, writeStars } from './star-data-set.js';
import { reportStars } from './stars-report.js';

/** How long a server took to tell of one star, from the first byte of the question to the last of the answer. */
export interface StarTimes {
  readonly engine: string;
  readonly adopters: number;
  readonly timing: Timing;
}

interface Side {
  readonly engine: string;
  readonly server: ServerProcess;
  readonly client: HttpClient;
}

const SIZES = [...REAL_SIZES, STRESS_SIZE];
/** Of the rounds that count, so many more go before them. */
const WARM_UP_SHARE = 0.5;

/** The same question about each star, on the embedded engine and, where there is one, on Neo4j: all stars on both engines in each round. */
export async function measureStars(options: AnalyticsOptions): Promise<PartFindings> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-stars-'));
  const sides: Side[] = [];
  try {
    const dataSet = writeStars(parent);
    const { neo4j } = options;
    const none: Readonly<Record<string, string>> = {};
    const engines = [
      { engine: 'embedded', settings: none },
      ...(isAbsent(neo4j) ? [] : [{ engine: 'Neo4j', settings: neo4j.settings }]),
    ];
    for (const { engine, settings } of engines) {
      options.onProgress(`Loading the stars: ${engine}`);
      sides.push(await openSide(engine, settings, { parent, dataSet }, options));
    }
    const measured = await askAll(sides, options);
    return reportStars(measured, isAbsent(neo4j) ? neo4j.absent : null);
  } finally {
    for (const side of sides) await closeSide(side);
    rmSync(parent, { recursive: true, force: true });
  }
}

async function openSide(
  engine: string,
  settings: Readonly<Record<string, string>>,
  { parent, dataSet }: { readonly parent: string; readonly dataSet: string },
  { root, signal }: AnalyticsOptions,
): Promise<Side> {
  const folder = join(parent, engine);
  await runCommand(['load', dataSet], { root, folder, settings, signal });
  const server = await startServer({ root, folder, argv: ['--no-seed'], settings, signal });
  return { engine, server, client: new HttpClient(server.url) };
}

async function closeSide({ client, server }: Side): Promise<void> {
  client.close();
  await server.stop();
}

async function askAll(
  sides: readonly Side[],
  { rounds, signal, onProgress }: AnalyticsOptions,
): Promise<readonly StarTimes[]> {
  const rows = sides.flatMap((side) =>
    SIZES.map((adopters) => ({ side, adopters, millis: [] as number[] })),
  );
  for (let round = 1 - Math.ceil(WARM_UP_SHARE * rounds); round <= rounds; round += 1) {
    onProgress(`Asking about stars: round ${Math.max(0, round)} of ${rounds}`);
    for (const { side, adopters, millis } of rows) {
      signal.throwIfAborted();
      const taken = await askStar(side.client, adopters);
      if (round >= 1) millis.push(taken);
    }
  }
  return rows.map(({ side, adopters, millis }) => ({
    engine: side.engine,
    adopters,
    timing: toTiming(millis),
  }));
}
