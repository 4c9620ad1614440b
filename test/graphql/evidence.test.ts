import { describe, expect, it } from '@jest/globals';
import type { Quotation, SpanCitation } from '#src/domain/document.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const asked: (readonly [string | null, SpanCitation])[] = [];
let answer: Quotation = { status: 'NO_COPY' };
const client = useGraph(
  { story: STORY },
  {
    quotations: {
      quote: async (file, citation) => {
        asked.push([file, citation]);
        return answer;
      },
      find: async () => null,
    },
  },
);

const CITATIONS = graphql(`
  query Citations($id: ID!) {
    node(id: $id) {
      ... on Replication {
        evidence {
          ...Cited
        }
      }
      ... on Pilot {
        evidence {
          ...Cited
        }
      }
    }
  }
  fragment Cited on Citation {
    __typename
    ... on SpanCitation {
      field
      section
      start
      end
      sha256
      document {
        id
      }
      quotation {
        status
        text
      }
    }
    ... on BibliographicCitation {
      field
      section
      checked
      confidence
      document {
        id
        number
      }
    }
    ... on DataSetCitation {
      subjectId
      dataSet {
        id
        publisher
        version
        terms
        citedBy
      }
    }
  }
`);

const DATA_SETS = graphql(`
  query DataSets {
    dataSets {
      id
      title
      publisher
      version
      terms
      retrieved
      coverage
      citedBy
      recordCount
      url
      titleZh
    }
    dataRelease {
      number
      digest
      loadedAt
    }
  }
`);

describe('evidence', () => {
  it('names a document without a place in its text, and how far it was checked', async () => {
    expect(await citationsOf('replication:lake-port')).toEqual([
      {
        __typename: 'BibliographicCitation',
        field: null,
        section: null,
        checked: 'two pages',
        confidence: 'VERIFIED2',
        document: { id: 'document:order', number: '国函〔2014〕1号' },
      },
    ]);
  });

  it('names the place of a span and its digest', async () => {
    expect(await citationsOf('replication:hill-port')).toEqual([
      {
        __typename: 'SpanCitation',
        field: 'date',
        section: 'Opening',
        start: 4,
        end: 9,
        sha256: 'a'.repeat(64),
        document: { id: 'document:news' },
        quotation: { status: 'NO_COPY', text: null },
      },
    ]);
  });

  it('is the manifest of the data set where a record has none of its own', async () => {
    expect(await citationsOf('pilot:port')).toEqual([
      {
        __typename: 'DataSetCitation',
        subjectId: 'pilot:port',
        dataSet: {
          id: 'dataset:story',
          publisher: 'A test',
          version: '1',
          terms: 'CC0-1.0',
          citedBy: 'DATASET',
        },
      },
    ]);
  });

  it('quotes what stands in the reader’s copy of the document', async () => {
    answer = { status: 'VERIFIED', text: '五个字的话' };
    expect(await citationsOf('replication:hill-port')).toMatchObject([
      { quotation: { status: 'VERIFIED', text: '五个字的话' } },
    ]);
    expect(asked.at(-1)).toMatchObject([
      'story.txt',
      { documentId: 'document:news', start: 4, end: 9 },
    ]);
  });

  it('quotes nothing from a copy that says something else', async () => {
    answer = { status: 'MISMATCH', wantedSha256: 'a', foundSha256: 'b', fileSha256: 'c' };
    expect(await citationsOf('replication:hill-port')).toMatchObject([
      { quotation: { status: 'MISMATCH', text: null } },
    ]);
  });
});

describe('dataSets', () => {
  it('show what was loaded, from whom and on what terms', async () => {
    const { dataSets } = await client().ask(DATA_SETS);
    expect(dataSets).toEqual([
      {
        id: 'dataset:story',
        title: 'Small set',
        titleZh: null,
        publisher: 'A test',
        version: '1',
        terms: 'CC0-1.0',
        retrieved: '2026-11-22',
        coverage: 'What a test needs.',
        citedBy: 'DATASET',
        url: null,
        recordCount: recordsOfStory(),
      },
    ]);
  });
});

describe('dataRelease', () => {
  it('names the state of the data after the load', async () => {
    const { dataRelease } = await client().ask(DATA_SETS);
    expect(dataRelease).toEqual({
      number: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
  });
});

async function citationsOf(id: string) {
  const { node } = await client().ask(CITATIONS, { id });
  if (node === null || !('evidence' in node)) throw new Error(`There is no ${id}.`);
  return node.evidence;
}

/** Lines of all tables but headers and citations. */
function recordsOfStory(): number {
  const tables = Object.entries(STORY).filter(
    ([name]) => name.endsWith('.csv') && name !== 'citations.csv',
  );
  return tables.reduce((sum, [, text]) => sum + text.trim().split('\n').length - 1, 0);
}
