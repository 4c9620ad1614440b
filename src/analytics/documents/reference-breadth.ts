import { withoutSelfReferences, type DocumentReference } from './document-reference.js';

export interface ReferenceBreadth {
  /** Distinct issuers of citing documents. */
  readonly issuers: number;
  /** Citing documents of which no issuer is known: they may add to the breadth. */
  readonly documentsWithoutIssuer: number;
}

/**
 * Breadth (广度): how many regions or organs cite a policy.
 *
 * Shapes: the references to the documents of one policy. Units: issuers; each of a joint document counts. A document that names itself does not
 *   count. Cost: O(n).
 * Source: the operational form in methods, M20, since the formulas of Zhang et al. (2016) could not be read.
 */
export function referenceBreadth(references: readonly DocumentReference[]): ReferenceBreadth {
  const counted = withoutSelfReferences(references);
  const known = new Set(
    counted.flatMap(({ citing, issuers }) => (issuers.length > 0 ? [citing] : [])),
  );
  const documents = new Set(counted.map(({ citing }) => citing));
  return {
    issuers: new Set(counted.flatMap(({ issuers }) => issuers)).size,
    documentsWithoutIssuer: documents.size - known.size,
  };
}
