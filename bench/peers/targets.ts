import type { Outcome } from './measure/sequential.js';

/** What issue 4 asks for: ratios of one run. */
export const TARGETS = {
  /** Median at most so many times that of hand-written Cypher. */
  timesHand: 1.5,
  /** Median at most this share of the peer's, where a question has no share of its own. */
  shareOfPeer: 1,
  shareOfPeerByQuestion: {
    'province page': 1 / 4,
    'wide page, at depth 2,000': 1 / 20,
    'counts by domain': 1 / 20,
    'two-level relation filter': 1 / 8,
  } as Readonly<Record<string, number>>,
  /** Requests a second at 50 connections at least so many times the peer's. */
  throughputOverPeer: 10,
  throughputOverPeerByQuestion: {
    'point read': 2,
    'copies page of a hub': 2,
    'copies page of others': 2,
    'nested list, 50 x 10': 2,
    'Chinese search': 2,
  } as Readonly<Record<string, number>>,
  /** Processor time for 1,000 requests at most this share of the peer's. */
  cpuShareOfPeer: 1 / 2,
  /** Requests a second at 50 connections at least so many times those at 10; a little less is noise. */
  throughputKept: 0.95,
  firstAnswerMillis: 1_000,
  idleMegabytes: 150,
  peakMegabytes: 300,
} as const;

/** A number of each contender that is compared with targets. */
export interface Compared {
  readonly product: Outcome<number> | undefined;
  readonly hand: Outcome<number> | undefined;
  readonly peer: Outcome<number> | undefined;
}

export function shareOfPeerFor(question: string): number {
  return TARGETS.shareOfPeerByQuestion[question] ?? TARGETS.shareOfPeer;
}

export function throughputOverPeerFor(question: string): number {
  return TARGETS.throughputOverPeerByQuestion[question] ?? TARGETS.throughputOverPeer;
}

/** What a ratio of two measured numbers is; null when either is missing. */
export function ratioOf(
  above: Outcome<number> | undefined,
  below: Outcome<number> | undefined,
): number | null {
  return above?.ok && below?.ok && below.value > 0 ? above.value / below.value : null;
}

/** Whether medians meet both of their targets: `ok`, or which they miss. A peer that failed is beaten. */
export function verdictOnMedians(question: string, { product, hand, peer }: Compared): string {
  if (product === undefined || !product.ok) return 'no answer';
  const timesHand = ratioOf(product, hand);
  const ofPeer = ratioOf(product, peer);
  const missed = [
    ...(timesHand !== null && timesHand > TARGETS.timesHand ? ['hand'] : []),
    ...(ofPeer !== null && ofPeer > shareOfPeerFor(question) ? ['peer'] : []),
  ];
  return missed.length === 0 ? 'ok' : `missed: ${missed.join(', ')}`;
}

/** Whether more is at least so many times the peer's. A peer that failed is beaten. */
export function verdictOnThroughput(question: string, { product, peer }: Compared): string {
  if (product === undefined || !product.ok) return 'no answer';
  const times = ratioOf(product, peer);
  return times === null || times >= throughputOverPeerFor(question) ? 'ok' : 'missed';
}
