import type { DocumentReference } from '#src/analytics/documents/document-reference.js';

/** A reference of one document to another by one county office, with what a test changes. */
export function referenceWith(changes: Partial<DocumentReference>): DocumentReference {
  return {
    citing: 'notice',
    cited: 'pilot plan',
    year: 2018,
    issuers: ['county'],
    issuerRank: 3,
    citedIssuerRank: 0,
    ...changes,
  };
}
