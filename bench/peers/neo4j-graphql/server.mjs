import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { readFileSync } from 'node:fs';

/**
 * The peer as its documents have it: types over the graph as it is, a driver, Apollo's standalone server. Three settings are kinder than
 * the defaults: no mutations and no deprecated fields in the schema, which then starts sooner, and a limit on every list.
 */
const typeDefs = readFileSync(new URL('type-defs.graphql', import.meta.url), 'utf8');
const { PEERS_URI, PEERS_USER, PEERS_PASSWORD, PEERS_PORT } = process.env;
const driver = neo4j.driver(PEERS_URI, neo4j.auth.basic(PEERS_USER, PEERS_PASSWORD));

const COMPARISONS = { LT: true, LTE: true, GT: true, GTE: true };
const library = new Neo4jGraphQL({
  typeDefs,
  driver,
  features: {
    filters: { String: COMPARISONS },
    excludeDeprecatedFields: {
      mutationOperations: true,
      aggregationFilters: true,
      aggregationFiltersOutsideConnection: true,
      relationshipFilters: true,
      attributeFilters: true,
    },
  },
});
const server = new ApolloServer({ schema: await library.getSchema() });
const { url } = await startStandaloneServer(server, {
  context: async ({ req }) => ({ req }),
  listen: { host: '127.0.0.1', port: Number(PEERS_PORT) },
});
console.log(`The peer answers at ${url}`);

process.once('SIGTERM', async () => {
  await server.stop();
  await driver.close();
});
