import { toTiming } from '../statistics.js';
import type { ComparedEdges } from './compared-edges.js';
import { shortRatio, shortTime, type Finding, type PartFindings } from './finding.js';
import type { Inferred } from './infer-in-thread.js';
import { PUBLISHED_EDGES, type Rule } from './spid.js';

/** All rounds of each contender; none where it is not there. */
export interface InferenceTimes {
  readonly published: readonly Inferred[];
  readonly corrected: readonly Inferred[];
  /** Python by loops, and by numpy. */
  readonly plain: readonly Inferred[];
  readonly numpy: readonly Inferred[];
  /** Of all but the corrected ones. */
  readonly comparison: ComparedEdges;
}

const MOST_SECONDS = 20;

export function reportInference(times: InferenceTimes): PartFindings {
  const standstills = [...times.published, ...times.corrected].map(
    ({ standstill }) => standstill ?? 0,
  );
  return {
    findings: [
      timeOf('published', times.published, besideOf(times)),
      timeOf('corrected', times.corrected, ''),
      edgesOf('published', times.published),
      edgesOf('corrected', times.corrected),
      sameness(times),
      {
        what: 'longest that the waiting thread stood still',
        measured: shortTime(Math.max(...standstills)),
        ...{ beside: '', wanted: '', isMet: null },
      },
    ],
    notes: [
      'The time is that of a thread as a job of the server starts one: its start, the cascades to it and the network back are part of it. Python starts, imports and reads without the clock.',
      'Python is an algorithmic equal: of each pair the gain is summed once, and after an edge only those of its child anew. By loops it is pure Python; numpy is Python with the inner loop in C.',
      ...missingNotes(times),
      ...orderNotes(times),
    ],
  };
}

function timeOf(rule: Rule, rounds: readonly Inferred[], beside: string): Finding {
  const seconds = medianSeconds(rounds);
  return {
    what: `time, ${rule} rule`,
    measured: shortTime(seconds * 1_000),
    beside,
    wanted: `under ${MOST_SECONDS} s in one thread`,
    isMet: seconds < MOST_SECONDS,
  };
}

function besideOf({ published, plain, numpy }: InferenceTimes): string {
  const ours = medianSeconds(published);
  const beside = (name: string, rounds: readonly Inferred[]): readonly string[] => {
    if (rounds.length === 0) return [];
    const theirs = medianSeconds(rounds);
    return [`${name} ${shortTime(theirs * 1_000)} (${shortRatio(ours, theirs)})`];
  };
  return [...beside('pure Python', plain), ...beside('numpy', numpy)].join(', ');
}

function edgesOf(rule: Rule, rounds: readonly Inferred[]): Finding {
  const edges = rounds[0]?.edges.length ?? 0;
  const wanted = PUBLISHED_EDGES[rule];
  return {
    what: `edges, ${rule} rule`,
    measured: String(edges),
    beside: '',
    wanted: String(wanted),
    isMet: edges === wanted,
  };
}

function sameness({ plain, comparison: { isSame, placesApart } }: InferenceTimes): Finding {
  const isCompared = plain.length > 0;
  return {
    what: 'which edges, published rule',
    measured: !isCompared ? 'not compared' : isSame ? 'the same' : 'different',
    beside: isCompared ? `Python, ${placesApart} at another place in the order` : '',
    wanted: 'the same',
    isMet: isCompared ? isSame : null,
  };
}

function missingNotes({ plain, numpy }: InferenceTimes): readonly string[] {
  if (plain.length === 0) return ['Python was not there: nothing to measure beside.'];
  return numpy.length === 0 ? ['numpy was not there.'] : [];
}

/** Tried on 2026-11-26: with the logarithms that V8 gives, Python has all 872 edges in our order. */
function orderNotes({ comparison: { isSame, placesApart } }: InferenceTimes): readonly string[] {
  if (!isSame || placesApart === 0) return [];
  return [
    'Order: of edges that gain the same, the last binary digit of a logarithm decides, and that of V8 differs from that of the C library for a lag of five years. With the logarithms of V8 Python has our order.',
  ];
}

function medianSeconds(rounds: readonly Inferred[]): number {
  return toTiming(rounds.map(({ seconds }) => seconds)).median;
}
