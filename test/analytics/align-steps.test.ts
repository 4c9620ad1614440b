import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignSteps, type ComparedStep } from '#src/analytics/align-steps.js';

/** Steps by their names; a name may be followed by its practice: `暗访/covert`. */
function steps(prefix: string, ...names: readonly string[]): readonly ComparedStep[] {
  return names.map((text, index) => {
    const [name = '', practiceId = null] = text.split('/');
    return { id: `${prefix}${index}`, name, practiceId };
  });
}

/** Lines such as `renamed a0 b1`. */
function lines(before: readonly ComparedStep[], after: readonly ComparedStep[]): readonly string[] {
  return alignSteps(before, after).map(({ alignment, beforeId, afterId }) =>
    [alignment, beforeId ?? '-', afterId ?? '-'].join(' '),
  );
}

describe('alignSteps', () => {
  it('tells what is the same, renamed, added and dropped', () => {
    const before = steps('a', '调研', '暗访督察/covert', '验收');
    const after = steps('b', '调研', '暗访式检查/covert', '推广');
    expect(lines(before, after)).toEqual([
      'same a0 b0',
      'renamed a1 b1',
      'dropped a2 -',
      'added - b2',
    ]);
  });

  it('takes names that share half of their pairs of characters for one step', () => {
    // 第三方评估 and 第三方测评 share 第三 and 三方: 2 * 2 / 8.
    expect(lines(steps('a', '第三方评估'), steps('b', '第三方测评'))).toEqual(['renamed a0 b0']);
    expect(lines(steps('a', '第三方评估'), steps('b', '年度考核'))).toEqual([
      'dropped a0 -',
      'added - b0',
    ]);
  });

  it('calls moved what leaves the longest series in the same order', () => {
    const before = steps('a', '甲甲', '乙乙', '丙丙', '丁丁');
    const after = steps('b', '丁丁', '甲甲', '乙乙', '丙丙');
    expect(lines(before, after)).toEqual(['moved a3 b0', 'same a0 b1', 'same a1 b2', 'same a2 b3']);
  });

  it('says of a moved step whether it is renamed too', () => {
    const before = steps('a', '甲甲/x', '乙乙', '丙丙');
    const after = steps('b', '乙乙', '丙丙', '别名/x');
    expect(alignSteps(before, after).at(-1)).toMatchObject({ alignment: 'moved', isRenamed: true });
  });

  it('prefers the same name to the same practice', () => {
    const before = steps('a', '督察/x', '检查/x');
    expect(lines(before, steps('b', '检查/x'))).toEqual(['dropped a0 -', 'same a1 b0']);
  });

  it('has every step of both just once, and leaves a list that is compared with itself as it is', () => {
    const name = fc.constantFrom('甲乙', '乙丙', '丙丁', '丁戊', '甲', '督察', '督查');
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (a, b) => {
        const [before, after] = [steps('a', ...a), steps('b', ...b)];
        const aligned = alignSteps(before, after);
        const ids = aligned.flatMap(({ beforeId, afterId }) => [beforeId, afterId]);
        const wanted = [...before, ...after].map(({ id }) => id);
        expect(ids.filter((id) => id !== null).sort()).toEqual(wanted.sort());
        expect(alignSteps(before, before).every(({ alignment }) => alignment === 'same')).toBe(
          true,
        );
      }),
    );
  });
});
