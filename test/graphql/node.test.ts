import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

describe('a look-up of one record', () => {
  it('gives the pilot', async () => {
    const query = graphql(`
      query PilotById($id: ID!) {
        pilot(id: $id) {
          id
          name
          started {
            text
          }
          copyCounts {
            attested
          }
          site {
            __typename
            name
          }
        }
      }
    `);
    const { pilot } = await client().ask(query, { id: 'pilot:port' });
    expect(pilot?.site.name).toBe('港市');
    expect(pilot?.started).toEqual({ text: '2010-05-01' });
  });
});
