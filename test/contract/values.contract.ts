import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cypher } from '#src/store/cypher.js';
import type { GraphValue } from '#src/store/graph-store.js';
import type { OpenedStore } from './graph-store.contract.js';

class Place {
  readonly name = '武汉';
}

/** A value that TypeScript would refuse, as a client's JSON or a slip of our own may bring it. */
const asParameter = (value: unknown): GraphValue => value as GraphValue;

const REFUSED: readonly (readonly [string, unknown])[] = [
  ['a Date', new Date('2018-02-01')],
  ['a Map', new Map([['a', 1]])],
  ['a Set', new Set([1])],
  ['an instance of a class', new Place()],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['minus Infinity', Number.NEGATIVE_INFINITY],
  ['an integer beyond 2^53 - 1', 2 ** 53],
  ['an integer below -(2^53 - 1)', -(2 ** 53)],
  ['a bigint', 5n],
  ['a function', () => 5],
  ['a symbol', Symbol('five')],
  ['a key that begins with $', { $date: '2018-02-01' }],
  ['a key that objects keep for themselves', JSON.parse('{"__proto__": {"a": 1}}')],
  ['half a surrogate pair', '\ud842'],
];

const CARRIED: readonly (readonly [string, GraphValue])[] = [
  ['null', null],
  ['booleans', [true, false]],
  ['the largest and smallest integers', [2 ** 53 - 1, -(2 ** 53 - 1)]],
  ['fractions', [0.1, -2.5, 1e-9]],
  ['Chinese, and characters beyond the basic plane', '𠮷野家と湖北'],
  ['quotes, backslashes and line ends', `"'\\\r\n\t$x {}`],
  [
    'texts that look like dates and numbers',
    ['2018-02-01', '2018-02-01T00:00:00.000Z', '1', 'null', ''],
  ],
  ['nested lists and maps', { a: [{ b: [[], {}, [null]] }], 'c d': 1, '': 2 }],
];

/** What may cross the port: any JSON whose numbers a store can carry. Minus zero is zero; `_id` is how an engine marks a node. */
const graphValues = fc.letrec<{ value: GraphValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((integer) => integer + 0),
    fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map((number) => number + 0),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string().filter(isCarriedKey), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

function isCarriedKey(key: string): boolean {
  return !key.startsWith('$') && key !== '__proto__' && key !== '_id';
}

export function describeValues(opened: OpenedStore): void {
  const echo = async (value: unknown): Promise<GraphValue | undefined> => {
    const [row] = await opened().read(
      cypher('RETURN $value AS value', { value: asParameter(value) }),
    );
    return row?.['value'];
  };

  describe('values going in', () => {
    it.each(REFUSED)(
      'refuses %s in a read and deep inside a write, naming the place',
      async (_, value) => {
        const nested = cypher('CREATE (n:Row)', {
          rows: asParameter([{ name: 'a', more: [value] }]),
        });
        await expect(echo(value)).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('$.value'),
        });
        await expect(
          opened().write((transaction) => transaction.run(nested)),
        ).rejects.toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('$.rows[0].more[0]'),
        });
      },
    );

    it('takes undefined for null, at the top and inside', async () => {
      expect(await echo(undefined)).toBeNull();
      expect(await echo({ a: undefined, b: [undefined] })).toEqual({ a: null, b: [null] });
    });

    it('passes integral numbers as integers', async () => {
      const statement = cypher('UNWIND [10, 20, 30] AS x RETURN x, $five / 2 AS half LIMIT $two', {
        five: 5,
        two: 2,
      });
      expect(await opened().read(statement)).toEqual([
        { x: 10, half: 2 },
        { x: 20, half: 2 },
      ]);
    });

    it('keeps integers integers when they are stored', async () => {
      await opened().write((transaction) =>
        transaction.run(cypher('CREATE (n:Row) SET n.five = $five', { five: 5 })),
      );
      expect(await opened().read(cypher('MATCH (n:Row) RETURN n.five / 2 AS half'))).toEqual([
        { half: 2 },
      ]);
    });
  });

  describe('values there and back', () => {
    it.each(CARRIED)('carries %s', async (_, value) => {
      expect(await echo(value)).toEqual(value);
    });

    it('carries any JSON', async () => {
      await fc.assert(
        fc.asyncProperty(graphValues, async (value) => {
          expect(await echo(value)).toEqual(value);
        }),
        { numRuns: 60 },
      );
    });

    it('keeps what was stored in properties', async () => {
      const stored = {
        text: '改革',
        number: -0.5,
        flag: false,
        list: ['a', '2018-02-01'],
        numbers: [3, 1, 2],
      };
      await opened().write((transaction) =>
        transaction.run(cypher('CREATE (n:Row) SET n = $stored', { stored })),
      );
      expect(await opened().read(cypher('MATCH (n:Row) RETURN properties(n) AS stored'))).toEqual([
        { stored },
      ]);
    });
  });

  describe('values coming out', () => {
    it.each(['9007199254740992', '-9007199254740992', '9007199254740993'])(
      'refuses the integer %s, which a number of JavaScript cannot be trusted with',
      async (integer) => {
        const statement = cypher(`RETURN [{a: INTEGER}] AS value`.replace('INTEGER', integer));
        await expect(opened().read(statement)).rejects.toMatchObject({
          code: 'INTERNAL_SERVER_ERROR',
        });
      },
    );

    it.each(['0.0 / 0.0', '1.0 / 0.0'])('refuses %s, which is no number', async (expression) => {
      const statement = cypher('RETURN EXPRESSION AS value'.replace('EXPRESSION', expression));
      await expect(opened().read(statement)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it.each([
      ['a node', 'MATCH (value:Row {id: $id}) RETURN value'],
      ['a relationship', 'MATCH (:Row)-[value:NEXT]->(:Row) RETURN value'],
      ['a path', 'MATCH value = (:Row)-[:NEXT]->(:Row) RETURN value'],
      ['a node in a list', 'MATCH (n:Row {id: $id}) RETURN collect(n) AS value'],
    ])('refuses %s', async (_, text) => {
      await opened().write((transaction) =>
        transaction.run(
          cypher('CREATE (:Row {id: $id})-[:NEXT]->(:Row {id: $next})', {
            id: 'row:a',
            next: 'row:b',
          }),
        ),
      );
      await expect(opened().read(cypher(text, { id: 'row:a' }))).rejects.toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
      });
    });
  });
}
