import { randomBytes } from 'node:crypto';
import { DomainError } from '../../domain/errors.js';
import type { InferenceParameters } from '../../domain/inference-parameters.js';
import { slugAt } from '../../domain/made-ids.js';
import { INFER_NETWORK } from '../../jobs/infer-network/infer-network-job.js';
import { workKey } from '../../jobs/work-key.js';
import type { Report } from '../../jobs/worker-protocol.js';
import { packageVersion } from '../../package-files.js';
import { latestRelease } from '../../queries/data-set-queries.js';
import type { GraphStore } from '../../store/graph-store.js';
import { throwIfStopped } from '../command.js';
import { progressBar } from '../progress-bar.js';
import type { Terminal } from '../terminal.js';

/** A run, and whether it was there before. */
export interface FoundRun {
  readonly runId: string;
  readonly isCached: boolean;
}

/**
 * Infers in this process, with progress on a terminal, and writes the run; or gives the run that has the same parameters over the same data,
 * unless it is to be done afresh. When the user stops it, DomainError CANCELLED, and nothing is written.
 */
export async function inferInProcess(
  store: GraphStore,
  parameters: InferenceParameters,
  { terminal, isFresh }: { readonly terminal: Terminal; readonly isFresh: boolean },
): Promise<FoundRun> {
  const programVersion = packageVersion();
  const release = await latestRelease(store);
  if (release === null)
    throw new DomainError('NOT_FOUND', 'The graph holds no data yet: reform-graph load');
  await INFER_NETWORK.check(store, parameters);
  const on = { dataDigest: release.digest, programVersion };
  const key = workKey(INFER_NETWORK.jobKind, parameters, on);
  const known = isFresh ? null : await INFER_NETWORK.findResult(store, key);
  if (known !== null) return { runId: known, isCached: true };
  const bar = progressBar(terminal);
  try {
    const write = await INFER_NETWORK.run({
      store,
      parameters,
      key,
      startedBy: terminal.environment['USER'] || 'command line',
      programVersion,
      slug: slugAt(new Date(), randomBytes(3).toString('hex')),
      report: reportOn(bar),
      signal: terminal.stop,
    });
    throwIfStopped(terminal);
    return { runId: await store.write(write), isCached: false };
  } finally {
    bar.stop();
  }
}

/** Nobody knows how many edges there will be where a p value stops the search. */
function reportOn(bar: ReturnType<typeof progressBar>): Report {
  return ({ stage, done, total }) => bar.show(stage ?? '', done, total ?? done);
}
