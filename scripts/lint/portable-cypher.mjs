/**
 * Refuses Cypher that does not mean the same on both engines: section 2 of the project's rules for portable Cypher.
 * Each refused form is one entry in `forms/`: its shape, why, what to write instead, an example that is refused,
 * and `find`, which gives the places in a text (a regular expression over its code, or a function).
 */
import { isCypher, readCypher } from './cypher-text.mjs';
import { CLAUSES } from './forms/clauses.mjs';
import { EMBEDDED_ONLY } from './forms/embedded-only.mjs';
import { PATTERNS_AND_NAMES } from './forms/patterns-and-names.mjs';
import { REJECTED } from './forms/rejected.mjs';
import { SILENTLY_DIFFERENT } from './forms/silently-different.mjs';

export { isCypher };

/** Every refused form. */
export const REFUSED_FORMS = [
  ...SILENTLY_DIFFERENT,
  ...REJECTED,
  ...PATTERNS_AND_NAMES,
  ...CLAUSES,
  ...EMBEDDED_ONLY,
];

/**
 * What is not portable in a text, in the order of the text. A `fragment` is put together with others before it runs,
 * so it need not be a whole statement.
 */
export function portabilityFaults(text, { isFragment = false } = {}) {
  const cypher = readCypher(text);
  return REFUSED_FORMS.filter((entry) => !(isFragment && entry.isOfWholeStatements === true))
    .flatMap(({ form, why, write, find }) =>
      placesOf(cypher, find).map((index) => ({
        form,
        message: `Not portable: ${form} (${why}). Write: ${write}.`,
        index,
      })),
    )
    .sort((a, b) => a.index - b.index);
}

function placesOf(cypher, find) {
  return typeof find === 'function'
    ? find(cypher)
    : [...cypher.code.matchAll(find)].map(({ index }) => index);
}

/** Reports the faults of every string and template of a file that is Cypher. */
export const portableCypher = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'Cypher means the same on both engines' },
  },
  create(context) {
    const check = (node, text, raw) => {
      if (!isCypher(text)) return;
      const isFragment = !isRunAsItStands(node, context.sourceCode);
      for (const { message, index } of portabilityFaults(text, { isFragment })) {
        const start = node.range[0] + 1 + index;
        const loc = raw === text ? context.sourceCode.getLocFromIndex(start) : node.loc.start;
        context.report({ node, loc, message });
      }
    };
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value, node.raw.slice(1, -1));
      },
      TemplateLiteral: (node) => {
        const text = node.quasis.map(({ value }) => value.cooked).join('x');
        check(node, text, node.quasis.map(({ value }) => value.raw).join('${}'));
      },
    };
  },
};

/** Whether a text, or the constant that holds it, is handed to `cypher` or `withLabels`; any other may be a part of one. */
function isRunAsItStands(node, sourceCode) {
  const isRun = ({ parent }) =>
    parent.type === 'CallExpression' && /^(?:cypher|withLabels)$/.test(parent.callee.name);
  if (node.type === 'TemplateLiteral' && node.expressions.length > 0) return false;
  if (node.parent.type !== 'VariableDeclarator') return isRun(node);
  const [variable] = sourceCode.getDeclaredVariables(node.parent);
  return variable?.references.some(({ identifier }) => isRun(identifier)) === true;
}
