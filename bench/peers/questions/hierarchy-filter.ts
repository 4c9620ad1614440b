/**
 * A region or anything up to three levels below it, as a filter of the peer on a region. It has no operator for hierarchies: each level is
 * one more nested filter.
 */
export const WITHIN_REGION = `OR: [
  { id: { eq: $region } }
  { partOf: { some: { id: { eq: $region } } } }
  { partOf: { some: { partOf: { some: { id: { eq: $region } } } } } }
  { partOf: { some: { partOf: { some: { partOf: { some: { id: { eq: $region } } } } } } } }
]`;
