import { withoutSelfReferences, type DocumentReference } from './document-reference.js';

export interface ReferenceIntensity {
  readonly citingDocuments: number;
  /** Those whose year is unknown. */
  readonly undated: number;
  /** Years that have any, ascending. */
  readonly byYear: readonly { readonly year: number; readonly citingDocuments: number }[];
}

/**
 * Intensity (强度): how many documents cite a policy.
 *
 * Shapes: the references to the documents of one policy. Units: documents; one that cites several of them, or one of them twice, counts once.
 *   A document that names itself does not count.
 * Cost: O(n log n). Throws: RangeError when a document has two years.
 * Source: the operational form in methods, M20, since the formulas of Zhang et al. (2016) could not be read.
 */
export function referenceIntensity(references: readonly DocumentReference[]): ReferenceIntensity {
  const years = yearsOfDocuments(references);
  const dated = [...years.values()].filter((year) => year !== null);
  const counts = new Map<number, number>();
  for (const year of dated.sort((a, b) => a - b)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return {
    citingDocuments: years.size,
    undated: years.size - dated.length,
    byYear: [...counts].map(([year, citingDocuments]) => ({ year, citingDocuments })),
  };
}

function yearsOfDocuments(
  references: readonly DocumentReference[],
): ReadonlyMap<string, number | null> {
  const years = new Map<string, number | null>();
  for (const { citing, year } of withoutSelfReferences(references)) {
    const before = years.get(citing) ?? null;
    if (before !== null && year !== null && before !== year) {
      throw new RangeError(`A document has one year, but ${citing} has ${before} and ${year}.`);
    }
    years.set(citing, before ?? year);
  }
  return years;
}
