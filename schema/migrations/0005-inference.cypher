// Long work, and what models infer.
CREATE CONSTRAINT job_id IF NOT EXISTS FOR (n:Job) REQUIRE n.id IS UNIQUE;
CREATE INDEX job_by_id IF NOT EXISTS FOR (n:Job) ON (n.id);
CREATE INDEX job_by_key IF NOT EXISTS FOR (n:Job) ON (n.key);
CREATE INDEX job_by_state IF NOT EXISTS FOR (n:Job) ON (n.state);
CREATE CONSTRAINT inference_run_id IF NOT EXISTS FOR (n:InferenceRun) REQUIRE n.id IS UNIQUE;
CREATE INDEX inference_run_by_id IF NOT EXISTS FOR (n:InferenceRun) ON (n.id);
CREATE INDEX inference_run_by_key IF NOT EXISTS FOR (n:InferenceRun) ON (n.key);

// Edges of a run, for its pages and its deletion, and one by its id.
CREATE INDEX inferred_from_by_run IF NOT EXISTS FOR ()-[r:INFERRED_FROM]-() ON (r.run);
CREATE INDEX inferred_from_by_id IF NOT EXISTS FOR ()-[r:INFERRED_FROM]-() ON (r.id);
