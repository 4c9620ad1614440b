import { describe, expect, it } from '@jest/globals';
import { referenceIntensity } from '#src/analytics/documents/reference-intensity.js';
import { referenceWith } from '../../support/document-references.js';

describe('referenceIntensity', () => {
  it('counts each citing document once, by its year', () => {
    const references = [
      referenceWith({ citing: 'b', year: 2019 }),
      referenceWith({ citing: 'a', year: 2018 }),
      referenceWith({ citing: 'a', year: 2018, cited: 'opinion' }),
      referenceWith({ citing: 'c', year: 2018 }),
      referenceWith({ citing: 'd', year: null }),
    ];
    expect(referenceIntensity(references)).toEqual({
      citingDocuments: 4,
      undated: 1,
      byYear: [
        { year: 2018, citingDocuments: 2 },
        { year: 2019, citingDocuments: 1 },
      ],
    });
  });

  it('takes the year of a document from whichever reference has it', () => {
    const references = [referenceWith({ year: null }), referenceWith({ year: 2020, cited: 'x' })];
    expect(referenceIntensity(references)).toMatchObject({ citingDocuments: 1, undated: 0 });
    expect(referenceIntensity([...references].reverse())).toMatchObject({ undated: 0 });
  });

  it('does not count a document that names itself', () => {
    expect(referenceIntensity([referenceWith({ citing: 'a', cited: 'a' })])).toEqual({
      citingDocuments: 0,
      undated: 0,
      byYear: [],
    });
  });

  it('refuses a document with two years', () => {
    expect(() =>
      referenceIntensity([referenceWith({ year: 2018 }), referenceWith({ year: 2019 })]),
    ).toThrow(RangeError);
  });
});
