import { describe, expect, it } from '@jest/globals';
import { referenceDirection } from '#src/analytics/documents/reference-direction.js';
import { referenceWith } from '../../support/document-references.js';

describe('referenceDirection', () => {
  it('goes from the cited issuer to the citing one', () => {
    const references = [
      // A county cites the centre, a province cites the centre; the centre cites a county; two counties.
      referenceWith({ citing: 'a', issuerRank: 3, citedIssuerRank: 0 }),
      referenceWith({ citing: 'b', issuerRank: 1, citedIssuerRank: 0 }),
      referenceWith({ citing: 'c', issuerRank: 0, citedIssuerRank: 3 }),
      referenceWith({ citing: 'd', issuerRank: 3, citedIssuerRank: 3 }),
      referenceWith({ citing: 'e', issuerRank: null, citedIssuerRank: 0 }),
      referenceWith({ citing: 'f', issuerRank: 3, citedIssuerRank: null }),
    ];
    expect(referenceDirection(references)).toEqual({
      kinds: [
        { kind: 'TOP_DOWN', count: 2, share: 0.5 },
        { kind: 'PARALLEL', count: 1, share: 0.25 },
        { kind: 'BOTTOM_UP', count: 1, share: 0.25 },
      ],
      known: 4,
      unknown: 2,
    });
  });

  it('counts a reference once, however often the document names the other', () => {
    const [known, unknown] = [referenceWith({}), referenceWith({ issuerRank: null })];
    for (const references of [
      [known, known],
      [known, unknown],
      [unknown, known],
    ]) {
      expect(referenceDirection(references)).toMatchObject({ known: 1, unknown: 0 });
    }
  });

  it('has null shares for none, and for a document that names itself', () => {
    const { kinds, unknown } = referenceDirection([referenceWith({ citing: 'a', cited: 'a' })]);
    expect(kinds.map(({ share }) => share)).toEqual([null, null, null]);
    expect(unknown).toBe(0);
  });

  it('refuses a reference with two directions', () => {
    expect(() => referenceDirection([referenceWith({}), referenceWith({ issuerRank: 0 })])).toThrow(
      RangeError,
    );
  });
});
