import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { METHODS } from './methods.js';
import { methodsPage, shownValues } from './page.js';
import { hasReferenceData } from './reference-data.js';
import { runChecks, type CheckedMethod } from './run-checks.js';

export const METHODS_PAGE = join('docs', 'methods.md');

/** What the methods come to today. */
export interface CheckedMethods {
  /** The page as it should be. */
  readonly page: string;
  readonly isPageCurrent: boolean;
  /** A line for each result that is not its reference. */
  readonly differences: readonly string[];
  /** A line for each check that wants data which are not there. */
  readonly skipped: readonly string[];
  readonly agreeing: number;
}

/** Computes every result anew, compares it with its reference, and the page with the one that is there. */
export function checkMethods(): CheckedMethods {
  const file = join(PACKAGE_FOLDER, METHODS_PAGE);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return judge(runChecks(METHODS, hasReferenceData()), before);
}

/** The same for checks that were run already, and a page that is there before. */
export function judge(checked: readonly CheckedMethod[], before: string): CheckedMethods {
  const page = methodsPage(checked, before);
  const lines = checked.flatMap(({ method, outcomes }) =>
    method.checks.map((check, index) => ({
      name: `${method.id} ${method.name}: ${check.what}`,
      check,
      outcome: outcomes[index] ?? ({ kind: 'SKIPPED' } as const),
    })),
  );
  const differences = lines.flatMap(({ name, check, outcome }) =>
    outcome.kind === 'DIFFERS'
      ? [
          `${name}\n  reference ${shownValues(check.reference)}\n  ours      ${shownValues(outcome.ours)}`,
        ]
      : [],
  );
  const skipped = lines.flatMap(({ name, outcome }) => (outcome.kind === 'SKIPPED' ? [name] : []));
  const agreeing = lines.length - differences.length - skipped.length;
  return { page, isPageCurrent: page === before, differences, skipped, agreeing };
}
