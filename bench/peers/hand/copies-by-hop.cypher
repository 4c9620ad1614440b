MATCH path = (:Pilot {id: $id})<-[:REPLICATES*1..8]-(copy)
WITH copy, min(length(path)) AS hop
WITH hop, count(*) AS adopters
ORDER BY hop
RETURN collect({hop: hop, adopters: adopters}) AS answer
