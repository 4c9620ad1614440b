import { lexicographicSortSchema, printSchema } from 'graphql';
import { ID_PREFIXES } from '../domain/identifiers.js';
import { isReference } from '../domain/record-shape.js';
import { RECORD_SHAPES } from '../domain/record-shapes.js';
import { buildReformSchema } from './build-schema.js';

const NOTICE = 'Emitted from the code by `npm run schema:emit`; do not edit.';

/** What `schema/` holds beside the migrations: path to text. */
export async function emittedFiles(): Promise<ReadonlyMap<string, string>> {
  const schema = lexicographicSortSchema(await buildReformSchema());
  return new Map([
    ['schema/schema.graphql', `# ${NOTICE}\n\n${printSchema(schema)}\n`],
    ['schema/graph-model.md', graphModel()],
  ]);
}

/** Labels, properties and relationships of the graph, for people who write Cypher. */
function graphModel(): string {
  const sections = RECORD_SHAPES.map(({ kind, file, fields }) => {
    const rows = Object.entries(fields).map(([name, { fieldType, required }]) => {
      const to = isReference(fieldType)
        ? `-[:${fieldType.relationship}]-> ${fieldType.to.join(' or ')}`
        : '';
      const type = fieldType.type === 'oneOf' ? fieldType.values.join(', ') : fieldType.type;
      return `| ${name}${required ? '' : '?'} | ${type} | ${to} |`;
    });
    const head = `## ${kind}\n\nid \`${ID_PREFIXES[kind]}:...\`, from \`${file}\`\n`;
    return [head, '| Property | Type | Relationship |', '| --- | --- | --- |', ...rows].join('\n');
  });
  return [`# Graph model\n\n${NOTICE}\n\n${DERIVED}`, ...sections].join('\n\n').concat('\n');
}

const DERIVED = `A date \`d\` is kept as stated (\`d\`) and as its first and last possible day (\`dEarliest\`, \`dLatest\`).
Derived: \`(Pilot)-[:REPLICATES {id, class, mandate, date}]->(Pilot)\` for each Replication between pilots,
\`(Region)-[:PART_OF {id, from, to}]->(Region)\` for each spell under one superior,
\`(Region)-[:SPANS {id, from, to}]->(Region)\` for each RegionSpan,
\`(Pilot)-[:PLACED]->(Placement)-[:WITHIN]->(Region)\` for its site and each region that this belonged to when it began, \`(Citation)-[:SUPPORTS]->()\`,
\`(Citation)-[:CITES]->(Document)\`, \`Name\` nodes for search, \`DataSet\`, \`DataRelease\`.

Made by the program, from no file: \`Job\` (\`job:...\`) and \`InferenceRun\` (\`run:...\`), with the properties that \`src/queries/job-shape.ts\` and
\`src/queries/run-shape.ts\` list. What a run infers: \`(receiver:Region)-[:INFERRED_FROM {id, run, position, gain, p, equalGains}]->(source:Region)\` and
\`(receiver:Pilot)-[:INFERRED_FROM {id, run, date, gain, p, logScore, lag}]->(source:Pilot)\`; \`p\` is absent where no test can tell.`;
