import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  factorColumns,
  interceptColumn,
  type Design,
} from '#src/analytics/event-history/design.js';
import { fitLogit, type LogitFit } from '#src/analytics/event-history/fit-logit.js';

/** Weights of 32 cars in 1000 lb and whether they have a manual gearbox: Henderson and Velleman (1981), in R as mtcars. */
const WEIGHTS = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
  5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57,
  2.78,
];
const MANUAL = [
  1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1,
];

/** 10 of 40 without and 20 of 40 with a treatment. */
const TREATED = [...repeat(0, 40), ...repeat(1, 40)];
const OUTCOMES = [...repeat(1, 10), ...repeat(0, 30), ...repeat(1, 20), ...repeat(0, 20)];

describe('fitLogit', () => {
  it('gives the odds of a table of two by two', () => {
    // Constant ln(10/30) = -1.0986123, deviation sqrt(1/10 + 1/30) = 0.3651484; treatment ln(20/20) - ln(10/30) = 1.0986123,
    // deviation sqrt(1/10 + 1/30 + 1/20 + 1/20) = 0.4830459, z = 2.2743437, p = 0.0229455.
    // Deviance -2 (10 ln 0.25 + 30 ln 0.75 + 40 ln 0.5) = 100.438586; without treatment -2 (30 ln 0.375 + 50 ln 0.625) = 105.850119.
    const fit = fitLogit(designOf({ treated: TREATED }), OUTCOMES);
    expect(fit.terms).toEqual([
      termLike('(intercept)', -1.0986123, 0.3651484, -3.0086735, 0.0026239),
      termLike('treated', 1.0986123, 0.4830459, 2.2743437, 0.0229455),
    ]);
    expect(fit).toMatchObject({ rows: 80, events: 30, rank: 2, problems: [] });
    expect(fit.deviance).toBeCloseTo(100.438586, 5);
    expect(fit.nullDeviance).toBeCloseTo(105.850119, 5);
    expect(fit.logLikelihood).toBeCloseTo(-50.219293, 5);
    expect(fit.bic).toBeCloseTo(100.438586 + 2 * Math.log(80), 5);
  });

  it('gives what R prints for its cars', () => {
    const fit = fitLogit(designOf({ wt: WEIGHTS }), MANUAL);
    const [constant, weight] = fit.terms;
    expect(constant?.coefficient).toBeCloseTo(12.04, 3);
    expect(constant?.standardError).toBeCloseTo(4.51, 3);
    expect(constant?.pValue).toBeCloseTo(0.00759, 5);
    expect(weight?.coefficient).toBeCloseTo(-4.024, 3);
    expect(weight?.standardError).toBeCloseTo(1.436, 2);
    expect(weight?.z).toBeCloseTo(-2.801, 3);
    expect(weight?.pValue).toBeCloseTo(0.00509, 5);
    expect(fit.nullDeviance).toBeCloseTo(43.23, 3);
    expect(fit.deviance).toBeCloseTo(19.176, 3);
  });

  it('is at a maximum: what is left over is at right angles to every column', () => {
    fc.assert(
      fc.property(someData(), ({ x, y, outcomes }) => {
        const design = designOf({ x, y });
        const fit = fitLogit(design, outcomes);
        fc.pre(fit.problems.length === 0);
        for (const { values } of design) {
          const sum = outcomes.reduce(
            (total, outcome, row) =>
              total + (values[row] as number) * (outcome - probability(fit, design, row)),
            0,
          );
          expect(sum).toBeCloseTo(0, 5);
        }
      }),
    );
  });

  it('does not hang on the units of a column, however far from 0 its values are', () => {
    const years = designOf({ wt: WEIGHTS.map((weight) => 2000 + weight / 1000) });
    const [, term] = fitLogit(years, MANUAL).terms;
    const [, plain] = fitLogit(designOf({ wt: WEIGHTS }), MANUAL).terms;
    expect(term?.coefficient).toBeCloseTo(1000 * (plain?.coefficient ?? 0), 2);
    expect(term?.z).toBeCloseTo(plain?.z ?? 0, 6);
  });

  it('compares levels of a factor with the first that occurs', () => {
    const levels = Int32Array.from(TREATED, (treated) => (treated === 1 ? 2 : 1));
    const columns = factorColumns('arm', levels, ['unused', 'control', 'treatment']);
    const { terms } = fitLogit([interceptColumn(80), ...columns], OUTCOMES);
    expect(terms.map(({ column }) => column)).toEqual(['(intercept)', 'arm: treatment']);
    expect(terms[1]?.coefficient).toBeCloseTo(1.0986123, 6);
  });
});

