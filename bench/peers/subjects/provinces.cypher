MATCH (r:Region {currentLevel: 'province'})
RETURN r.id AS id
ORDER BY id
