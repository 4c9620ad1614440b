import {
  collectiveNotExpanded,
  independentPractice,
  prescriptionNotAttested,
} from './classes-of-replication.js';
import { datesInSpans } from './dates-in-spans.js';
import type { ConsistencyRule, Facts, Inconsistency } from './fact.js';
import { claimNotRecognition, targetNotOutcome } from './kinds-of-statement.js';
import { numbersInSpans, type TextOf } from './numbers-in-spans.js';
import { postsDoNotOverlap } from './posts-overlap.js';
import { scaleUpNamesNoCopier } from './scale-up-names-no-copier.js';
import { membersWithinTotal } from './totals-and-members.js';

const RULES: readonly ConsistencyRule[] = [
  independentPractice,
  prescriptionNotAttested,
  collectiveNotExpanded,
  targetNotOutcome,
  claimNotRecognition,
  scaleUpNamesNoCopier,
  membersWithinTotal,
  postsDoNotOverlap,
];

/**
 * Everything that the rules of honesty forbid and a program can see: classes that are mixed, totals that their parts exceed, numbers and
 * dates that do not stand where they are cited from. Texts are needed for the last two only. Cost: seconds for ten thousand facts.
 */
export function checkConsistency(facts: Facts, textOf: TextOf): readonly Inconsistency[] {
  return [
    ...RULES.flatMap((rule) => rule(facts)),
    ...numbersInSpans(facts, textOf),
    ...datesInSpans(facts, textOf),
  ];
}
