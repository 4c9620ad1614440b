import { cellText } from '../cell-text.js';
import { describingLines, type ExportDescription } from '../metadata.js';
import type { Cell, Column } from '../table.js';
import { JSON_LD_CONTEXT, TERMS } from './json-ld-context.js';
import type {
  AttributeValues,
  Network,
  NetworkDocument,
  NetworkDomain,
  NetworkEdge,
  NetworkNode,
  NetworkRun,
} from './network.js';

type JsonLdNode = Readonly<Record<string, unknown>>;

/**
 * The network as JSON-LD 1.1, in lines, one for each thing:
 *
 * - the export itself, a prov:Entity derived from a data release, which is one too;
 * - domains as skos:Concepts of one scheme, with notation, labels in both languages and the broader concept;
 * - nodes, with labels, domains (dcterms:subject) and attributes;
 * - edges as things of their own, so that parallel ones stay apart: source, target, class. What PROV tells is where the *statement*
 *   comes from, not what happened in the world: a statement is a prov:Entity, prov:wasDerivedFrom the documents that it is cited from;
 * - runs of models as prov:Activities that prov:used a data release; a statement of a run is prov:wasGeneratedBy it, and by nothing else.
 *
 * Ids of the graph become IRIs below `urn:reform-graph:id:`, the same wherever the graph is served. A null is left out.
 */
