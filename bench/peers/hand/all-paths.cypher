MATCH (source:Pilot {id: $from}), (receiver:Pilot {id: $to})
MATCH path = (receiver)-[:REPLICATES*1..8]->(source)
WITH path
LIMIT 1000
RETURN collect({
  hops: length(path),
  pilots: [p IN reverse(nodes(path)) | p {.id, .name}],
  replications: [r IN reverse(relationships(path)) | r {.id, .date}]
}) AS answer
