MATCH (p:Program)
WHERE COUNT { (p)<-[:PILOT_OF]-() } >= 50
RETURN p.id AS id
ORDER BY id
