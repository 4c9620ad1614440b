MATCH (r:Region {regionKind: 'nation'})
RETURN r.id AS id
ORDER BY id
