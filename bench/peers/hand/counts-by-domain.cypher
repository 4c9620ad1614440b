MATCH (:Region {id: $region})<-[:PART_OF*0..3]-(place:Region)
WITH DISTINCT place
MATCH (place)<-[:SITED_IN]-(p)
UNWIND p.domainIds AS domain
WITH domain, count(*) AS pilots
ORDER BY domain
RETURN collect({domain: domain, pilots: pilots}) AS answer
