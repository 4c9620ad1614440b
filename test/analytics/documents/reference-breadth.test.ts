import { describe, expect, it } from '@jest/globals';
import { referenceBreadth } from '#src/analytics/documents/reference-breadth.js';
import { referenceWith } from '../../support/document-references.js';

describe('referenceBreadth', () => {
  it('counts each issuer once, those of joint documents too', () => {
    const references = [
      referenceWith({ citing: 'a', issuers: ['Hangzhou'] }),
      referenceWith({ citing: 'b', issuers: ['Hangzhou', 'Ningbo'] }),
      referenceWith({ citing: 'c', issuers: [] }),
      referenceWith({ citing: 'c', issuers: [], cited: 'opinion' }),
    ];
    expect(referenceBreadth(references)).toEqual({ issuers: 2, documentsWithoutIssuer: 1 });
  });

  it('knows the issuer of a document from whichever reference has it', () => {
    const references = [referenceWith({ issuers: [] }), referenceWith({ cited: 'opinion' })];
    expect(referenceBreadth(references)).toEqual({ issuers: 1, documentsWithoutIssuer: 0 });
  });

  it('does not count a document that names itself', () => {
    expect(referenceBreadth([referenceWith({ citing: 'a', cited: 'a' })])).toEqual({
      issuers: 0,
      documentsWithoutIssuer: 0,
    });
  });
});
