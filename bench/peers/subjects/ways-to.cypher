MATCH (receiver:Pilot {id: $to})
MATCH path = (receiver)-[:REPLICATES*1..8]->(source:Pilot)
WITH source, collect(length(path)) AS lengths
WITH source, lengths, reduce(least = 99, n IN lengths | CASE WHEN n < least THEN n ELSE least END) AS hops
RETURN source.id AS from, size(lengths) AS paths, hops, size([n IN lengths WHERE n = hops]) AS shortest
ORDER BY from
