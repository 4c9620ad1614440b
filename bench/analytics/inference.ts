import type { CascadeSet } from '#src/analytics/cascades/cascade.js';
import { skippedBecause, type PartFindings } from './finding.js';
import { comparedEdges } from './compared-edges.js';
import { reportInference, type InferenceTimes } from './inference-report.js';
import { inferInThread, type Inferred } from './infer-in-thread.js';
import { inferInPython } from './infer-in-python.js';
import { isAbsent, type AnalyticsOptions } from './options.js';
import { readSpid } from './spid.js';

const ROUNDS = 5;

/**
 * The network of SPID with the stop by Vuong's test, in the thread that a job of the server works in, beside the same algorithm in Python: one contender
 * after another in each round. Reading the file counts for nobody.
 */
export async function measureInference(options: AnalyticsOptions): Promise<PartFindings> {
  const { spid, signal, onProgress } = options;
  if (isAbsent(spid)) return skippedBecause(spid.absent);
  const contenders = contendersFor(readSpid(spid), spid, options);
  const found = contenders.map((): Inferred[] => []);
  for (let round = 1; round <= ROUNDS; round += 1) {
    onProgress(`Inferring the network of SPID: round ${round} of ${ROUNDS}`);
    for (const [index, infer] of contenders.entries()) {
      signal.throwIfAborted();
      const inferred = await infer();
      if (inferred !== null) found[index]?.push(inferred);
    }
  }
  const [published = [], corrected = [], plain = [], numpy = []] = found;
  return reportInference({
    ...{ published, corrected, plain, numpy },
    comparison: comparedEdges([...published, ...plain, ...numpy]),
  } satisfies InferenceTimes);
}

function contendersFor(
  set: CascadeSet,
  file: string,
  { root, python, signal }: AnalyticsOptions,
): readonly (() => Promise<Inferred | null>)[] {
  return [
    () => inferInThread(set, 'published', signal),
    () => inferInThread(set, 'corrected', signal),
    () => inferInPython('plain', { root, python, file, signal }),
    () => inferInPython('numpy', { root, python, file, signal }),
  ];
}
