UNWIND $ids AS id
MATCH (p:Pilot {id: id})-[:SITED_IN]->(site:Region)
RETURN p.id AS id, p.name AS name, site.name AS site
ORDER BY id
