import { kindOfId, type Kind } from '../domain/identifiers.js';
import type { GraphNode } from '../queries/write-records.js';
import type { CitationRow } from './citation-rows.js';
import type { Manifest } from './manifest.js';

/** What the node of a data set tells. */
export interface ManifestFacts {
  readonly manifest: Manifest;
  readonly recordCount: number;
  /** Of the bytes of all files. */
  readonly digest: string;
}

/** The node of a data set: its manifest, how many records it has, and the digest of its files. */
export function dataSetNode({ manifest, recordCount, digest }: ManifestFacts): GraphNode {
  const { id, title, titleZh, publisher, url, version, terms, retrieved, coverage, citedBy } =
    manifest;
  const optional = { ...(titleZh === null ? {} : { titleZh }), ...(url === null ? {} : { url }) };
  return {
    label: 'DataSet',
    id,
    properties: {
      id,
      title,
      publisher,
      version,
      terms,
      retrieved,
      coverage,
      citedBy,
      recordCount,
      filesDigest: digest,
      ...optional,
    },
    links: [],
  };
}

/** A citation as a node between the record that it supports and the document that it cites. */
export function citationNode(citation: CitationRow): GraphNode {
  const { id, subject, field, document, section, start, end, sha256, checked, confidence } =
    citation;
  const optional = Object.entries({ field, section, start, end, sha256, checked, confidence });
  return {
    label: 'Citation',
    id,
    properties: {
      id,
      subjectId: subject,
      documentId: document,
      ...Object.fromEntries(optional.filter(([, value]) => value !== null)),
    },
    links: [
      { type: 'SUPPORTS', to: { label: kindOfId(subject) as Kind, id: subject }, properties: {} },
      { type: 'CITES', to: { label: 'Document', id: document }, properties: {} },
    ],
  };
}
