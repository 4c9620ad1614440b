import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, METHODS_PAGE } from '../../methods/check-methods.js';
import type { Check, Method } from '../../methods/method.js';
import { METHODS } from '../../methods/methods.js';
import { hasReferenceData } from '../../methods/reference-data.js';
import { outcomeOf, runChecks, type CheckedMethod } from '../../methods/run-checks.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { REFERENCE_NOTE, referenceIt } from '../support/reference-cascades.js';

const PAGE = readFileSync(join(PACKAGE_FOLDER, METHODS_PAGE), 'utf8');

/** Of every check once: some take seconds. */
const outcomes = new Map<Check, ReturnType<typeof outcomeOf>>();

describe('every method', () => {
  it('is there, M1 to M21, each with something to check it by', () => {
    expect(METHODS.map(({ id }) => id)).toEqual(
      Array.from({ length: 21 }, (_, index) => `M${index + 1}`),
    );
    for (const { checks } of METHODS) expect(checks.length).toBeGreaterThan(0);
  });

  it('says so where nobody else gives a result', () => {
    for (const { id, checks, noPublicResult } of METHODS) {
      const isWorkedOut = checks.every(({ origin }) => origin === 'BY_HAND');
      // The densities of M3 are formulas: what they lead to is published under M4.
      if (id !== 'M3') expect([id, noPublicResult !== undefined]).toEqual([id, isWorkedOut]);
    }
  });

  it('names code that is there', () => {
    const paths = METHODS.flatMap(({ code }) => code);
    const missing = paths.filter(
      (path) => !existsSync(join(PACKAGE_FOLDER, 'src', 'analytics', `${path}.ts`)),
    );
    expect(missing).toEqual([]);
  });

  it('tells its checks apart, in cells without a bar', () => {
    for (const { checks } of METHODS) {
      const names = checks.map(({ what }) => what);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name.includes('|'))).toEqual([]);
    }
  });
});

for (const { id, name, checks } of METHODS) {
  describe(`${id} ${name}`, () => {
    for (const check of checks) {
      const isData = check.needsData === true;
      (isData ? referenceIt : it)(
        `gives what its reference gives: ${check.what}${isData ? REFERENCE_NOTE : ''}`,
        () => {
          const outcome = outcomeOf(check, true);
          outcomes.set(check, outcome);
          expect(outcome.kind === 'SKIPPED' ? [] : outcome.ours).toHaveLength(
            check.reference.length,
          );
          expect(outcome.kind).toBe('AGREES');
        },
      );
    }
  });
}

describe('docs/methods.md', () => {
  const checked = (): readonly CheckedMethod[] =>
    METHODS.map((method) => ({
      method,
      outcomes: method.checks.map(
        (check) => outcomes.get(check) ?? outcomeOf(check, hasReferenceData()),
      ),
    }));

  it('is what the methods give today', () => {
    const { page, isPageCurrent } = judge(checked(), PAGE);
    expect(page).toBe(PAGE);
    expect(isPageCurrent).toBe(true);
  });

  it('keeps the results of checks whose data are not there', () => {
    const without = METHODS.map((method) => ({
      method,
      outcomes: method.checks.map((check) =>
        check.needsData === true
          ? ({ kind: 'SKIPPED' } as const)
          : (outcomes.get(check) ?? outcomeOf(check, false)),
      ),
    }));
    const { isPageCurrent, skipped, differences } = judge(without, PAGE);
    expect([isPageCurrent, differences]).toEqual([true, []]);
    expect(skipped).toContain('M5 Rate from the data: the policies of SPID');
    expect(judge(without, '').page).toContain('| not computed |');
  });

  it('is found out of date when a word of it was changed', () => {
    const changed = PAGE.replace('| 872, 2450 ', '| 873, 2450 ');
    expect(changed).not.toBe(PAGE);
    expect(judge(checked(), changed).isPageCurrent).toBe(false);
  });
});

describe('runChecks', () => {
  const [method] = METHODS as readonly [Method];
  const kindOf = (change: Partial<Check>) => {
    const check: Check = {
      what: 'x',
      origin: 'BY_HAND',
      reference: [1, null, 'a'],
      tolerance: 0.1,
      ours: () => [1.05, null, 'a'],
      ...change,
    };
    return runChecks([{ ...method, checks: [check] }], false)[0]?.outcomes[0]?.kind;
  };

  it.each<[string, Partial<Check>, string]>([
    ['numbers within the tolerance', {}, 'AGREES'],
    ['a number beyond it', { ours: () => [1.11, null, 'a'] }, 'DIFFERS'],
    ['a number that is none', { ours: () => [NaN, null, 'a'] }, 'DIFFERS'],
    ['0 for null', { ours: () => [1, 0, 'a'] }, 'DIFFERS'],
    ['null for a number', { ours: () => [null, null, 'a'] }, 'DIFFERS'],
    ['another text', { ours: () => [1, null, 'b'] }, 'DIFFERS'],
    ['too few values', { ours: () => [1, null] }, 'DIFFERS'],
    ['too many values', { ours: () => [1, null, 'a', 2] }, 'DIFFERS'],
    ['data that are not there', { needsData: true }, 'SKIPPED'],
  ])('tells %s', (_, change, kind) => {
    expect(kindOf(change)).toBe(kind);
  });

  it('shows a difference beside its reference', () => {
    const check: Check = {
      what: 'the answer',
      origin: 'BY_HAND',
      reference: [42],
      tolerance: 0,
      ours: () => [41],
    };
    const { differences, agreeing } = judge(runChecks([{ ...method, checks: [check] }], true), '');
    expect(differences).toEqual(['M1 Adoption curve: the answer\n  reference 42\n  ours      41']);
    expect(agreeing).toBe(0);
  });
});

describe('npm run methods', () => {
  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [join(PACKAGE_FOLDER, 'scripts', 'methods.mjs'), ...argv], {
      encoding: 'utf8',
    });

  it('explains itself with an example, and refuses what it does not know', () => {
    expect(run('--help').stdout).toMatch(/\n {2}npm run methods/);
    const { status, stderr } = run('--updat');
    expect(status).toBe(1);
    expect(stderr).toContain('Unknown argument: --updat.');
  });
});
