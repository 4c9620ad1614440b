import { describe, expect, it } from '@jest/globals';
import { cypher } from '#src/store/cypher.js';
import type { WriteTransaction } from '#src/store/graph-store.js';
import type { OpenedStore } from './graph-store.contract.js';

const CREATE_ROW = cypher('CREATE (n:Row {id: $id}) RETURN n.id AS id', { id: 'row:a' });
const COUNT_ROWS = cypher('MATCH (n:Row) RETURN count(n) AS rows');
const BROKEN = cypher('RETURN 1 / $zero AS x', { zero: 0 });
const INCREMENT = cypher('MATCH (c:Tally {id: $id}) SET c.count = c.count + 1', { id: 'tally:a' });
const CREATE_TALLY = cypher('CREATE (c:Tally {id: $id, count: 0})', { id: 'tally:a' });
const READ_TALLY = cypher('MATCH (c:Tally) RETURN c.count AS count');
const LONG_STATEMENT = cypher(`
  UNWIND range(1, 2000) AS a
  UNWIND range(1, 2000) AS b
  WITH a, b
  WHERE (a * b) % 7 = 3
  RETURN count(*) AS found
`);

export function describeWrites(opened: OpenedStore): void {
  const countRows = async (): Promise<unknown> => (await opened().read(COUNT_ROWS))[0]?.['rows'];

  describe('writes', () => {
    it('commits what the work did and gives what it returned', async () => {
      const rows = await opened().write((transaction) => transaction.run(CREATE_ROW));
      expect(rows).toEqual([{ id: 'row:a' }]);
      expect(await countRows()).toBe(1);
    });

    it('sees its own changes before it commits, and nobody else does', async () => {
      await opened().write(async (transaction) => {
        await transaction.run(CREATE_ROW);
        expect(await transaction.run(COUNT_ROWS)).toEqual([{ rows: 1 }]);
        expect(await countRows()).toBe(0);
      });
    });

    it('rolls back every statement when the work throws, and passes its error on', async () => {
      const mistake = new RangeError('half way');
      const doomed = opened().write(async (transaction) => {
        await transaction.run(CREATE_ROW);
        throw mistake;
      });
      await expect(doomed).rejects.toBe(mistake);
      expect(await countRows()).toBe(0);
    });

    it('rolls back when a statement fails, even if the work swallows the error', async () => {
      const doomed = opened().write(async (transaction) => {
        await transaction.run(CREATE_ROW);
        await transaction.run(BROKEN).catch(() => undefined);
        return 'all is well';
      });
      await expect(doomed).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(await countRows()).toBe(0);
    });

    it('refuses everything in a transaction after an error', async () => {
      const outcomes: string[] = [];
      const attempt = async (transaction: WriteTransaction): Promise<void> => {
        for (const statement of [BROKEN, CREATE_ROW, COUNT_ROWS]) {
          await transaction.run(statement).then(
            () => outcomes.push('ran'),
            () => outcomes.push('refused'),
          );
        }
      };
      await expect(opened().write(attempt)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(outcomes).toEqual(['refused', 'refused', 'refused']);
    });

    it('tells the error of the statement when the work throws another in its place', async () => {
      const doomed = opened().write(async (transaction) => {
        await transaction.run(BROKEN).catch(() => Promise.reject(new RangeError('Something.')));
      });
      await expect(doomed).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('lets the next write change what one that failed had changed', async () => {
      await opened().write((transaction) => transaction.run(CREATE_TALLY));
      const doomed = opened().write(async (transaction) => {
        await transaction.run(INCREMENT);
        await transaction.run(BROKEN);
      });
      await expect(doomed).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
      await opened().write((transaction) => transaction.run(INCREMENT));
      expect(await opened().read(READ_TALLY)).toEqual([{ count: 1 }]);
    });

    it('fails with TIMEOUT when a statement takes too long, and leaves nothing of the transaction', async () => {
      const doomed = opened().write(
        async (transaction) => {
          await transaction.run(CREATE_ROW);
          await transaction.run(LONG_STATEMENT);
        },
        { timeoutMillis: 100 },
      );
      await expect(doomed).rejects.toMatchObject({ code: 'TIMEOUT' });
      await opened().write((transaction) => transaction.run(CREATE_ROW));
      expect(await countRows()).toBe(1);
    });
  });

  describe('writers that meet', () => {
    it('counts all of forty increments at once', async () => {
      await opened().write((transaction) => transaction.run(CREATE_TALLY));
      const increments = Array.from({ length: 40 }, () =>
        opened().write((transaction) => transaction.run(INCREMENT)),
      );
      await Promise.all(increments);
      expect(await opened().read(READ_TALLY)).toEqual([{ count: 40 }]);
    });

    it('counts increments that read first and write what they read plus one', async () => {
      await opened().write((transaction) => transaction.run(CREATE_TALLY));
      const readThenWrite = async (transaction: WriteTransaction): Promise<void> => {
        const lock = cypher('MATCH (c:Tally) SET c.locked = true RETURN c.count AS count');
        const [row] = await transaction.run(lock);
        const next = Number(row?.['count']) + 1;
        await transaction.run(cypher('MATCH (c:Tally) SET c.count = $next', { next }));
      };
      await Promise.all(Array.from({ length: 10 }, () => opened().write(readThenWrite)));
      expect(await opened().read(READ_TALLY)).toEqual([{ count: 10 }]);
    });
  });
}
