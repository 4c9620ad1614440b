/** That one document names another. */
export interface DocumentReference {
  readonly citing: string;
  readonly cited: string;
  /** When the citing document was issued; null when unknown. */
  readonly year: number | null;
  /** Who issued the citing document: regions or organs, whichever is counted. Several when it was issued jointly, none when unknown. */
  readonly issuers: readonly string[];
  /** Rank of the citing document's issuer, the highest of several: 0 for the centre, more for what lies below. Null when unknown. */
  readonly issuerRank: number | null;
  readonly citedIssuerRank: number | null;
}

/** Without those in which a document names itself, such as for its own earlier wording: they are no reception. */
export function withoutSelfReferences(
  references: readonly DocumentReference[],
): readonly DocumentReference[] {
  return references.filter(({ citing, cited }) => citing !== cited);
}
