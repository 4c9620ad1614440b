CALL db.index.fulltext.queryNodes('peers_pilot_name', $text, {limit: 20})
YIELD node
WITH count(CASE WHEN node.name CONTAINS $text THEN 1 END) AS found
RETURN found, COUNT { MATCH (p:Pilot) WHERE p.name CONTAINS $text } AS all
