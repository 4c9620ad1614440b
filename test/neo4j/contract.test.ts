import { openStore } from '#src/store/open-store.js';
import { describeGraphStore } from '../contract/graph-store.contract.js';
import { describeOnNeo4j, emptyNeo4j, neo4jLocation } from '../support/neo4j.js';

describeOnNeo4j('Neo4j', () => {
  describeGraphStore('Neo4jStore', async () => {
    await emptyNeo4j();
    return openStore(neo4jLocation());
  });
});
