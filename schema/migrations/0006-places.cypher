// To which regions each pilot belonged when it began; later loads keep it up to date.
MATCH way = (n:Pilot)-[:SITED_IN]->(located:Region)-[:PART_OF|SPANS*0..4]->(top:Region)
WHERE none(hop IN relationships(way) WHERE type(hop) = 'SPANS') OR located.currentParentId IS NULL
WITH n, top,
  reduce(low = n.startedOrder, hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END) AS since,
  reduce(high = '~', hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END) AS until
WHERE since <= coalesce(n.startedLatest, n.startedOrder) AND since < until
WITH DISTINCT n, top
MERGE (n)-[:WITHIN]->(top);
