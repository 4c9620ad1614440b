import { toTiming, type Timing } from '../statistics.js';
import type { AnswerTimes } from './answers.js';
import { shortRatio, shortTime, type Finding, type PartFindings } from './finding.js';
import { PUBLISHED_EDGES } from './spid.js';

const MOST_TIMES = 2;

export function reportAnswers({ idle, busy }: AnswerTimes): PartFindings {
  const [quiet, during] = [idle.flat(), busy.flatMap(({ answers }) => answers)];
  const [idleTiming, busyTiming] = [toTiming(quiet), toTiming(during)];
  const edges = busy[0]?.edges ?? 0;
  const plain = { beside: '', wanted: '', isMet: null };
  return {
    findings: [
      { what: `idle (${quiet.length} answers)`, measured: shown(idleTiming), ...plain },
      {
        what: `while a network is inferred (${during.length} answers)`,
        measured: shown(busyTiming),
        beside: ratios(busyTiming, idleTiming),
        wanted: `median at most ${MOST_TIMES} times idle`,
        isMet: busyTiming.median <= MOST_TIMES * idleTiming.median,
      },
      {
        what: 'longest answer while a network is inferred',
        measured: shortTime(during.reduce((longest, each) => Math.max(longest, each), 0)),
        ...plain,
      },
      {
        what: 'a job, from the request to its run in the graph',
        measured: shown(toTiming(busy.map(({ millis }) => millis))),
        ...plain,
      },
      edgesOf(edges),
    ],
    notes: [
      'The real server on the seeds and SPID, on the loopback interface: one client asks for a pilot and its site, one question after another; another submits a job and asks ten times a second how far it is. Idle and busy stretches in turn.',
      'Busy is the whole time of a job: it reads 17,835 pilots, infers in its thread and writes a run; reading and writing happen in the thread of the server.',
    ],
  };
}

function shown({ median, p95 }: Timing): string {
  return `${shortTime(median)}, p95 ${shortTime(p95)}`;
}

function ratios(busy: Timing, idle: Timing): string {
  return `idle (${shortRatio(busy.median, idle.median)}, p95 ${shortRatio(busy.p95, idle.p95)})`;
}

function edgesOf(edges: number): Finding {
  return {
    what: 'edges of the run',
    measured: String(edges),
    beside: '',
    wanted: String(PUBLISHED_EDGES.published),
    isMet: edges === PUBLISHED_EDGES.published,
  };
}
