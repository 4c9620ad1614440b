MATCH path = (:Pilot {id: $id})<-[:REPLICATES*1..8]-(copy)
WITH copy, min(length(path)) AS hop
ORDER BY hop, copy.id
RETURN collect(copy {.id, .name, hop: hop}) AS answer
