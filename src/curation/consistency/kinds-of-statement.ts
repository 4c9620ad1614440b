import { aboutTheSame, citedTogether, type ConsistencyRule } from './fact.js';

const SUBJECTS = ['regionId', 'pilotId', 'programId', 'organizationId'];

/** A number that is aimed at is no result, unless other words say that it was reached. */
export const targetNotOutcome: ConsistencyRule = (facts) =>
  facts.of('Target').flatMap((target) => {
    const outcome = facts
      .of('Outcome')
      .find(
        (each) =>
          each.fields['value'] === target.fields['value'] &&
          each.fields['indicator'] === target.fields['indicator'] &&
          aboutTheSame(each, target, SUBJECTS) &&
          citedTogether(each, target),
      );
    if (outcome === undefined) return [];
    const message = `${outcome.id} gives the same number as a result, by the same words.`;
    return [{ rule: 'target-not-outcome', place: target.place, message }];
  });

/** What somebody says of themselves is no recognition by others. */
export const claimNotRecognition: ConsistencyRule = (facts) =>
  facts.of('Claim').flatMap((claim) => {
    const recognition = facts
      .of('Recognition')
      .find((each) => aboutTheSame(each, claim, SUBJECTS) && sameWords(each.spans, claim.spans));
    if (recognition === undefined) return [];
    const message = `${recognition.id} takes the same words for a recognition.`;
    return [{ rule: 'claim-not-recognition', place: claim.place, message }];
  });

interface Whole {
  readonly field: string | null;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** Whether both rest as whole records on one and the same span. */
function sameWords(a: readonly Whole[], b: readonly Whole[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        one.field === null &&
        other.field === null &&
        one.documentId === other.documentId &&
        one.start === other.start &&
        one.end === other.end,
    ),
  );
}
