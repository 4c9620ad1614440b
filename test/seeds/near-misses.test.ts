import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { useSeeds } from '../support/graph-seeds.js';

const client = useSeeds();

interface NearMiss {
  readonly receiver: string;
  readonly supposed_source: string;
  readonly item: string;
  readonly receiver_region: string;
  readonly supposed_source_region: string;
}

const FILE = join(PACKAGE_FOLDER, 'test', 'fixtures', 'near-misses.csv');
const NEAR_MISSES = parse(readFileSync(FILE), { columns: true }) as readonly NearMiss[];

const FROM_PILOTS = `
  MATCH (:Region {id: $receiverId})<-[:PART_OF*0..4]-(site:Region)<-[:SITED_IN]-(receiver:Pilot)
  WITH DISTINCT receiver
  MATCH (receiver)<-[:RECEIVER]-(r:Replication)-[:SOURCE]->(source:Pilot)-[:SITED_IN]->(place:Region)
  WHERE EXISTS { MATCH (place)-[:PART_OF*0..4]->(:Region {id: $sourceId}) }
  OPTIONAL MATCH (receiver)-[:PILOT_OF]->(p:Program)
  RETURN r.id AS id, r.item AS item, receiver.name AS name, receiver.matter AS matter, p.name AS program,
    p.aliases AS aliases
  ORDER BY id
`;

const FROM_BATCHES = `
  MATCH (:Region {id: $receiverId})<-[:PART_OF*0..4]-(site:Region)<-[:SITED_IN]-(receiver:Pilot)
  WITH DISTINCT receiver
  MATCH (receiver)<-[:RECEIVER]-(r:Replication)-[:SOURCE]->(body:Batch)
  WHERE EXISTS { MATCH (body)-[:COMPRISES*0..1]->(:Batch)<-[:IN_BATCH]-(:Pilot)-[:SITED_IN]->(:Region)-[:PART_OF*0..4]->(:Region {id: $sourceId}) }
  OPTIONAL MATCH (receiver)-[:PILOT_OF]->(p:Program)
  RETURN r.id AS id, r.item AS item, receiver.name AS name, receiver.matter AS matter, p.name AS program,
    p.aliases AS aliases
  ORDER BY id
`;

const REGIONS = `
  MATCH (r:Region)
  WHERE r.id IN $ids
  RETURN r.id AS id
  ORDER BY id
`;

describe('a near miss', () => {
  it('is one of six, between places that the graph knows', async () => {
    expect(NEAR_MISSES).toHaveLength(6);
    const ids = NEAR_MISSES.flatMap((miss) => [miss.receiver_region, miss.supposed_source_region]);
    expect(await client().rows(REGIONS, { ids })).toHaveLength(new Set(ids).size);
  });

  it.each(NEAR_MISSES)(
    'is no replication: $receiver from $supposed_source, $item',
    async (miss) => {
      expect(await joining(miss.receiver_region, miss.supposed_source_region, miss.item)).toEqual(
        [],
      );
    },
  );

  it('would be noticed: what is stated is found by the same search, from a pilot and from a body of batches', async () => {
    expect(await joining('region:tianjin', 'region:zhejiang', '跨境电商')).toEqual([
      'replication:tianjin-cbec-2016-from-hangzhou',
    ]);
    expect(await joining('region:shaanxi-xian', 'region:zhejiang', '跨境电商综试区')).toHaveLength(
      1,
    );
    expect(await joining('region:china', 'region:shanghai', '自由贸易试验区')).toHaveLength(3);
  });
});

/** Ids of replications, for an item, of pilots in or below one place from pilots or batches with pilots in or below another. */
async function joining(
  receiverId: string,
  sourceId: string,
  item: string,
): Promise<readonly string[]> {
  const rows = [
    ...(await client().rows(FROM_PILOTS, { receiverId, sourceId })),
    ...(await client().rows(FROM_BATCHES, { receiverId, sourceId })),
  ];
  const wanted = item.replace(/[“”]/g, '');
  return rows
    .filter(({ item: stated, name, matter, program, aliases }) =>
      [stated, name, matter, program, aliases].flat().some((text) => String(text).includes(wanted)),
    )
    .map(({ id }) => String(id));
}
