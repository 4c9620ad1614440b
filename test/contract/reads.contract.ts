import { describe, expect, it } from '@jest/globals';
import { cypher } from '#src/store/cypher.js';
import type { OpenedStore } from './graph-store.contract.js';

const COUNT_ROWS = cypher('MATCH (n:Row) RETURN count(n) AS rows');
const CREATE_ROW = cypher('CREATE (:Row)');

/** Six million combinations: more than a second's work on the machines that this was tried on. */
const LONG_READ = cypher(`
  UNWIND range(1, 2500) AS a
  UNWIND range(1, 2500) AS b
  WITH a, b
  WHERE (a * b) % 7 = 3
  RETURN count(*) AS found
`);

export function describeReads(opened: OpenedStore): void {
  const write = (statement = CREATE_ROW): Promise<unknown> =>
    opened().write((transaction) => transaction.run(statement));

  describe('reads', () => {
    it('sees in a reader what the capability snapshotReads says', async () => {
      const reader = await opened().openReader();
      await write();
      const first = await reader.read(COUNT_ROWS);
      await write();
      const second = await reader.read(COUNT_ROWS);
      await reader.close();
      const isSnapshot = opened().capabilities.snapshotReads;
      expect([first, second]).toEqual(
        isSnapshot ? [[{ rows: 0 }], [{ rows: 0 }]] : [[{ rows: 1 }], [{ rows: 2 }]],
      );
    });

    it('sees the latest commits in a new reader', async () => {
      const old = await opened().openReader();
      await write();
      expect(await opened().read(COUNT_ROWS)).toEqual([{ rows: 1 }]);
      await old.close();
    });

    it('answers several reads of one reader at once', async () => {
      const reader = await opened().openReader();
      const numbers = Array.from({ length: 20 }, (_, index) => index);
      const answers = await Promise.all(
        numbers.map((number) => reader.read(cypher('RETURN $number * 2 AS twice', { number }))),
      );
      await reader.close();
      expect(answers).toEqual(numbers.map((number) => [{ twice: number * 2 }]));
    });

    it('changes nothing by a read that writes', async () => {
      const reader = await opened().openReader();
      await reader.read(cypher('CREATE (n:Row) RETURN 1 AS made')).catch(() => undefined);
      await reader.close();
      await opened()
        .read(cypher('CREATE (n:Row) RETURN 1 AS made'))
        .catch(() => undefined);
      expect(await opened().read(COUNT_ROWS)).toEqual([{ rows: 0 }]);
    });

    it('refuses reads and searches of a closed reader, and closes it twice without complaint', async () => {
      const index = { name: 'row_text', label: 'Row', property: 'text' };
      const reader = await opened().openReader();
      await reader.close();
      await expect(reader.read(COUNT_ROWS)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await expect(reader.searchText(index, '流域', 10)).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
      });
      await expect(reader.close()).resolves.toBeUndefined();
    });
  });

  describe('limits of reads', () => {
    it('gives as many rows as maxRows, and fails beyond rather than truncates', async () => {
      const statement = cypher('UNWIND [1, 2, 3] AS x RETURN x ORDER BY x');
      expect(await opened().read(statement, { maxRows: 3 })).toEqual([
        { x: 1 },
        { x: 2 },
        { x: 3 },
      ]);
      await expect(opened().read(statement, { maxRows: 2 })).rejects.toMatchObject({
        code: 'TOO_COSTLY',
      });
    });

    it('reads 50 000 rows unless told otherwise, and not one more', async () => {
      const statement = 'UNWIND range(1, $last) AS x RETURN x';
      expect(await opened().read(cypher(statement, { last: 50_000 }))).toHaveLength(50_000);
      await expect(opened().read(cypher(statement, { last: 50_001 }))).rejects.toMatchObject({
        code: 'TOO_COSTLY',
      });
    });

    it('fails with TIMEOUT when the time is over, and goes on answering others', async () => {
      const start = performance.now();
      await expect(opened().read(LONG_READ, { timeoutMillis: 30 })).rejects.toMatchObject({
        code: 'TIMEOUT',
      });
      expect(await opened().read(COUNT_ROWS)).toEqual([{ rows: 0 }]);
      expect(performance.now() - start).toBeLessThan(1_000);
    });
  });

  describe('statements that fail', () => {
    it('tells a division by zero from a fault of its own', async () => {
      await expect(
        opened().read(cypher('RETURN 1 / $zero AS x', { zero: 0 })),
      ).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    it('shows nothing of the statement or the engine when a statement is wrong in itself', async () => {
      const { engine } = opened().describe();
      const wrong = opened().read(cypher('MATCH (unclosed:Row RETRUN unclosed.secret'));
      await expect(wrong).rejects.toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        message: expect.not.stringMatching(
          new RegExp(`${engine}|MATCH|RETRUN|unclosed|secret|syntax|expected`, 'i'),
        ),
      });
    });
  });
}
