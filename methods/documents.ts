import type { DocumentReference } from '#src/analytics/documents/document-reference.js';
import { referenceBreadth } from '#src/analytics/documents/reference-breadth.js';
import { referenceDirection } from '#src/analytics/documents/reference-direction.js';
import { referenceIntensity } from '#src/analytics/documents/reference-intensity.js';
import { referenceSpeed } from '#src/analytics/documents/reference-speed.js';
import type { Method } from './method.js';

/** Four documents that cite one of the centre (rank 0): of two cities and a province together, of a city again, and of the centre. */
const REFERENCES: readonly DocumentReference[] = [
  reference('a', 2018, ['Hangzhou', 'Ningbo'], 2),
  reference('b', 2018, ['Hangzhou'], 2),
  reference('c', 2020, ['Hubei'], 1),
  reference('d', 2021, ['State Council'], 0),
];

/** How documents take up a policy. */
export const DOCUMENT_REFERENCES: Method = {
  id: 'M20',
  name: 'References between documents: 强度, 广度, 速度, 方向',
  definition:
    'How strongly a policy is taken up in documents: how many documents cite it (intensity), from how many issuers (breadth), how many issuers come to it a year (speed), and whether references go down, up or sideways between ranks (direction).',
  formula: [
    'intensity = citing documents;  breadth = distinct issuers',
    'speed = change of breadth / change of year',
    'direction = sign(rank of citing issuer - rank of cited issuer)',
  ],
  source: 'The four notions are those of Zhang, Huang et al. (2016) and 黄倩 (2019).',
  departs:
    'Their formulas could not be read: these are our own operational forms, and no parity is claimed. Content (内容) is not measured. The direction of content, by rank, stands beside that of authority (ordered, applied for, voluntary), never instead of it. A document that names itself does not count.',
  code: [
    'documents/reference-intensity',
    'documents/reference-breadth',
    'documents/reference-speed',
    'documents/reference-direction',
    'networks/direction-shares',
  ],
  noPublicResult: 'No public result was found; the reference is worked out.',
  checks: [
    {
      what: 'four documents of 2018 to 2021: intensity, breadth, speed (4 - 2) / 3',
      origin: 'BY_HAND',
      reference: [4, 4, 2 / 3],
      tolerance: 1e-12,
      ours: () => [
        referenceIntensity(REFERENCES).citingDocuments,
        referenceBreadth(REFERENCES).issuers,
        referenceSpeed(REFERENCES).mean,
      ],
    },
    {
      what: 'the same: shares that go down, sideways, up',
      origin: 'BY_HAND',
      reference: [0.75, 0.25, 0],
      tolerance: 1e-12,
      ours: () => referenceDirection(REFERENCES).kinds.map(({ share }) => share),
    },
  ],
};

function reference(
  citing: string,
  year: number,
  issuers: readonly string[],
  issuerRank: number,
): DocumentReference {
  return { citing, cited: 'opinion', year, issuers, issuerRank, citedIssuerRank: 0 };
}
