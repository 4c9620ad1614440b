import { cypher } from '../store/cypher.js';
import type { WriteTransaction } from '../store/graph-store.js';
import { regionsAtItsTime } from './descent.js';
import { PILOT_WHEN_IT_BEGAN } from './placed.js';
import { inBatches, type RowsWritten } from './write-records.js';

/**
 * To which regions each pilot belonged when it began, its site and what this was below at that time, stands in the graph: pilots are PLACED in a placement,
 * one for all that belonged to the same regions, and this is WITHIN each of them. So a region's pilots are two relationships away, and a pilot, which walks along
 * other relationships pass, has but one more. It follows from the pilots and the history of their places; loads keep it up to date.
 */

const FORGET = `
UNWIND $ids AS id
MATCH (:Pilot {id: id})-[placed:PLACED]->()
DELETE placed
`.trim();

const EACH_WITHOUT = `
UNWIND $ids AS id
MATCH (n:Pilot {id: id})
WHERE COUNT { (n)-[:PLACED]->() } = 0
WITH n
`.trim();

const WRITE = `
WITH n, top
ORDER BY top.id
WITH n, collect(top.id) AS regionIds
WITH n, regionIds, reduce(id = 'placement', regionId IN regionIds | id + ' ' + regionId) AS placementId
MERGE (placement:Placement {id: placementId})
CREATE (n)-[:PLACED]->(placement)
WITH DISTINCT placement, regionIds
UNWIND regionIds AS regionId
MATCH (top:Region {id: regionId})
MERGE (placement)-[:WITHIN]->(top)
`.trim();
const PLACE = [EACH_WITHOUT, regionsAtItsTime(PILOT_WHEN_IT_BEGAN), WRITE].join('\n');

const REMOVE_UNUSED = `
MATCH (placement:Placement)
WHERE COUNT { (placement)<-[:PLACED]-() } = 0
DETACH DELETE placement
`.trim();

/** Places those of the pilots that are nowhere yet; where the history of places has changed, `anew`, all of them. Two statements a batch. */
export async function placePilots(
  transaction: WriteTransaction,
  ids: readonly string[],
  anew: boolean,
  onWritten: RowsWritten = () => undefined,
): Promise<void> {
  await inBatches(ids, onWritten, async (batch) => {
    if (anew) await transaction.run(cypher(FORGET, { ids: batch }));
    await transaction.run(cypher(PLACE, { ids: batch }));
  });
}

/** Removes placements in which no pilot is any more. Called after every change of data. */
export async function removeUnusedPlacements(transaction: WriteTransaction): Promise<void> {
  await transaction.run(cypher(REMOVE_UNUSED));
}
