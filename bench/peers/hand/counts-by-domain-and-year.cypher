MATCH (:Region {id: $region})<-[:PART_OF*0..3]-(place:Region)
WITH DISTINCT place
MATCH (place)<-[:SITED_IN]-(p)
UNWIND p.domainIds AS domain
WITH domain, left(p.startedEarliest, 4) AS first, left(p.startedLatest, 4) AS last
WITH domain, CASE WHEN first = last THEN first END AS year, count(*) AS pilots
RETURN collect({domain: domain, year: year, pilots: pilots}) AS answer
