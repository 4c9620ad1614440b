MATCH (:Region {id: $region})<-[:PART_OF*0..3]-(place:Region)
WITH DISTINCT place
MATCH (place)<-[:SITED_IN]-()-[:REPLICATES]->(p)
WITH DISTINCT p
ORDER BY p.startedOrder, p.id
WHERE EXISTS { MATCH (p)<-[:MEASURED_OF_PILOT]-(o:Outcome) WHERE o.value >= $value }
WITH p
LIMIT 50
MATCH (site:Region {id: p.siteId})
WITH p, site
ORDER BY p.startedOrder, p.id
RETURN collect(p {.id, .name, .started, site: site {.id, .name}}) AS answer
