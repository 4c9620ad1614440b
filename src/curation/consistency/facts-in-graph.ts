import type { SpanCitation } from '../../domain/document.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import { REGION, REGION_VERSION } from '../../domain/region.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { recordsOfKind } from '../../queries/record-queries.js';
import type { CitationSet } from '../citation-sets.js';
import { Facts, type Fact } from './fact.js';

/** Division codes over time are taken over whole; no rule is about them. */
const LEFT_OUT: ReadonlySet<string> = new Set([REGION.kind, REGION_VERSION.kind]);

/** The records of a graph with their citations, each with its id for a place. One statement a kind, and one a document. */
export async function factsInGraph(reader: Reader, citations: CitationSet): Promise<Facts> {
  const spans = new Map<string, SpanCitation[]>();
  for (const document of await citations.documents()) {
    for (const span of document.spans > 0 ? await citations.spansOf(document) : []) {
      const known = spans.get(span.subjectId);
      if (known === undefined) spans.set(span.subjectId, [span]);
      else known.push(span);
    }
  }
  const facts: Fact[] = [];
  for (const shape of RECORD_SHAPES.filter(({ kind }) => !LEFT_OUT.has(kind))) {
    for (const record of await recordsOfKind(reader, shape)) {
      const { kind, id } = record;
      facts.push({ kind, id, fields: record, place: id, spans: spans.get(id) ?? [] });
    }
  }
  return new Facts(facts);
}
