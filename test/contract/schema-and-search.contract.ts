import { beforeEach, describe, expect, it } from '@jest/globals';
import { cypher } from '#src/store/cypher.js';
import type { OpenedStore } from './graph-store.contract.js';

const UNIQUE_ID = 'CREATE CONSTRAINT row_id IF NOT EXISTS FOR (n:Row) REQUIRE n.id IS UNIQUE';
const INDEX_ID = 'CREATE INDEX row_by_id IF NOT EXISTS FOR (n:Row) ON (n.id)';
const FULL_TEXT =
  "CREATE FULLTEXT INDEX paper_text IF NOT EXISTS FOR (n:Paper) ON EACH [n.text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}";
const PAPERS = { name: 'paper_text', label: 'Paper', property: 'text' };
const CREATE_ROW = cypher('CREATE (:Row {id: $id})', { id: 'row:a' });

const LEAD_TO_COURT = cypher("MATCH (n:Paper {id: 'paper:river'}) SET n.next = 'paper:court'");

function followed(node: string): readonly string[] {
  return [
    `WITH *, ${node}.next AS nextId`,
    'CALL (nextId) { MATCH (next:Paper {id: nextId}) RETURN head(collect(next)) AS reached }',
  ];
}

const TEXTS = [
  { id: 'paper:river', text: '黄柏河流域综合治理' },
  { id: 'paper:basin', text: '流域' },
  { id: 'paper:court', text: '司法体制改革' },
  { id: 'paper:english', text: 'River chiefs and AND OR NOT pilots' },
];

export function describeSchemaAndSearch(opened: OpenedStore): void {
  describe('changes of the schema', () => {
    it('refuses a taken unique key with CONFLICT and keeps the first', async () => {
      await opened().changeSchema(UNIQUE_ID);
      await opened().write((transaction) => transaction.run(CREATE_ROW));
      const second = opened().write((transaction) => transaction.run(CREATE_ROW));
      await expect(second).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await opened().read(cypher('MATCH (n:Row) RETURN n.id AS id'))).toEqual([
        { id: 'row:a' },
      ]);
    });

    it('may be repeated, and a repetition changes nothing', async () => {
      for (const statement of [UNIQUE_ID, INDEX_ID, FULL_TEXT, UNIQUE_ID, INDEX_ID, FULL_TEXT]) {
        await opened().changeSchema(statement);
      }
      await opened().write((transaction) => transaction.run(CREATE_ROW));
      await expect(
        opened().write((transaction) => transaction.run(CREATE_ROW)),
      ).rejects.toMatchObject({
        code: 'CONFLICT',
      });
    });

    it('refuses a statement that is wrong in itself without showing it', async () => {
      await expect(opened().changeSchema('CREATE INDEX secret FOR')).rejects.toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        message: expect.not.stringContaining('secret'),
      });
    });
  });

  describe('full-text search', () => {
    beforeEach(async () => {
      await opened().changeSchema(FULL_TEXT);
      await opened().write((transaction) =>
        transaction.run(
          cypher('UNWIND $texts AS row CREATE (n:Paper {id: row.id, text: row.text})', {
            texts: TEXTS,
          }),
        ),
      );
    });

    const search = async (text: string, limit = 10): Promise<readonly string[]> => {
      const reader = await opened().openReader();
      try {
        const rows = await reader.searchText(PAPERS, text, limit);
        return rows.map(({ id }) => String(id));
      } finally {
        await reader.close();
      }
    };

    it('finds two Chinese characters anywhere in a text', async () => {
      expect(await search('治理')).toEqual(['paper:river']);
      expect(await search('体制')).toEqual(['paper:court']);
    });

    it('gives the properties that are asked for', async () => {
      const reader = await opened().openReader();
      const rows = await reader.searchText(PAPERS, '治理', 10, { properties: ['text', 'absent'] });
      await reader.close();
      const paper = TEXTS.find(({ id }) => id === 'paper:river');
      expect(rows).toMatchObject([{ id: 'paper:river', text: paper?.text, absent: null }]);
    });

    it('reads along what each node leads to, and keeps those that lead nowhere', async () => {
      await opened().write((transaction) => transaction.run(LEAD_TO_COURT));
      const along = { clausesFrom: followed, columns: ['reached.text AS followed'] };
      const reader = await opened().openReader();
      const rows = await reader.searchText(PAPERS, '流域', 10, { along });
      await reader.close();
      expect(rows).toMatchObject([
        { id: 'paper:basin', followed: null },
        { id: 'paper:river', followed: '司法体制改革' },
      ]);
    });

    it('finds any pair of the characters, best first', async () => {
      // 流域 is all of the short text and a ninth of the long one; 黄柏 is in the long one only.
      expect(await search('流域')).toEqual(['paper:basin', 'paper:river']);
      expect(await search('黄柏河流域')).toEqual(['paper:river', 'paper:basin']);
    });

    it('finds a word of a Latin text, in either case', async () => {
      expect(await search('chiefs')).toEqual(['paper:english']);
      expect(await search('RIVER')).toEqual(['paper:english']);
    });

    it('gives at most as many as the limit', async () => {
      expect(await search('流域', 1)).toEqual(['paper:basin']);
    });

    it.each(['', ' ', '\t\n', '\u3000'])('finds nothing for the blank text %j', async (text) => {
      expect(await search(text)).toEqual([]);
    });

    it('finds nothing for one Chinese character', async () => {
      expect(await search('河')).toEqual([]);
    });

    it.each([
      '(',
      '"',
      '*',
      '\\',
      '[流',
      'a/b',
      '~',
      'AND',
      'NOT',
      'a AND',
      '流域 OR',
      '+-!{}^:?',
      '${}',
      "'",
    ])('gives %j no special meaning', async (text) => {
      await expect(search(`${text} 体制`)).resolves.toContain('paper:court');
      await expect(search(text)).resolves.not.toContain('paper:court');
    });

    it('follows later changes of the text', async () => {
      await opened().write((transaction) =>
        transaction.run(
          cypher('MATCH (n:Paper {id: $id}) SET n.text = $text', {
            id: 'paper:basin',
            text: '河长制',
          }),
        ),
      );
      expect(await search('流域')).toEqual(['paper:river']);
      expect(await search('河长')).toEqual(['paper:basin']);
    });
  });
}
