UNWIND $ids AS id
CALL (id) {
  MATCH path = (:Pilot {id: id})<-[:REPLICATES*1..8]-(copy:Pilot)
  WITH copy, min(length(path)) AS hop
  RETURN count(*) AS adopters, max(hop) AS hops
}
RETURN id, adopters, hops
ORDER BY id
