/** Keeps Cypher a constant that can be pasted into a console: values are passed as parameters, never written in. */
import { isCypher } from './cypher-text.mjs';

const KEYWORD =
  /\b(?:MATCH|MERGE|CREATE|UNWIND|RETURN|WHERE|ORDER BY|DETACH|DELETE|UNION|FOREACH)\b|^\s*(?:SET|CALL|LIMIT|SKIP|WITH|REMOVE)\b/m;
const MESSAGE = 'Cypher text is a constant; pass values as $parameters.';

/** Refuses templates with expressions that hold Cypher keywords, and Cypher joined to other text by `+`. */
export const constantCypher = {
  meta: { type: 'problem', schema: [], docs: { description: 'Cypher text is a constant' } },
  create(context) {
    return {
      TemplateLiteral(node) {
        const isComposed = node.expressions.length > 0;
        if (isComposed && node.quasis.some(({ value }) => KEYWORD.test(value.raw))) {
          context.report({ node, message: MESSAGE });
        }
      },
      'BinaryExpression[operator="+"]'(node) {
        const sides = [node.left, node.right];
        const isComposed = sides.some(
          ({ type }) => type !== 'Literal' && type !== 'BinaryExpression',
        );
        if (
          isComposed &&
          sides.some((side) => typeof side.value === 'string' && isCypher(side.value))
        ) {
          context.report({ node, message: MESSAGE });
        }
      },
    };
  },
};

/** Refuses Cypher outside its homes; the configuration says which folders those are. */
export const cypherHome = {
  meta: { type: 'problem', schema: [], docs: { description: 'Cypher lives in src/queries' } },
  create(context) {
    const check = (node, text) => {
      if (isCypher(text))
        context.report({ node, message: 'Cypher lives in src/queries: call a query.' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateLiteral: (node) =>
        check(node, node.quasis.map(({ value }) => value.cooked).join('x')),
    };
  },
};
