// Kinds of record that came with the curated documents.
CREATE CONSTRAINT conflicting_statement_id IF NOT EXISTS FOR (n:ConflictingStatement) REQUIRE n.id IS UNIQUE;
CREATE INDEX conflicting_statement_by_id IF NOT EXISTS FOR (n:ConflictingStatement) ON (n.id);
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_by_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE CONSTRAINT region_span_id IF NOT EXISTS FOR (n:RegionSpan) REQUIRE n.id IS UNIQUE;
CREATE INDEX region_span_by_id IF NOT EXISTS FOR (n:RegionSpan) ON (n.id);
CREATE CONSTRAINT study_visit_id IF NOT EXISTS FOR (n:StudyVisit) REQUIRE n.id IS UNIQUE;
CREATE INDEX study_visit_by_id IF NOT EXISTS FOR (n:StudyVisit) ON (n.id);
