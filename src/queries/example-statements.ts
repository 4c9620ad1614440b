/** Statements for people who ask the graph in Cypher themselves: help shows them, and a test runs them. */
export const EXAMPLE_STATEMENTS: readonly string[] = [
  `
  MATCH (p:Pilot)
  RETURN p.id AS id, p.name AS name
  ORDER BY id
  LIMIT 10
`,
  `
  MATCH (p:Pilot {id: 'pilot:hangzhou-cbec-2015'})
  RETURN properties(p) AS pilot
  ORDER BY p.id
`,
];
