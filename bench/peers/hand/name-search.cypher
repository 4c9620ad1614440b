CALL db.index.fulltext.queryNodes('peers_pilot_name', $text, {limit: 20})
YIELD node, score
WITH node, score
ORDER BY score DESC, node.id
RETURN collect(node {.id, .name}) AS answer
