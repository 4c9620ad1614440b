import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSourceFolder } from '#src/curation/source-folder.js';
import type { SearchSourcesQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const folder = mkdtempSync(join(tmpdir(), 'reform-graph-'));
/** The story cites its code points 4 to 9 for the date of a replication. */
const TEXT = '港市一窗。\n2013年山省\n学港市一窗。';

const WITH_COPY = useGraph({ story: STORY }, { quotations: openSourceFolder(folder) });
const WITHOUT = useGraph({ story: STORY });

beforeAll(() => writeFileSync(join(folder, 'story.txt'), TEXT));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEARCH_SOURCES = graphql(`
  query SearchSources($text: String!, $first: Int) {
    searchSources(text: $text, first: $first) {
      hitCount
      documentsSearched
      documentsWithoutCopy
      areAllDocuments
      hits {
        start
        end
        quotation
        quotationStart
        document {
          id
        }
        records {
          __typename
          id
        }
      }
    }
  }
`);

async function search(variables: SearchSourcesQueryVariables) {
  return (await WITH_COPY().ask(SEARCH_SOURCES, variables)).searchSources;
}

describe('searchSources', () => {
  it('finds passages of the reader’s copies, with what is cited there', async () => {
    const found = await search({ text: '港市一窗' });
    expect(found).toMatchObject({
      hitCount: 2,
      documentsSearched: 1,
      documentsWithoutCopy: 0,
      areAllDocuments: true,
    });
    expect(found.hits).toEqual([
      {
        start: 0,
        end: 4,
        quotation: '港市一窗。',
        quotationStart: 0,
        document: { id: 'document:news' },
        records: [],
      },
      {
        start: 15,
        end: 19,
        quotation: '学港市一窗。',
        quotationStart: 14,
        document: { id: 'document:news' },
        records: [],
      },
    ]);
  });

  it('tells the records that cite any of a passage', async () => {
    const cited = [{ __typename: 'AttestedReplication', id: 'replication:hill-port' }];
    expect((await search({ text: '2013' })).hits[0]?.records).toEqual(cited);
    // The span ends at 9: 201 is within it, and what begins at 9 is not.
    expect((await search({ text: '一窗。' })).hits[0]?.records).toEqual(cited);
    expect((await search({ text: '3年山省' })).hits[0]?.records).toEqual([]);
  });

  it('shows as many as asked for and counts all', async () => {
    const found = await search({ text: '港市', first: 1 });
    expect([found.hits.length, found.hitCount]).toEqual([1, 2]);
  });

  it('finds nothing that is not there', async () => {
    expect(await search({ text: '火星' })).toMatchObject({ hits: [], hitCount: 0 });
  });

  it('says that there is no copy where there is none', async () => {
    const { searchSources } = await WITHOUT().ask(SEARCH_SOURCES, { text: '港市' });
    expect(searchSources).toEqual({
      hits: [],
      hitCount: 0,
      documentsSearched: 0,
      documentsWithoutCopy: 1,
      areAllDocuments: true,
    });
  });

  it.each(['', ' ', 'x'.repeat(101)])('refuses the text %p', async (text) => {
    expect(await WITH_COPY().refusal(SEARCH_SOURCES, { text })).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it.each([0, 101])('refuses %d hits', async (first) => {
    const refusal = await WITH_COPY().refusal(SEARCH_SOURCES, { text: '港', first });
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
