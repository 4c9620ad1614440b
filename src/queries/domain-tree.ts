import { cypher } from '../store/cypher.js';
import type { WriteTransaction } from '../store/graph-store.js';

const WRITE_PATHS = `
  MATCH (d:Domain)-[:BROADER*0..6]->(a:Domain)
  WITH d, a
  ORDER BY a.id
  WITH d, collect(DISTINCT a.id) AS withinIds
  SET d.withinIds = withinIds
`;

/** Writes at each domain which domains it lies within, itself included: a filter then need not climb. Called after every change of data. */
export async function writeDomainPaths(transaction: WriteTransaction): Promise<void> {
  await transaction.run(cypher(WRITE_PATHS));
}
