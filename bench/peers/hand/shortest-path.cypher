MATCH (source:Pilot {id: $from}), (receiver:Pilot {id: $to})
MATCH path = shortestPath((source)<-[:REPLICATES*..8]-(receiver))
RETURN {
  hops: length(path),
  pilots: [p IN nodes(path) | p {.id, .name}],
  replications: [r IN relationships(path) | r {.id, .date}]
} AS answer
