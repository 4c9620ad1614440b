/** What the query page asks when it is first opened. Lines are short, for half a screen. */
export const FIRST_QUERY = `# Which cities copied this pilot, when, from whom,
# how do we know, and what did they change?
#
# Attested and prescribed copies are never summed.
# What a whole batch passed on stands apart.
query WhoCopied(
  $pilot: ID! = "pilot:hangzhou-cbec-2015"
) {
  pilot(id: $pilot) {
    name
    nameEn
    started { text }
    copyCounts {
      attested prescribed collective scaleUps
    }
    copies(first: 20) {
      totalCount
      edges { node { ...copy } }
    }
    collectiveCopies(first: 5) {
      totalCount
      edges { node { ...copy } }
    }
  }
}

fragment copy on Replication {
  replicationClass
  date { text }
  lag { atLeastDays atMostDays }
  mandate
  fidelity
  receiver { nameEn site { name nameEn } }
  source {
    ... on Pilot { nameEn }
    ... on Batch { nameEn }
  }
  changes { changeKind nameEn }
  evidence {
    __typename
    ... on SpanCitation {
      document { title }
      section
      quotation { status text }
    }
    ... on BibliographicCitation {
      document { title number }
      confidence
    }
    ... on DataSetCitation {
      dataSet { title version }
    }
  }
}
`;
