/** Terms of the project's own, beside those of RDFS, SKOS, PROV and Dublin Core: types (`rg:`) and properties (`rgp:`). */
export const TERMS = {
  statement: 'rg:Statement',
  edgeClass: 'rgp:statementClass',
  source: 'rgp:source',
  target: 'rgp:target',
  weight: 'rgp:weight',
  start: 'rgp:startDate',
  end: 'rgp:endDate',
  method: 'rgp:method',
  parameters: 'rgp:parameters',
  releaseDigest: 'rgp:releaseDigest',
  releaseNumber: 'rgp:releaseNumber',
} as const;

const IRI = { '@type': '@id' };

/** What prefixes mean, which values are IRIs, and types of literals. Attributes that a network declares are properties (`rgp:`) too. */
export const JSON_LD_CONTEXT = {
  '@version': 1.1,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rg: 'urn:reform-graph:type:',
  rgp: 'urn:reform-graph:property:',
  'skos:inScheme': IRI,
  'skos:broader': IRI,
  'skos:topConceptOf': IRI,
  'prov:wasDerivedFrom': IRI,
  'prov:wasGeneratedBy': IRI,
  'prov:used': IRI,
  'dcterms:subject': IRI,
  [TERMS.source]: IRI,
  [TERMS.target]: IRI,
  [TERMS.weight]: { '@type': 'xsd:double' },
  [TERMS.start]: { '@type': 'xsd:date' },
  [TERMS.end]: { '@type': 'xsd:date' },
} as const;
