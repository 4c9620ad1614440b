import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CHOICES } from '#src/domain/diffusion.js';
import { choiceNotes } from '#src/exports/plot-requests/choice-notes.js';
import { EVERYTHING } from '../../support/diffusion-scopes.js';

describe('choiceNotes', () => {
  it('says nothing of what is as by default', () => {
    expect(choiceNotes('en', { scope: EVERYTHING, choices: DEFAULT_CHOICES })).toEqual([]);
  });

  it('names the rule for dates and the years, in either language', () => {
    const question = {
      scope: { ...EVERYTHING, fromYear: 2010, toYear: 2017 },
      choices: { ...DEFAULT_CHOICES, date: 'STARTED' as const },
    };
    expect(choiceNotes('en', question)).toEqual([
      'Dated by the start.',
      'Only adoptions from 2010 on up to 2017.',
    ]);
    expect(choiceNotes('zh', question)).toEqual([
      '日期取启动之日。',
      '仅含 2010 年起至 2017 年止的采纳。',
    ]);
  });

  it.each([
    [2010, null, 'Only adoptions from 2010 on.'],
    [null, 2017, 'Only adoptions up to 2017.'],
  ])('names one end of the years alone', (fromYear, toYear, said) => {
    const scope = { ...EVERYTHING, fromYear, toYear };
    expect(choiceNotes('en', { scope, choices: DEFAULT_CHOICES })).toEqual([said]);
  });
});
