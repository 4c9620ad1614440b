MATCH (p:Pilot)
RETURN p.id AS id, COUNT { (p)<-[:REPLICATES]-() } AS copies
ORDER BY copies DESC, id
