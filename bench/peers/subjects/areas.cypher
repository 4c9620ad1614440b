MATCH (area:Domain)
WHERE NOT EXISTS { (area)-[:BROADER]->() }
CALL (area) {
  MATCH (area)<-[:BROADER*0..1]-(:Domain)<-[:IN_DOMAIN]-(p:Pilot)
  WITH DISTINCT p
  ORDER BY p.startedOrder, p.id
  SKIP $offset - 1
  LIMIT 51
  WITH collect(p) AS pilots
  RETURN pilots[0] AS last, size(pilots) - 1 AS after
}
RETURN area.id AS id, last.startedOrder AS key, last.id AS lastId, after
ORDER BY id
