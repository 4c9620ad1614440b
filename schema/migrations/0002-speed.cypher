// Parts of a name, for searches; and the derived relationships by their record, for whoever changes or deletes it.
CREATE TEXT INDEX name_parts IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX replicates_by_id IF NOT EXISTS FOR ()-[r:REPLICATES]-() ON (r.id);
CREATE INDEX part_of_by_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);

// Pages of pilots in their order, and what filters and look-ups by reference ask for.
CREATE INDEX pilot_page IF NOT EXISTS FOR (n:Pilot) ON (n.startedOrder, n.id);
