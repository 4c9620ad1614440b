import { describe, expect, it } from '@jest/globals';
import { QUESTIONS } from '../support/document-questions.js';
import { SOURCES, useSeeds } from '../support/graph-seeds.js';

const client = useSeeds();

describe('a reader of a document', () => {
  it.each(QUESTIONS)(
    'learns $question, and is led to $document',
    async ({ query, answer, document }) => {
      const { data, errors } = await client().answer(query);
      expect(errors).toEqual([]);
      expect(valuesOf(data)).toEqual(answer);
      expect([...new Set(spansIn(data).map((span) => span.document.id))]).toEqual([document]);
    },
  );

  const withSources = SOURCES === null ? it.skip : it;
  const skipped =
    SOURCES === null ? ' (skipped: set SOURCES_DIR, for ../shared/sources is not there)' : '';
  withSources.each(QUESTIONS)(
    `finds in the cited words $question${skipped}`,
    async ({ query, terms }) => {
      const quotations = spansIn((await client().answer(query)).data).map((span) => span.quotation);
      expect(quotations.filter(({ status }) => status !== 'VERIFIED')).toEqual([]);
      const found = (term: string): boolean =>
        quotations.some(({ text }) => text?.includes(term) === true);
      expect(terms.filter((term) => !found(term))).toEqual([]);
    },
  );
});

interface Span {
  readonly document: { readonly id: string };
  readonly quotation: { readonly status: string; readonly text: string | null };
}

/** The cited spans anywhere in an answer. */
function spansIn(data: unknown): readonly Span[] {
  if (typeof data !== 'object' || data === null) return [];
  if ('quotation' in data) return [data as Span];
  return Object.values(data).flatMap(spansIn);
}

/** The values of an answer in the order of its query: an object is the list of its values, or its one value; a page is the list of its items; citations are left out. */
function valuesOf(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(valuesOf);
  if (typeof data !== 'object' || data === null) return data;
  if ('edges' in data) return valuesOf((data.edges as { node: unknown }[]).map(({ node }) => node));
  const values = Object.entries(data).flatMap(([name, value]) =>
    name === 'evidence' ? [] : [valuesOf(value)],
  );
  return values.length === 1 ? values[0] : values;
}
