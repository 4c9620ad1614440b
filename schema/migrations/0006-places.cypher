// To which regions each pilot belonged when it began, one placement for all that belonged to the same; later loads keep it up to date.
CREATE CONSTRAINT placement_id IF NOT EXISTS FOR (n:Placement) REQUIRE n.id IS UNIQUE;
CREATE INDEX placement_by_id IF NOT EXISTS FOR (n:Placement) ON (n.id);
MATCH way = (n:Pilot)-[:SITED_IN]->(located:Region)-[:PART_OF|SPANS*0..4]->(top:Region)
WHERE none(hop IN relationships(way) WHERE type(hop) = 'SPANS') OR located.currentParentId IS NULL
WITH n, top,
  reduce(low = n.startedOrder, hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END) AS since,
  reduce(high = '~', hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END) AS until
WHERE since <= coalesce(n.startedLatest, n.startedOrder) AND since < until
WITH DISTINCT n, top
WITH n, top
ORDER BY top.id
WITH n, collect(top.id) AS regionIds
WITH n, regionIds, reduce(id = 'placement', regionId IN regionIds | id + ' ' + regionId) AS placementId
MERGE (placement:Placement {id: placementId})
MERGE (n)-[:PLACED]->(placement)
WITH DISTINCT placement, regionIds
UNWIND regionIds AS regionId
MATCH (top:Region {id: regionId})
MERGE (placement)-[:WITHIN]->(top);
