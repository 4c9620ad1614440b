MATCH (p:Pilot {id: $id})
CALL (p) {
  MATCH (p)<-[r:REPLICATES]-(copy)
  WITH r, copy
  ORDER BY r.dateOrder, r.id
  LIMIT 50
  MATCH (site:Region {id: copy.siteId})
  WITH r, copy, site
  ORDER BY r.dateOrder, r.id
  RETURN collect(r {.id, .class, .date, receiver: copy {.id, .name, site: site {.id, .name}}}) AS copies
}
RETURN {id: p.id, total: COUNT { (p)<-[:REPLICATES]-() }, copies: copies} AS answer
