import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cypherComment, cypherLiteral } from '#src/exports/network/cypher-literal.js';
import { cypherLines } from '#src/exports/network/cypher-script.js';
import { cypher } from '#src/store/cypher.js';
import { openStore } from '#src/store/open-store.js';
import { describeCypherScript } from '../../contract/cypher-script.contract.js';
import { DESCRIPTION } from '../../support/export-fixtures.js';
import { NETWORK } from '../../support/network-fixtures.js';

describeCypherScript('the embedded engine', () => openStore({ engine: 'memory' }));

describe('the Cypher script', () => {
  it('says in comments what it is and how to cite it', () => {
    const [comments = ''] = cypherLines(NETWORK, DESCRIPTION);
    expect(comments).toMatch(/^(?:\/\/ [^\n]*\n)+$/);
    expect(comments).toContain('// Cite as: Reform Graph, data release 7.\n');
  });

  it('ends each statement with a semicolon and a line end', () => {
    const [, ...statements] = cypherLines(NETWORK, DESCRIPTION);
    expect(statements).toHaveLength(1 + 1 + 3);
    for (const statement of statements) expect(statement).toMatch(/;\n$/);
  });
});

describe('a literal of Cypher', () => {
  it.each([
    [null, 'text', 'null'],
    ["it's", 'text', String.raw`'it\'s'`],
    ['a\\b', 'text', String.raw`'a\\b'`],
    [true, 'boolean', 'true'],
    [5, 'integer', '5'],
    [-5, 'number', '-5.0'],
    [0.25, 'number', '0.25'],
    [1e21, 'number', '1e21'],
    [1.5e-9, 'number', '1.5e-9'],
    [-0, 'number', '-0.0'],
  ] as const)('of %j as %s is %s', (cell, type, literal) => {
    expect(cypherLiteral(cell, type)).toBe(literal);
  });

  it('ends where its text ends, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', "'", 'u', '0', '2', '7', 'n', '\n', '"') }),
        (text) => {
          // A quote that no pair with a backslash takes up would end the literal.
          expect(cypherLiteral(text, 'text')).toMatch(/^'(?:\\[\\']|[^\\'])*'$/);
        },
      ),
    );
  });

  it('is read back as the text that it was written from', async () => {
    const store = await openStore({ engine: 'memory' });
    try {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
          const statement = cypher(`RETURN ${cypherLiteral(text, 'text')} AS text`);
          expect(await store.read(statement)).toEqual([{ text }]);
        }),
      );
    } finally {
      await store.close();
    }
  });
});

describe('a comment of Cypher', () => {
  it.each(['a\nMATCH (n) DELETE n', 'a\rb', 'a\u2028b', String.raw`a\u000Ab`])(
    'stays one line: %j',
    (text) => {
      expect(cypherComment(text)).toMatch(/^\/\/ a [^\n\r\u2028\\]*\n$/);
    },
  );
});
