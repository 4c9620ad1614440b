import { openStore } from '#src/store/open-store.js';
import { describeCypherScript } from '../contract/cypher-script.contract.js';
import { describeOnNeo4j, emptyNeo4j, neo4jLocation } from '../support/neo4j.js';

describeOnNeo4j('what is exported for Neo4j', () => {
  describeCypherScript('Neo4j', async () => {
    await emptyNeo4j();
    return openStore(neo4jLocation());
  });
});
