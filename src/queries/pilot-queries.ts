import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';

const PILOTS_WITHIN = `
  MATCH (:Region {id: $regionId})<-[:PART_OF*0..4]-(site:Region)
  WITH DISTINCT site
  MATCH (site)<-[:SITED_IN]-(p:Pilot)
  RETURN p.id AS id
  ORDER BY id
`;

/** Ids of all pilots at a region or anywhere that was ever below it. One statement. */
export async function pilotIdsWithin(
  reader: Reader,
  regionId: string,
): Promise<ReadonlySet<string>> {
  const rows = await reader.read(cypher(PILOTS_WITHIN, { regionId }), { maxRows: 1_000_000 });
  return new Set(rows.map((row) => String(row['id'])));
}
