import type { Cells } from '../../tables.js';
import type { ContenderName } from '../question.js';
import type { QuestionResult } from '../results.js';
import { ratioOf, shareOfPeerFor, verdictOnMedians } from '../targets.js';
import { mapOutcome, numberCell, shareCell, shortNumber } from './cells.js';

export const TIME_HEADER: Cells = [
  'median and p95, ms',
  'product',
  'p95',
  'hand',
  'p95',
  'peer',
  'p95',
  'product / hand',
  'product / peer',
  'wanted',
  'verdict',
];

/** A row a question: medians and 95th percentiles of the three, ratios of medians, and whether they are as wanted. */
export function timeRows(questions: readonly QuestionResult[]): readonly Cells[] {
  return questions.map(timeCells);
}

function timeCells({ name, difference, medians }: QuestionResult): Cells {
  const median = (who: ContenderName) => mapOutcome(medians.get(who), (timing) => timing.median);
  const p95 = (who: ContenderName) => mapOutcome(medians.get(who), (timing) => timing.p95);
  const compared = {
    product: median('product'),
    hand: median('hand'),
    peer: median('neo4j-graphql'),
  };
  const { product, hand, peer } = compared;
  return [
    name,
    ...(['product', 'hand', 'neo4j-graphql'] as const).flatMap((who) => [
      numberCell(median(who)),
      numberCell(p95(who)),
    ]),
    shortNumber(ratioOf(product, hand)),
    shortNumber(ratioOf(product, peer)),
    shareCell(shareOfPeerFor(name)),
    difference === null ? verdictOnMedians(name, compared) : 'answers differ',
  ];
}
