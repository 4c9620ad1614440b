import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HttpClient } from '../http-client.js';
import { startServer } from '../server-process.js';
import { askDuringJob, deleteRun, type WatchedJob } from './ask-during-job.js';
import { askWhile } from './ask-while.js';
import { reportAnswers } from './answers-report.js';
import { runCommand } from './command.js';
import { skippedBecause, type PartFindings } from './finding.js';
import { isAbsent, type AnalyticsOptions } from './options.js';

/** How long the server took to answer a small question in each stretch, with nothing else to do and while it inferred a network. */
export interface AnswerTimes {
  readonly idle: readonly (readonly number[])[];
  readonly busy: readonly WatchedJob[];
}

const TOKEN = 'token-of-the-bench-alone';
const ROUNDS = 5;
const WARM_UPS = 1;
/** Questions in each idle stretch. */
const IDLE_QUESTIONS = 300;
/** After a job, until what it left behind is collected. */
const SETTLE_MILLIS = 2_000;

/** The real server on the seeds and SPID, asked by one client while another follows the jobs: idle and busy stretches in turn. */
export async function measureAnswers(options: AnalyticsOptions): Promise<PartFindings> {
  const { spid, root, signal } = options;
  if (isAbsent(spid)) return skippedBecause(spid.absent);
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-answers-'));
  try {
    const folder = join(parent, 'graph');
    options.onProgress('Loading the seeds and SPID');
    await load(folder, spid, options);
    const settings = { REFORM_GRAPH_TOKENS_FILE: writeTokens(parent) };
    const server = await startServer({ root, folder, argv: ['--no-seed'], settings, signal });
    try {
      return reportAnswers(await askServer(server.url, options));
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function load(
  folder: string,
  file: string,
  { root, signal }: AnalyticsOptions,
): Promise<void> {
  const columns = ['--region', 'statenam', '--policy', 'policy', '--date', 'adopt_year'];
  for (const argv of [
    ['load', join(root, 'seeds')],
    ['load-cascades', file, '--name', 'spid', ...columns, '--new-regions'],
  ])
    await runCommand(argv, { root, folder, signal });
}

function writeTokens(parent: string): string {
  const file = join(parent, 'tokens.csv');
  const digest = createHash('sha256').update(TOKEN).digest('hex');
  writeFileSync(file, `name,role,sha256\nbench,analyst,${digest}\n`);
  return file;
}

async function askServer(
  url: string,
  { signal, onProgress }: AnalyticsOptions,
): Promise<AnswerTimes> {
  const asker = new HttpClient(url);
  const analyst = new HttpClient(url, { authorization: `Bearer ${TOKEN}` });
  const [idle, busy]: [number[][], WatchedJob[]] = [[], []];
  try {
    for (let round = 1 - WARM_UPS; round <= ROUNDS; round += 1) {
      signal.throwIfAborted();
      onProgress(`Asking beside a job: round ${Math.max(0, round)} of ${ROUNDS}`);
      const answers = await askWhile(asker, (asked) => asked < IDLE_QUESTIONS);
      const job = await askDuringJob(asker, analyst);
      await deleteRun(analyst, job.runId);
      await sleep(SETTLE_MILLIS, undefined, { signal });
      if (round < 1) continue;
      idle.push([...answers]);
      busy.push(job);
    }
    return { idle, busy };
  } finally {
    asker.close();
    analyst.close();
  }
}
