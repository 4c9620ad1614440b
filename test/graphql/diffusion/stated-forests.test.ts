import { describe, expect, it } from '@jest/globals';
import { diffusionOf, diffusionQuery } from '../../support/ask-diffusion.js';
import { useGraph } from '../../support/graph-client.js';
import { SPREAD } from '../../support/graph-spread.js';

const client = useGraph({ spread: SPREAD });

const LEARN = 'program:learn';
const PREFECTURES = 'unit: PREFECTURE';

describe('Diffusion.trees', () => {
  const FOREST =
    'replicationClass replications fromOutside collective roots adopters depth breadth reasons trees { root { id } adopters depth breadth structuralVirality }';

  it('are the forests that documents state, each class by itself', async () => {
    const { trees } = await diffusionOf(
      client(),
      LEARN,
      PREFECTURES,
      `trees { attested { ${FOREST} } prescribed { ${FOREST} } }`,
    );
    expect(trees).toEqual({
      attested: {
        replicationClass: 'ATTESTED',
        replications: 4,
        fromOutside: 1,
        collective: 0,
        roots: 2,
        adopters: 4,
        depth: 2,
        breadth: 2,
        reasons: [],
        trees: [
          // u03 - u01 - u02 - u04 is a chain of four: (4 + 1) / 3.
          {
            root: { id: 'pilot:learn-u01' },
            adopters: 3,
            depth: 2,
            breadth: 2,
            structuralVirality: 5 / 3,
          },
          {
            root: { id: 'pilot:learn-u05' },
            adopters: 1,
            depth: 1,
            breadth: 1,
            structuralVirality: 1,
          },
        ],
      },
      prescribed: {
        replicationClass: 'PRESCRIBED',
        replications: 1,
        fromOutside: 0,
        collective: 1,
        roots: 1,
        adopters: 1,
        depth: 1,
        breadth: 1,
        reasons: [],
        trees: [
          {
            root: { id: 'pilot:learn-u03' },
            adopters: 1,
            depth: 1,
            breadth: 1,
            structuralVirality: 1,
          },
        ],
      },
    });
  });

  it('are none where no document states any, with the reason', async () => {
    const { trees } = await diffusionOf(
      client(),
      'program:order',
      '',
      `trees { attested { ${FOREST} } }`,
    );
    expect(trees).toEqual({
      attested: {
        replicationClass: 'ATTESTED',
        replications: 0,
        fromOutside: 0,
        collective: 0,
        roots: 0,
        adopters: 0,
        depth: null,
        breadth: null,
        reasons: ['NO_REPLICATION'],
        trees: [],
      },
    });
  });

  it.each([0, 101])('are not shown %d at a time', async (first) => {
    const field = `trees { attested { trees(first: ${first}) { depth } } }`;
    expect(await client().refusal(diffusionQuery(LEARN, PREFECTURES, field))).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });
});