export function* jsonLdLines(network: Network, description: ExportDescription): Generator<string> {
  yield `{"@context":${json(JSON_LD_CONTEXT)},\n"@graph":[\n`;
  let separator = '';
  for (const thing of things(network, description)) {
    yield `${separator}${json(thing)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

function* things(network: Network, description: ExportDescription): Generator<JsonLdNode> {
  yield exportThing(network, description);
  const { digest, number } = description.dataRelease;
  yield { ...release(digest), [TERMS.releaseNumber]: number };
  const others = new Set(network.runs.map(({ dataDigest }) => dataDigest));
  others.delete(digest);
  for (const other of others) yield release(other);
  if (network.domains.length > 0) yield schemeThing();
  yield* network.domains.map(domainThing);
  yield* network.documents.map(documentThing);
  yield* network.runs.map(runThing);
  yield* network.nodes.map((node) => nodeThing(node, network));
  yield* network.edges.map((edge) => edgeThing(edge, network));
}

const SCHEME = idOf('domains');

function exportThing({ name }: Network, description: ExportDescription): JsonLdNode {
  const { title, citation, createdAt, dataRelease, dataSets } = description;
  return {
    '@id': `urn:reform-graph:export:${name}:${dataRelease.digest}`,
    '@type': 'prov:Entity',
    'dcterms:title': title,
    'dcterms:description': describingLines(description).join('\n'),
    'dcterms:bibliographicCitation': citation,
    'dcterms:rights': dataSets.map((dataSet) => `${dataSet.title}: ${dataSet.terms}`),
    'prov:generatedAtTime': instant(createdAt),
    'prov:wasDerivedFrom': release(dataRelease.digest)['@id'],
  };
}

function release(digest: string) {
  return {
    '@id': `urn:reform-graph:release:${digest}`,
    '@type': 'prov:Entity',
    [TERMS.releaseDigest]: digest,
  };
}

function schemeThing(): JsonLdNode {
  return {
    '@id': SCHEME,
    '@type': 'skos:ConceptScheme',
    'skos:prefLabel': labels('Domains of reform', '改革领域'),
  };
}

function domainThing({ id, notation, name, nameEn, broaderId }: NetworkDomain): JsonLdNode {
  return {
    '@id': idOf(id),
    '@type': 'skos:Concept',
    'skos:inScheme': SCHEME,
    'skos:notation': notation,
    'skos:prefLabel': labels(nameEn, name),
    ...(broaderId === null ? { 'skos:topConceptOf': SCHEME } : { 'skos:broader': idOf(broaderId) }),
  };
}

function documentThing({ id, title, titleEn, date, url }: NetworkDocument): JsonLdNode {
  return {
    '@id': idOf(id),
    '@type': ['prov:Entity', 'foaf:Document'],
    'dcterms:title': titleEn === null ? [inOwnLanguage(title)] : labels(titleEn, title),
    ...present('dcterms:date', date),
    ...present('dcterms:source', url),
  };
}

function runThing({
  id,
  method,
  parameters,
  dataDigest,
  startedAt,
  endedAt,
}: NetworkRun): JsonLdNode {
  return {
    '@id': idOf(id),
    '@type': 'prov:Activity',
    [TERMS.method]: method,
    [TERMS.parameters]: { '@type': '@json', '@value': parameters },
    'prov:used': release(dataDigest)['@id'],
    ...present('prov:startedAtTime', startedAt === null ? null : instant(startedAt)),
    ...present('prov:endedAtTime', endedAt === null ? null : instant(endedAt)),
  };
}

function nodeThing(node: NetworkNode, { nodeKind, nodeAttributes }: Network): JsonLdNode {
  return {
    '@id': idOf(node.id),
    '@type': `rg:${nodeKind}`,
    'rdfs:label': labels(node.label, node.labelZh),
    'dcterms:subject': node.domainIds.map(idOf),
    ...days(node),
    ...attributes(node.attributes, nodeAttributes),
  };
}

function edgeThing(edge: NetworkEdge, { edgeAttributes }: Network): JsonLdNode {
  return {
    '@id': idOf(edge.id),
    '@type': ['prov:Entity', TERMS.statement],
    [TERMS.edgeClass]: edge.edgeClass,
    [TERMS.source]: idOf(edge.source),
    [TERMS.target]: idOf(edge.target),
    ...present(TERMS.weight, edge.weight),
    ...days(edge),
    ...attributes(edge.attributes, edgeAttributes),
    ...(edge.documentIds.length > 0 ? { 'prov:wasDerivedFrom': edge.documentIds.map(idOf) } : {}),
    ...present('prov:wasGeneratedBy', edge.runId === null ? null : idOf(edge.runId)),
  };
}

function attributes(values: AttributeValues, columns: readonly Column[]): JsonLdNode {
  return Object.assign(
    {},
    ...columns.map(({ name, type }) => {
      const cell = values[name] ?? null;
      return present(`rgp:${name}`, type === 'number' ? double(cell) : cell);
    }),
  ) as JsonLdNode;
}

function days({
  start,
  end,
}: {
  readonly start: string | null;
  readonly end: string | null;
}): JsonLdNode {
  return { ...present(TERMS.start, start), ...present(TERMS.end, end) };
}

/** A whole number would be read as an integer: the type is said, so that a property has one in all things. */
function double(cell: Cell): unknown {
  return typeof cell === 'number' ? { '@type': 'xsd:double', '@value': cellText(cell) } : null;
}

function present(term: string, value: unknown): JsonLdNode {
  return value === null ? {} : { [term]: value };
}

function labels(english: string, own: string | null): readonly JsonLdNode[] {
  return [inLanguage(english, 'en'), ...(own === null ? [] : [inOwnLanguage(own)])];
}

/** What stands where Chinese is the rule may be in the language of a foreign source: then nobody says in which. */
function inOwnLanguage(text: string): JsonLdNode {
  return /\p{Script=Han}/u.test(text) ? inLanguage(text, 'zh') : { '@value': text };
}

function inLanguage(text: string, language: 'en' | 'zh'): JsonLdNode {
  return { '@value': text, '@language': language };
}

function instant(text: string): JsonLdNode {
  return { '@value': text, '@type': 'xsd:dateTime' };
}

/** An id as an IRI. Ids of a network have no character that an IRI could not hold. */
function idOf(id: string): string {
  return `urn:reform-graph:id:${id}`;
}

/** JSON that may also stand in a script element of a page: no text in it can end that element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
