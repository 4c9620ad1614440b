import jstat from 'jstat';
import type { Design } from './design.js';
import { maximizeLogit, type LogitMaximum } from './maximize-logit.js';
import { orthogonalBasis, type OrthogonalBasis } from './orthogonal-basis.js';
import { findSeparation } from './separation.js';

/** One column of the design. All four numbers are null for a column that a problem names: it has no finite estimate, or none of its own. */
export interface LogitTerm {
  readonly column: string;
  /** In log odds for one unit of the column. */
  readonly coefficient: number | null;
  readonly standardError: number | null;
  readonly z: number | null;
  /** Two-sided, by the normal distribution. 0 when below 1e-16 or so. */
  readonly pValue: number | null;
}

/**
 * What stands against believing a fit. RANK_DEFICIENT: the columns named are made up of those before them and left out. SEPARATED: the columns
 * named tell outcomes apart without error, for all rows or some, and have no finite estimate; those of the others stand.
 */
export type LogitProblem =
  | { readonly kind: 'NO_ROWS' | 'CONSTANT_RESPONSE' | 'NOT_CONVERGED' }
  | { readonly kind: 'RANK_DEFICIENT'; readonly columns: readonly string[] }
  | {
      readonly kind: 'SEPARATED';
      readonly isComplete: boolean;
      readonly columns: readonly string[];
    };

export interface LogitFit {
  readonly terms: readonly LogitTerm[];
  readonly rows: number;
  readonly events: number;
  /** Number of columns that add something of their own, the k of the BIC. */
  readonly rank: number;
  readonly deviance: number | null;
  /** Of a model with nothing but a constant. */
  readonly nullDeviance: number | null;
  readonly logLikelihood: number | null;
  /** deviance + rank ln(rows). */
  readonly bic: number | null;
  readonly iterations: number;
  /** Empty for a fit without a fault. */
  readonly problems: readonly LogitProblem[];
}

/**
 * Logistic regression by maximum likelihood.
 *
 * Shapes: the columns of `design` and `response` have one entry a row; a response is 0 or 1. The constant is a column like the others.
 * Null: terms as told at `LogitTerm`; deviances, likelihood and BIC when there are no rows or only one outcome. In a separated fit they are
 *   the limits that the search came near.
 * Cost: O(n k^2) a step, some 8 steps. Memory: twice the design.
 * Throws: RangeError when shapes disagree, a value is not finite, or a response is neither 0 nor 1.
 * Source: methods, M7. Agrees with R's glm, which reports estimates of columns that have none as large numbers.
 */
export function fitLogit(design: Design, response: ArrayLike<number>): LogitFit {
  checkShapes(design, response);
  const signs = Float64Array.from(response, (outcome) => 2 * outcome - 1);
  const rows = signs.length;
  const events = signs.reduce((count, sign) => count + Number(sign > 0), 0);
  if (events === 0 || events === rows) return noFit(design, rows, events);
  const basis = orthogonalBasis(design);
  const maximum = maximizeLogit(basis.vectors, signs);
  const problems = problemsOf(design, basis, maximum, signs);
  const unknown = new Set(
    problems.flatMap((problem) => ('columns' in problem ? problem.columns : [])),
  );
  const { deviance, iterations } = maximum;
  const rank = basis.kept.length;
  return {
    terms: termsOf(design, basis, maximum).map((term) =>
      unknown.has(term.column) ? unknownTerm(term.column) : term,
    ),
    rows,
    events,
    rank,
    deviance,
    nullDeviance: nullDeviance(rows, events),
    logLikelihood: -deviance / 2,
    bic: deviance + rank * Math.log(rows),
    iterations,
    problems,
  };
}

function checkShapes(design: Design, response: ArrayLike<number>): void {
  const rows = response.length;
  for (const { name, values } of design) {
    if (values.length !== rows)
      throw new RangeError(
        `Column ${name} has a value for each of ${rows} rows, but got ${values.length}.`,
      );
    if (!values.every(Number.isFinite))
      throw new RangeError(`Values are finite numbers, but column ${name} has another.`);
  }
  if (new Set(design.map(({ name }) => name)).size < design.length)
    throw new RangeError('Columns have names of their own, but two have the same.');
  for (let row = 0; row < rows; row += 1)
    if (response[row] !== 0 && response[row] !== 1)
      throw new RangeError(`A response is 0 or 1, but got ${response[row]} in row ${row}.`);
}

function noFit(design: Design, rows: number, events: number): LogitFit {
  return {
    terms: design.map(({ name }) => unknownTerm(name)),
    rows,
    events,
    rank: 0,
    deviance: null,
    nullDeviance: null,
    logLikelihood: null,
    bic: null,
    iterations: 0,
    problems: [{ kind: rows === 0 ? 'NO_ROWS' : 'CONSTANT_RESPONSE' }],
  };
}

function unknownTerm(column: string): LogitTerm {
  return { column, coefficient: null, standardError: null, z: null, pValue: null };
}

/** A coefficient whose next step moves no row by more than this has come to rest. */
const STANDS_STILL = 1e-4;

function problemsOf(
  design: Design,
  { vectors, kept, toColumns }: OrthogonalBasis,
  { step, isConverged }: LogitMaximum,
  signs: Float64Array,
): readonly LogitProblem[] {
  const problems: LogitProblem[] = [];
  const dropped = design.filter((_, index) => !kept.includes(index));
  if (dropped.length > 0)
    problems.push({ kind: 'RANK_DEFICIENT', columns: dropped.map(({ name }) => name) });
  const separation = findSeparation(step, vectors, signs);
  if (separation !== null) {
    const directions = multiply(toColumns, step);
    const columns = kept.flatMap((index, place) => {
      const { name, values } = design[index] as Design[number];
      const reach = values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
      return Math.abs(directions[place] as number) * reach > STANDS_STILL ? [name] : [];
    });
    problems.push({ kind: 'SEPARATED', isComplete: separation.isComplete, columns });
  } else if (!isConverged) problems.push({ kind: 'NOT_CONVERGED' });
  return problems;
}

function multiply(
  matrix: OrthogonalBasis['toColumns'],
  vector: readonly number[],
): readonly number[] {
  return matrix
    .to2DArray()
    .map((row) => row.reduce((sum, value, place) => sum + value * (vector[place] as number), 0));
}

function termsOf(
  design: Design,
  { kept, toColumns }: OrthogonalBasis,
  { coefficients, covariance }: LogitMaximum,
): readonly LogitTerm[] {
  const estimates = multiply(toColumns, coefficients);
  const variances = toColumns.mmul(covariance).mmul(toColumns.transpose()).diagonal();
  return design.map(({ name }, index) => {
    const place = kept.indexOf(index);
    if (place === -1) return unknownTerm(name);
    const coefficient = estimates[place] as number;
    const standardError = Math.sqrt(variances[place] as number);
    const z = coefficient / standardError;
    const pValue = jstat.erfc(Math.abs(z) / Math.SQRT2);
    return { column: name, coefficient, standardError, z, pValue };
  });
}

function nullDeviance(rows: number, events: number): number {
  const share = events / rows;
  return -2 * (events * Math.log(share) + (rows - events) * Math.log(1 - share));
}
