import { describingLines, type ExportDescription } from '../metadata.js';
import { cypherComment, cypherLiteral } from './cypher-literal.js';
import { edgeFields, nodeFields, type Field } from './network-fields.js';
import type { Network, NetworkEdge } from './network.js';

/** Rows of a statement: an engine reads and plans each statement whole. */
const ROWS_PER_STATEMENT = 200;

/**
 * The network as a script of Cypher statements, each ended by a semicolon and a line end, for a database of the reader's own: Neo4j
 * (`cypher-shell --file`) or any engine that knows UNWIND and MERGE. Run twice it changes nothing; what it holds replaces the properties
 * of nodes and edges with the same ids. A node has the network's kind as its label. An edge has its class as its type (`ATTESTED`), so
 * that no pattern mixes classes by accident, and its id tells it from parallel ones. Names are the program's own or of checked form;
 * values are literals (see {@link cypherLiteral}).
 *
 * This file, unlike the rest of the program, writes Cypher that it never runs; hence it is a home of Cypher for the lint.
 */
export function* cypherLines(network: Network, description: ExportDescription): Generator<string> {
  const { nodeKind: kind, nodes } = network;
  const constraint = `${kind.toLowerCase()}_id`;
  yield describingLines(description).map(cypherComment).join('');
  yield `CREATE CONSTRAINT ${constraint} IF NOT EXISTS FOR (n:${kind}) REQUIRE n.id IS UNIQUE;\n`;
  const fields = nodeFields(network);
  const rows = nodes.map((node) => mapLiteral([idEntry(node), ...entries(node, fields)]));
  yield* statements(rows, `MERGE (node:${kind} {id: row.id})\nSET node = row`);
  yield* edgeStatements(network);
}

function* edgeStatements(network: Network): Generator<string> {
  const { edges, nodeKind: kind } = network;
  const fields = edgeFields(network);
  for (const edgeClass of new Set(edges.map((edge) => edge.edgeClass))) {
    const rows = edges
      .filter((edge) => edge.edgeClass === edgeClass)
      .map((edge) => edgeLiteral(edge, fields));
    yield* statements(
      rows,
      [
        `MATCH (source:${kind} {id: row.source})`,
        `MATCH (target:${kind} {id: row.target})`,
        `MERGE (source)-[edge:${edgeClass.toUpperCase()} {id: row.properties.id}]->(target)`,
        'SET edge = row.properties',
      ].join('\n'),
    );
  }
}

function* statements(rows: readonly string[], clauses: string): Generator<string> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const list = rows.slice(start, start + ROWS_PER_STATEMENT).join(',\n  ');
    yield `UNWIND [\n  ${list}\n] AS row\n${clauses};\n`;
  }
}

function edgeLiteral(edge: NetworkEdge, fields: readonly Field<NetworkEdge>[]): string {
  return mapLiteral([
    ['source', cypherLiteral(edge.source, 'text')],
    ['target', cypherLiteral(edge.target, 'text')],
    ['properties', mapLiteral([idEntry(edge), ...entries(edge, fields)])],
  ]);
}

type Entry = readonly [key: string, literal: string];

function idEntry({ id }: { readonly id: string }): Entry {
  return ['id', cypherLiteral(id, 'text')];
}

/** A null is no property. */
function entries<T>(item: T, fields: readonly Field<T>[]): readonly Entry[] {
  return fields.flatMap(({ column: { name, type }, value }): readonly Entry[] => {
    const cell = value(item);
    return cell === null ? [] : [[name, cypherLiteral(cell, type)]];
  });
}

/** Keys stand in backticks, since an attribute may be named as a keyword is. */
function mapLiteral(pairs: readonly Entry[]): string {
  return `{${pairs.map(([key, literal]) => `\`${key}\`: ${literal}`).join(', ')}}`;
}
