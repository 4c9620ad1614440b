import { toTiming } from '../statistics.js';
import { shortTime, type Finding, type PartFindings } from './finding.js';
import type { PanelTimes } from './panels.js';

const MOST_SECONDS = 60;
const MOST_MEGABYTES = 500;

const PATHS = {
  cascades: 'from cascades in memory',
  graph: 'from a graph of 75,000 pilots',
} as const;

export function reportPanels(measured: readonly PanelTimes[]): PartFindings {
  return {
    findings: measured.map(findingOf),
    notes: [
      'From cascades: they are made up in the process, then the table function and the Parquet writer that the product uses write them, with codebook and metadata. From a graph: all of "reform-graph export" on an embedded graph, opening and reading it included.',
      'staggered-did has a row for each region, year and program; of the risk set a region drops out after it adopted. Half of the regions adopt each program, as in SPID.',
      'Time from the start of the process; memory is the most that the process held, median and greatest of the rounds.',
    ],
  };
}

function findingOf({ table, path, reports }: PanelTimes): Finding {
  const seconds = toTiming(reports.map(({ seconds: each }) => each)).median;
  const megabytes = reports.map(({ peakMegabytes }) => peakMegabytes);
  const [median, most] = [toTiming(megabytes).median, Math.max(...megabytes)];
  return {
    what: `${table}, ${(reports[0]?.rows ?? 0).toLocaleString('en')} rows, ${PATHS[path]}`,
    measured: `${shortTime(seconds * 1_000)}, ${median.toFixed(0)} MB, at most ${most.toFixed(0)} MB`,
    beside: '',
    wanted: `under ${MOST_SECONDS} s and ${MOST_MEGABYTES} MB`,
    isMet: seconds < MOST_SECONDS && most < MOST_MEGABYTES,
  };
}
