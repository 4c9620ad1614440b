import type { Check, Method, Origin, Value } from './method.js';
import type { CheckedMethod, Outcome } from './run-checks.js';

/** What a page holds as ours for a check that was never run where its data are. */
const NEVER_RUN = 'not computed';

const ORIGINS: Readonly<Record<Origin, string>> = {
  PUBLISHED: 'published',
  REFERENCE_CODE: 'reference code',
  INDEPENDENT: 'independent',
  BY_HAND: 'by hand',
};

const HEAD = `# Methods

What each method computes, where it comes from, what others get and what we get, and where ours departs.

\`npm run methods\` computes every result on this page anew and fails when one differs from its reference by more than is allowed, or from this page;
\`npm run methods -- --update\` writes the page. **All figures here are of methods**, on toys and on public reference data: none of them says anything of the
reforms in the graph. The definitions are data in \`methods/\`; the code is in \`src/analytics/\`, where each docstring has shapes, units, null rule and cost.

Where a reference comes from: _published_, in a paper or a program's documentation; _reference code_, the tests or the output of a program that others rely on;
_independent_, another implementation made for this comparison; _by hand_, worked out from the formula. A dash is no value, which is never 0. Where no public
result was found the method says so, and no parity is claimed. SNAP's example and SPID 1.0 are read from \`../shared/data\`, which is not part of the project;
without it the checks that want them are skipped, by name, and their results below are those of the last run that had them.`;

/**
 * The page of all methods with their results, laid out as prettier has it. Results of checks that were skipped are taken from the page
 * `before`, since whoever lacks the data cannot know them.
 */
export function methodsPage(checked: readonly CheckedMethod[], before: string): string {
  const known = resultsOf(before);
  return `${[HEAD, ...checked.map((one) => section(one, known))].join('\n\n')}\n`;
}

function section({ method, outcomes }: CheckedMethod, known: ReadonlyMap<string, string>): string {
  const rows = method.checks.map((check, index) => {
    const ours = shownOutcome(check, outcomes[index], known.get(keyOf(method.id, check.what)));
    return [
      check.what,
      ORIGINS[check.origin],
      shownValues(check.reference),
      ours,
      shownTolerance(check),
    ];
  });
  const code = method.code.map((path) => `\`src/analytics/${path}.ts\``).join(', ');
  return [
    heading(method),
    method.definition,
    `\`\`\`text\n${method.formula.join('\n')}\n\`\`\``,
    `- Source: ${method.source}\n- Ours departs: ${method.departs}\n- Code: ${code}`,
    ...(method.noPublicResult === undefined ? [] : [method.noPublicResult]),
    table([['result', 'reference is', 'reference', 'ours', 'within'], ...rows]),
  ].join('\n\n');
}

function heading({ id, name }: Pick<Method, 'id' | 'name'>): string {
  return `## ${id} ${name}`;
}

function shownOutcome(
  check: Check,
  outcome: Outcome | undefined,
  before: string | undefined,
): string {
  if (outcome === undefined || outcome.kind === 'SKIPPED') return before ?? NEVER_RUN;
  return shownValues(outcome.ours, check.tolerance);
}

function shownTolerance({ tolerance }: Check): string {
  if (tolerance === 0) return 'exact';
  return tolerance < 1e-3 ? tolerance.toExponential() : String(tolerance);
}

/** Values for a reader. With a tolerance, numbers have one decimal place more than it tells apart: what differs with the machine is not shown. */
export function shownValues(values: readonly Value[], tolerance = 0): string {
  return values.map((value) => shownValue(value, tolerance)).join(', ');
}

const DIGITS = 10;

function shownValue(value: Value, tolerance: number): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const places = tolerance === 0 ? 20 : Math.ceil(-Math.log10(tolerance)) + 1;
  return String(Number(Number(value.toFixed(places)).toPrecision(DIGITS)));
}

/** Columns as wide as their widest cell, all of them to the left. Texts have no wide characters. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  const [head = [], ...body] = lines;
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Ours of each row of a page, by method and what was compared. */
function resultsOf(page: string): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  let id = '';
  for (const line of page.split('\n')) {
    id = /^## (M\d+) /.exec(line)?.[1] ?? id;
    const [, what = '', , , ours] = line.split('|').map((cell) => cell.trim());
    if (ours !== undefined) results.set(keyOf(id, what), ours);
  }
  return results;
}

function keyOf(id: string, what: string): string {
  return `${id} ${what}`;
}
