/** What the query page asks when it is first opened. */
export const FIRST_QUERY = `# Which cities copied this pilot, when, from whom, how do we know, and what did they change?
# Attested and prescribed copies stay apart, and those from whole batches are apart from both.
query WhoCopied($pilot: ID! = "pilot:hangzhou-cbec-2015") {
  pilot(id: $pilot) {
    name
    started { text }
    copyCounts { attested prescribed collective scaleUps inferred }
    copies(first: 20) {
      totalCount
      edges { node { ...copy } }
    }
    collectiveCopies(first: 10) {
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
  receiver { name site { name } }
  source { __typename ... on Pilot { name } ... on Batch { name } }
  changes { changeKind name }
  citations {
    __typename
    ... on SpanCitation { document { title } section quotation { status text } }
    ... on BibliographicCitation { document { title number } confidence }
    ... on DataSetCitation { dataSet { title version } }
  }
}
`;