describe('fitLogit, where there is a problem,', () => {
  it('names the columns that others make up, and fits without them', () => {
    const untreated = TREATED.map((treated) => 1 - treated);
    const fit = fitLogit(designOf({ treated: TREATED, untreated }), OUTCOMES);
    expect(fit.problems).toEqual([{ kind: 'RANK_DEFICIENT', columns: ['untreated'] }]);
    expect(fit.rank).toBe(2);
    expect(fit.terms[1]?.coefficient).toBeCloseTo(1.0986123, 6);
    expect(fit.terms[2]).toEqual(unknown('untreated'));
  });

  it('tells a column that tells all outcomes apart', () => {
    const fit = fitLogit(designOf({ x: [1, 2, 3, 4] }), [0, 0, 1, 1]);
    expect(fit.problems).toEqual([
      { kind: 'SEPARATED', isComplete: true, columns: ['(intercept)', 'x'] },
    ]);
    expect(fit.deviance).toBeCloseTo(0, 6);
    expect(fit.terms).toEqual([unknown('(intercept)'), unknown('x')]);
  });

  it('tells a column that is sure for some rows, and keeps the estimates of the others', () => {
    // No event in 12 rows with the mark: its coefficient is minus infinity, and the other rows are fitted as if these were not there.
    const marks = [...repeat(0, 80), ...repeat(1, 12)];
    const treated = [...TREATED, ...repeat(0, 12)];
    const fit = fitLogit(designOf({ treated, marks }), [...OUTCOMES, ...repeat(0, 12)]);
    expect(fit.problems).toEqual([{ kind: 'SEPARATED', isComplete: false, columns: ['marks'] }]);
    expect(fit.terms).toEqual([
      termLike('(intercept)', -1.0986123, 0.3651484, -3.0086735, 0.0026239),
      termLike('treated', 1.0986123, 0.4830459, 2.2743437, 0.0229455),
      unknown('marks'),
    ]);
    expect(fit.deviance).toBeCloseTo(100.438586, 5);
  });

  it('tells separation by one column just when no values cross, as sorting tells', () => {
    fc.assert(
      fc.property(someData(), ({ x, outcomes }) => {
        const of = (outcome: number) => x.filter((_, row) => outcomes[row] === outcome);
        const [zeros, ones] = [of(0), of(1)];
        fc.pre(zeros.length > 0 && ones.length > 0 && new Set(x).size > 1);
        const isSeparated =
          Math.max(...zeros) <= Math.min(...ones) || Math.max(...ones) <= Math.min(...zeros);
        const { problems } = fitLogit(designOf({ x }), outcomes);
        expect(problems.map(({ kind }) => kind)).toEqual(isSeparated ? ['SEPARATED'] : []);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['CONSTANT_RESPONSE', [1, 2], [1, 1]],
    ['CONSTANT_RESPONSE', [1, 2], [0, 0]],
    ['NO_ROWS', [], []],
  ])('has nothing but null for %s', (kind, x, outcomes) => {
    const fit = fitLogit(designOf({ x }), outcomes);
    expect(fit).toMatchObject({ deviance: null, bic: null, problems: [{ kind }] });
    expect(fit.terms).toEqual([unknown('(intercept)'), unknown('x')]);
  });

  it('leaves out a column of zeros', () => {
    const fit = fitLogit(designOf({ nothing: repeat(0, 80) }), OUTCOMES);
    expect(fit.problems).toEqual([{ kind: 'RANK_DEFICIENT', columns: ['nothing'] }]);
    expect(fit.deviance).toBeCloseTo(fit.nullDeviance ?? 0, 9);
  });

  it('fits nothing when no column is left', () => {
    // Then every chance is one half: -2 * 80 ln 0.5 = 110.903549.
    const nothing = { name: 'nothing', values: new Float64Array(80) };
    const fit = fitLogit([nothing], OUTCOMES);
    expect(fit.rank).toBe(0);
    expect(fit.deviance).toBeCloseTo(110.903549, 5);
  });

  it.each([
    ['x has a value for each of 2 rows', [1], [0, 1]],
    ['finite', [1, Number.NaN], [0, 1]],
    ['0 or 1', [1, 2], [0, 2]],
    ['0 or 1', [1, 2], [0, Number.NaN]],
  ])('refuses what makes no regression: %s', (message, x, outcomes) => {
    const fit = () => fitLogit([{ name: 'x', values: Float64Array.from(x) }], outcomes);
    expect(fit).toThrow(RangeError);
    expect(fit).toThrow(message);
  });

  it('refuses two columns of one name', () => {
    expect(() => fitLogit([interceptColumn(2), interceptColumn(2)], [0, 1])).toThrow(RangeError);
  });
});

function designOf(columns: Readonly<Record<string, readonly number[]>>): Design {
  const named = Object.entries(columns);
  return [
    interceptColumn(named[0]?.[1].length ?? 0),
    ...named.map(([name, values]) => ({ name, values: Float64Array.from(values) })),
  ];
}

function repeat(value: number, times: number): readonly number[] {
  return Array.from({ length: times }, () => value);
}

function termLike(
  column: string,
  coefficient: number,
  standardError: number,
  z: number,
  pValue: number,
) {
  return {
    column,
    coefficient: expect.closeTo(coefficient, 6),
    standardError: expect.closeTo(standardError, 6),
    z: expect.closeTo(z, 5),
    pValue: expect.closeTo(pValue, 6),
  };
}

function unknown(column: string) {
  return { column, coefficient: null, standardError: null, z: null, pValue: null };
}

function probability({ terms }: LogitFit, design: Design, row: number): number {
  const logOdds = terms.reduce(
    (sum, { coefficient }, place) => sum + (coefficient ?? 0) * (design[place]?.values[row] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-logOdds));
}

/** 6 to 25 rows of two columns of small whole numbers. */
function someData() {
  const row = fc.record({
    x: fc.integer({ min: -3, max: 3 }),
    y: fc.nat({ max: 4 }),
    outcome: fc.nat({ max: 1 }),
  });
  return fc.array(row, { minLength: 6, maxLength: 25 }).map((rows) => ({
    x: rows.map(({ x }) => x),
    y: rows.map(({ y }) => y),
    outcomes: rows.map(({ outcome }) => outcome),
  }));
}
