MATCH (region:Region {id: $region})
MATCH (:Domain {id: $domain})<-[:BROADER*0..1]-(domain:Domain)
WITH region, collect(domain.id) AS domains
CALL (region, domains) {
  MATCH (p:Pilot)
  USING INDEX p:Pilot(startedOrder, id)
  WHERE p.startedOrder >= $key AND p.id >= ''
    AND (p.startedOrder > $key OR p.id > $id)
    AND any(id IN p.domainIds WHERE id IN domains)
    AND EXISTS { (p)-[:SITED_IN]->(:Region)-[:PART_OF*0..3]->(region) }
  RETURN p
  ORDER BY p.startedOrder, p.id
  LIMIT 50
}
MATCH (site:Region {id: p.siteId})
MATCH (program:Program {id: p.programId})
WITH p, site, program
ORDER BY p.startedOrder, p.id
RETURN collect(p {.id, .name, .started, site: site {.id, .name}, program: program {.id, .name}}) AS answer
