CREATE INDEX peers_pilot_started IF NOT EXISTS FOR (p:Pilot) ON (p.startedOrder, p.id);
CREATE FULLTEXT INDEX peers_pilot_name IF NOT EXISTS FOR (p:Pilot) ON EACH [p.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CALL db.awaitIndexes(600);
