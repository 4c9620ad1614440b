import type { Cells } from '../../tables.js';
import type { ContenderName } from '../question.js';
import type { ByContender, QuestionResult } from '../results.js';
import type { Outcome } from '../measure/sequential.js';
import type { Throughput } from '../measure/throughput.js';
import { ratioOf, TARGETS, throughputOverPeerFor, verdictOnThroughput } from '../targets.js';
import { mapOutcome, numberCell, shortNumber } from './cells.js';

export const LOAD_HEADER: Cells = [
  'requests a second',
  'product at 10',
  'at 50',
  'hand at 10',
  'at 50',
  'peer at 10',
  'at 50',
  'product / peer',
  'wanted',
  'verdict',
  'kept from 10 to 50',
  'CPU product',
  'hand',
  'peer',
  'verdict',
];

/** A row a question that was put under load. */
export function loadRows(questions: readonly QuestionResult[]): readonly Cells[] {
  return questions.filter(({ at50 }) => at50.size > 0).map(loadCells);
}

function loadCells({ name, at10, at50 }: QuestionResult): Cells {
  const compared = {
    product: rateOf(at50, 'product'),
    hand: rateOf(at50, 'hand'),
    peer: rateOf(at50, 'neo4j-graphql'),
  };
  return [
    name,
    ...(['product', 'hand', 'neo4j-graphql'] as const).flatMap((who) => [
      numberCell(rateOf(at10, who)),
      numberCell(rateOf(at50, who)),
    ]),
    shortNumber(ratioOf(compared.product, compared.peer)),
    String(throughputOverPeerFor(name)),
    verdictOnThroughput(name, compared),
    keptCell(ratioOf(compared.product, rateOf(at10, 'product'))),
    ...cpuCells(at50),
  ];
}

function rateOf(
  found: ByContender<Outcome<Throughput>>,
  who: ContenderName,
): Outcome<number> | undefined {
  return mapOutcome(found.get(who), ({ requestsPerSecond }) => requestsPerSecond);
}

function keptCell(ratio: number | null): string {
  if (ratio === null) return '–';
  return `${shortNumber(ratio)} ${ratio >= TARGETS.throughputKept ? 'ok' : 'missed'}`;
}

function cpuCells(at50: ByContender<Outcome<Throughput>>): Cells {
  const cpuOf = (who: ContenderName) =>
    mapOutcome(at50.get(who), ({ cpuSecondsPerThousand }) => cpuSecondsPerThousand);
  const [product, hand, peer] = [cpuOf('product'), cpuOf('hand'), cpuOf('neo4j-graphql')];
  const share = ratioOf(product, peer);
  const verdict = share === null ? '–' : share <= TARGETS.cpuShareOfPeer ? 'ok' : 'missed';
  return [numberCell(product), numberCell(hand), numberCell(peer), verdict];
}
