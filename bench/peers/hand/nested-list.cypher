MATCH (:Program {id: $program})<-[:PILOT_OF]-(p:Pilot)
WITH p
ORDER BY p.startedOrder, p.id
LIMIT 50
CALL (p) {
  MATCH (p)<-[r:REPLICATES]-(copy)
  WITH r, copy
  ORDER BY r.dateOrder, r.id
  LIMIT 10
  RETURN collect(r {.id, .date, receiver: copy {.id, .name}}) AS copies
}
WITH p, copies
ORDER BY p.startedOrder, p.id
RETURN collect(p {.id, .name, copies: copies}) AS answer
