// Parts of a name, for searches; and the derived relationships by their record, for whoever changes or deletes it.
CREATE TEXT INDEX name_parts IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX replicates_by_id IF NOT EXISTS FOR ()-[r:REPLICATES]-() ON (r.id);
CREATE INDEX part_of_by_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);

// Pages of pilots in their order. The index over the first key alone would be preferred, and read more than a page.
CREATE INDEX pilot_page IF NOT EXISTS FOR (n:Pilot) ON (n.startedOrder, n.id);
DROP INDEX pilot_by_started_order IF EXISTS;

// Which domains each domain lies within; later loads keep it up to date.
MATCH (d:Domain)-[:BROADER*0..6]->(a:Domain)
WITH d, a
ORDER BY a.id
WITH d, collect(DISTINCT a.id) AS withinIds
SET d.withinIds = withinIds;
