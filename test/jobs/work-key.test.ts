import { describe, expect, it } from '@jest/globals';
import { workKey } from '#src/jobs/work-key.js';

const ON = { dataDigest: 'abc', programVersion: '1.0.0' };
const PARAMETERS = { scope: { from: 2000, ids: ['a', 'b'] }, rate: null };

describe('workKey', () => {
  it('is the same whatever order the parameters were written in', () => {
    const other = { rate: null, scope: { ids: ['a', 'b'], from: 2000 } };
    expect(workKey('INFER_NETWORK', other, ON)).toBe(workKey('INFER_NETWORK', PARAMETERS, ON));
  });

  it.each([
    ['a parameter', { ...PARAMETERS, rate: 1 }, ON],
    ['the order of a list', { ...PARAMETERS, scope: { from: 2000, ids: ['b', 'a'] } }, ON],
    ['the data', PARAMETERS, { ...ON, dataDigest: 'abd' }],
    ['the program', PARAMETERS, { ...ON, programVersion: '1.0.1' }],
  ])('changes with %s', (_, parameters, on) => {
    expect(workKey('INFER_NETWORK', parameters, on)).not.toBe(
      workKey('INFER_NETWORK', PARAMETERS, ON),
    );
  });

  it('is no text that an engine could take for a number', () => {
    expect(workKey('INFER_NETWORK', PARAMETERS, ON)).toMatch(/^key-[0-9a-f]{32}$/);
  });
});
