import { shortRatio, shortTime, type Finding, type PartFindings } from './finding.js';
import type { MeasureTimes } from './network-measures.js';

const MOST_TIMES = 2;

/** `absent`: why the network of SPID is missing, or null. */
export function reportNetworks(
  measured: readonly MeasureTimes[],
  absent: string | null,
): PartFindings {
  return {
    findings: measured.map(findingOf),
    notes: [
      'Both begin with a list of edges: ours makes its checked network of it and gives scores in the order of units; graphology gets a graph by hand.',
      ...(absent === null ? [] : [`The network of SPID was skipped: ${absent}`]),
    ],
  };
}

function findingOf({ measure, network, ours, graphology, isSame }: MeasureTimes): Finding {
  const size = `${network.names.length} units, ${network.edges.length} edges`;
  const ratio = shortRatio(ours.median, graphology.median);
  return {
    what: `${measure}, ${network.name} (${size})`,
    measured: `${shortTime(ours.median)}, p95 ${shortTime(ours.p95)}`,
    beside: `graphology ${shortTime(graphology.median)} (${ratio}), ${isSame ? 'same scores' : 'other scores'}`,
    wanted: `at most ${MOST_TIMES} times, same scores`,
    isMet: isSame && ours.median <= MOST_TIMES * graphology.median,
  };
}
