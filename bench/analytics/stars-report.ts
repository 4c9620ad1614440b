import { shortTime, type Finding, type PartFindings } from './finding.js';
import { STRESS_SIZE } from './star-data-set.js';
import type { StarTimes } from './stars.js';

const MOST_MILLIS = 15;
const MOST_STRESS_MILLIS = 150;

/** `absent`: why Neo4j is missing, or null. */
export function reportStars(measured: readonly StarTimes[], absent: string | null): PartFindings {
  return {
    findings: measured.map(findingOf),
    notes: [
      'Who took up a pilot, when, from whom and how do we know: the first 50 adopters with city, date, source and evidence, and all measures of the whole, as one query over HTTP.',
      'The graph holds the stars alone, one for each size; the sizes are those of the lists of zones, and one far above them. Each answer is checked: depth, breadth, adopters in all and on the page.',
      ...(absent === null ? [] : [`Neo4j was skipped: ${absent}`]),
    ],
  };
}

function findingOf({ engine, adopters, timing: { median, p95 } }: StarTimes): Finding {
  const most = adopters === STRESS_SIZE ? MOST_STRESS_MILLIS : MOST_MILLIS;
  return {
    what: `${engine}, ${adopters.toLocaleString('en')} adopters`,
    measured: `${shortTime(median)}, p95 ${shortTime(p95)}`,
    beside: '',
    wanted: `median under ${most} ms`,
    isMet: median < most,
  };
}
