import { describe, expect, it } from '@jest/globals';
import { useGraph } from '../support/graph-client.js';
import { manifestText } from '../support/data-sets.js';

/** Jia researches, inspects in secret and accepts; Yi inspects under another name, reports instead of accepting, and researches last. */
const client = useGraph({
  mechanisms: {
    'dataset.yml': manifestText('mechanisms'),
    'programs.csv': `id,name,name_en,kind
program:jia,甲机制,Jia,mechanism
program:yi,乙机制,Yi,mechanism
program:covert,暗访,Covert inspection,mechanism
`,
    'program-steps.csv': `id,program,position,name,name_en,actor,cadence,practice
step:jia-1,program:jia,1,前期调研,Study,office,yearly,
step:jia-2,program:jia,2,暗访督察,Covert inspection,office,yearly,program:covert
step:jia-3,program:jia,3,验收,Acceptance,,,
step:yi-1,program:yi,1,体验式检查,Checks as a user,experts,,program:covert
step:yi-2,program:yi,2,汇报,Report,,,
step:yi-3,program:yi,3,前期调研,Study,office,quarterly,
`,
  },
});

const COMPARE = `query ($a: ID!, $b: ID!) {
  compareMechanisms(a: $a, b: $b) {
    a { name }
    b { name }
    shared
    steps { alignment isRenamed differences before { id } after { id } }
  }
}`;

describe('compareMechanisms', () => {
  it('tells step by step what the second has beside the first', async () => {
    const { data, errors } = await client().answer(COMPARE, { a: 'program:jia', b: 'program:yi' });
    expect(errors).toEqual([]);
    expect(data?.['compareMechanisms']).toEqual({
      a: { name: '甲机制' },
      b: { name: '乙机制' },
      shared: 2,
      steps: [
        {
          alignment: 'RENAMED',
          isRenamed: true,
          differences: ['actor'],
          before: { id: 'step:jia-2' },
          after: { id: 'step:yi-1' },
        },
        {
          alignment: 'DROPPED',
          isRenamed: false,
          differences: [],
          before: { id: 'step:jia-3' },
          after: null,
        },
        {
          alignment: 'ADDED',
          isRenamed: false,
          differences: [],
          before: null,
          after: { id: 'step:yi-2' },
        },
        {
          alignment: 'MOVED',
          isRenamed: false,
          differences: ['cadence'],
          before: { id: 'step:jia-1' },
          after: { id: 'step:yi-3' },
        },
      ],
    });
  });

  it.each([
    ['an unknown program', 'program:nothing', 'NOT_FOUND'],
    ['an id of another kind', 'pilot:jia', 'BAD_USER_INPUT'],
  ])('refuses %s', async (_, b, code) => {
    expect(await client().refusal(COMPARE, { a: 'program:jia', b })).toEqual({ code });
  });
});
