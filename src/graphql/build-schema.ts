import 'reflect-metadata';
import { isInterfaceType, isObjectType, isUnionType, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  BibliographicCitationResolver,
  DataSetCitationResolver,
  SpanCitationResolver,
} from './document/citation.resolver.js';
import { DataSetResolver } from './document/data-set.resolver.js';
import { DocumentResolver } from './document/document.resolver.js';
import type { Connection } from './connection/connection-type.js';
import { callResolversDirectly } from './direct-resolvers.js';
import { DIFFUSION_RESOLVERS } from './diffusion/diffusion-resolvers.js';
import { EVENT_LISTS } from './event/event-lists.js';
import { InferenceRunResolver, InferredTieResolver } from './inference/inference-run.resolver.js';
import { JobResolver } from './inference/job.resolver.js';
import {
  InferredCountResolver,
  InferredCountsResolver,
  InferredReplicationResolver,
  PilotInferenceResolver,
} from './inference/pilot-inference.resolver.js';
import { OutcomeResolver } from './measure/outcome.resolver.js';
import { STATED_LISTS } from './measure/stated-lists.js';
import { OfficialResolver, OrganizationResolver } from './organization/organization.resolver.js';
import { PilotResolver } from './pilot/pilot.resolver.js';
import { BatchResolver, SchemeResolver } from './program/batch.resolver.js';
import { DomainResolver } from './program/domain.resolver.js';
import {
  CompareMechanismsResolver,
  StepComparisonResolver,
} from './program/compare-mechanisms.resolver.js';
import { ProgramFactsResolver } from './program/program-facts.resolver.js';
import { RULE_LIST } from './program/rule-list.js';
import { ProgramResolver } from './program/program.resolver.js';
import { recordResolvers, recordTypes } from './record/record-type.js';
import { RegionReformsResolver } from './region/region-reforms.resolver.js';
import { RegionResolver } from './region/region.resolver.js';
import { AdopterResolver } from './replication/adopter.resolver.js';
import { PilotReplicationResolver } from './replication/pilot-replication.resolver.js';
import { ReplicationPathResolver } from './replication/replication-path.resolver.js';
import { ReplicationTreeResolver } from './replication/replication-tree.resolver.js';
import {
  AttestedReplicationResolver,
  PrescribedReplicationResolver,
  ReplicationResolver,
} from './replication/replication.resolver.js';
import { InferredReplicationType } from './replication/replication.type.js';
import { PlanResolver } from './scale-up/plan.resolver.js';
import { ScaleUpResolver } from './scale-up/scale-up.resolver.js';
import { NodeResolver } from './search/node.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SourceSearchResolver } from './search/source-search.resolver.js';
import {
  AuthorityKeyResolver,
  DomainKeyResolver,
  RegionKeyResolver,
  StatisticsResolver,
} from './statistics/statistics.resolver.js';

const RESOLVERS = [
  NodeResolver,
  SearchResolver,
  SourceSearchResolver,
  RegionResolver,
  RegionReformsResolver,
  DomainResolver,
  ProgramResolver,
  ProgramFactsResolver,
  CompareMechanismsResolver,
  StepComparisonResolver,
  SchemeResolver,
  BatchResolver,
  PilotResolver,
  PilotReplicationResolver,
  ReplicationResolver,
  AttestedReplicationResolver,
  PrescribedReplicationResolver,
  InferredReplicationResolver,
  InferredCountsResolver,
  InferredCountResolver,
  PilotInferenceResolver,
  InferenceRunResolver,
  InferredTieResolver,
  JobResolver,
  ReplicationTreeResolver,
  AdopterResolver,
  ReplicationPathResolver,
  ScaleUpResolver,
  PlanResolver,
  StatisticsResolver,
  DomainKeyResolver,
  RegionKeyResolver,
  AuthorityKeyResolver,
  OutcomeResolver,
  ...STATED_LISTS,
  RULE_LIST,
  ...EVENT_LISTS,
  ...DIFFUSION_RESOLVERS,
  OrganizationResolver,
  OfficialResolver,
  DocumentResolver,
  SpanCitationResolver,
  BibliographicCitationResolver,
  DataSetCitationResolver,
  DataSetResolver,
] as const;

/** Subscriptions follow the graph itself, whichever process changes it; type-graphql wants one of these nevertheless. */
const NO_PUBSUB = {
  publish(): never {
    throw new Error('Nothing is published.');
  },
  subscribe(): never {
    throw new Error('Nothing is subscribed to.');
  },
};

/** Builds the schema from the decorated classes and the record shapes. Cost: once a process, about 50 ms. */
export async function buildReformSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    orphanedTypes: [...recordTypes(), InferredReplicationType],
    validate: false,
    // Whoever serves the schema checks it; a query of all of it beside that takes as long as building it.
    skipCheck: true,
    pubSub: NO_PUBSUB,
  });
  resolveTypesByKind(schema);
  callResolversDirectly(schema, RESOLVERS);
  attachRecordResolvers(schema);
  callTotals(schema);
  return schema;
}

/**
 * Domain objects carry their `kind`, so that abstract types are told at once. type-graphql's own way asks for instances of its classes
 * and is asynchronous.
 */
function resolveTypesByKind(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) {
      type.resolveType = (value: { readonly kind: string }) => value.kind;
    } else if (isObjectType(type)) {
      type.isTypeOf = null;
    }
  }
}

/** The total of a connection is a function of it: graphql-js would call it by itself, compiled queries do not. */
function callTotals(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const total = isObjectType(type) ? type.getFields()['totalCount'] : undefined;
    if (total !== undefined) total.resolve = ({ totalCount }: Connection<unknown>) => totalCount();
  }
}

function attachRecordResolvers(schema: GraphQLSchema): void {
  for (const [path, resolve] of recordResolvers()) {
    const [typeName = '', fieldName = ''] = path.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field !== undefined) field.resolve = resolve;
  }
}
