MATCH (:Domain {id: $domain})<-[:BROADER*0..1]-(domain:Domain)
WITH collect(domain.id) AS domains
MATCH (:Region {id: $region})<-[:PART_OF*0..3]-(place:Region)
WITH DISTINCT domains, place
MATCH (place)<-[:SITED_IN]-(p)
WHERE p.startedLatest >= $from AND p.startedEarliest <= $to
  AND any(id IN p.domainIds WHERE id IN domains)
WITH p
ORDER BY p.startedOrder, p.id
LIMIT 50
MATCH (site:Region {id: p.siteId})
MATCH (program:Program {id: p.programId})
WITH p, site, program
ORDER BY p.startedOrder, p.id
RETURN collect(p {.id, .name, .started, site: site {.id, .name}, program: program {.id, .name}}) AS answer
