import { buildSchema, isObjectType, parse, validate, type ValidationRule } from 'graphql';

/** The shapes that limits are about: nodes, connections, unions, values, lists. */
const EXAMPLE = /* GraphQL */ `
  interface Node {
    id: ID!
  }
  interface Record implements Node {
    id: ID!
    pilot: Pilot
  }
  type Pilot implements Node & Record {
    id: ID!
    name: String!
    started: Value
    pilot: Pilot
    copies(first: Int = 20): PilotConnection!
    source: Source
    domains: [Domain!]!
  }
  type Domain implements Node {
    id: ID!
  }
  union Source = Pilot | Domain
  type Value {
    text: String!
    value: Value
    pilot: Pilot
  }
  type PilotConnection {
    edges: [PilotEdge!]!
    nodes: [Pilot!]!
    totalCount: Int!
    pageInfo: Value!
  }
  type PilotEdge {
    node: Pilot!
    parent: Pilot
  }
  type Query {
    pilot(id: ID): Pilot
    node(id: ID): Node
    records: [Record!]!
    pilots(first: Int = 20): PilotConnection!
    value: Value
    number(of: Int! = 1): Int
  }
`;

/** A connection costs one, and what is asked of an item for each item of the page. */
function pageCost(options: { args: { first?: number }; childComplexity: number }): number {
  return 1 + (options.args.first ?? 20) * options.childComplexity;
}

export const exampleSchema = buildSchema(EXAMPLE);
for (const type of Object.values(exampleSchema.getTypeMap())) {
  if (!isObjectType(type)) continue;
  for (const field of Object.values(type.getFields())) {
    if (String(field.type) === 'PilotConnection!') field.extensions = { complexity: pageCost };
  }
}

/** What one rule says of a document. */
export function faultsOf(rule: ValidationRule, document: string): readonly string[] {
  return validate(exampleSchema, parse(document), [rule]).map(({ message }) => message);
}
