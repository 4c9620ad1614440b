import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { DEFAULT_LIMITS } from '#src/config.js';
import { createEntityDepthRule } from '#src/graphql/limits/entity-depth-rule.js';
import { costOf } from '#src/graphql/limits/query-cost.js';
import { createAliasRule } from '#src/graphql/limits/width-rules.js';
import { useSeeds } from '../support/graph-seeds.js';
import {
  contentsOf,
  parseQuestionPage,
  QUESTIONS_FOLDER,
  readQuestionPages,
  withReply,
  type QuestionPage,
} from '../support/question-pages.js';
import { citationsIn, withoutCitations } from '../support/reply-citations.js';

/** Whether the pages are rewritten to what the data say now, rather than compared with it. */
const UPDATES = process.env['UPDATE_ANSWERS'] === '1';
const README = join(QUESTIONS_FOLDER, 'README.md');

const client = useSeeds();
const pages = await readQuestionPages();

describe('a page of docs/questions', () => {
  it('is one of at least twenty', () => {
    expect(pages.length).toBeGreaterThanOrEqual(20);
  });

  it.each(pages.map((page) => [page.file, page] as const))(
    '%s asks no more than a server allows',
    (_, { query }) => {
      const document = parse(query, { maxTokens: DEFAULT_LIMITS.maxTokens });
      const { schema } = client();
      const rules = [
        createEntityDepthRule(DEFAULT_LIMITS.maxDepth),
        createAliasRule(DEFAULT_LIMITS.maxAliases),
      ];
      expect(validate(schema, document, rules)).toEqual([]);
      const operation = document.definitions.find(({ kind }) => kind === 'OperationDefinition');
      const cost = costOf({ schema, document, operation: operation as never, variables: {} });
      expect(cost).toBeLessThanOrEqual(DEFAULT_LIMITS.maxCost);
    },
  );

  it.each(pages.map((page) => [page.file, page] as const))(
    '%s answers what the data say',
    async (file, page) => {
      const reply = await askSeeds(page);
      const shown = UPDATES ? await rewrite(page, reply) : page;
      expect(JSON.parse(shown.answer)).toEqual(withoutCitations(reply));
      expect(shown.citations.trimEnd()).toBe(citationsIn(reply));
      expect(shown.file).toBe(file);
    },
  );

  it('stands in the table of contents with its question and answer', async () => {
    const text = await readFile(README, 'utf8');
    const wanted = UPDATES ? await rewriteContents(text) : text;
    expect(rowsOf(wanted)).toEqual(rowsOf(contentsOf(pages)));
  });
});

/** The reply to a page’s query, which has no fault. Plain objects, as they come out of JSON. */
async function askSeeds({ query }: QuestionPage): Promise<unknown> {
  const { data, errors } = await client().answer(query);
  expect(errors).toEqual([]);
  return JSON.parse(JSON.stringify(data));
}

async function rewrite(page: QuestionPage, reply: unknown): Promise<QuestionPage> {
  const answer = JSON.stringify(withoutCitations(reply));
  const text = await write(page.file, withReply(page, answer, citationsIn(reply)));
  return parseQuestionPage(page.file, text);
}

function rewriteContents(text: string): Promise<string> {
  return write('README.md', text.replace(/\n\|[\s\S]*\|\n|$/, `\n${contentsOf(pages)}\n`));
}

/** Writes a page as the formatter would have it, and gives that back. */
async function write(file: string, text: string): Promise<string> {
  const { format, resolveConfig } = await import('prettier');
  const path = join(QUESTIONS_FOLDER, file);
  const formatted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  await writeFile(path, formatted);
  return formatted;
}

/** Cells of a table without the padding that the formatter gives them. */
function rowsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /^\| *\d/.test(line))
    .map((line) => line.replace(/ *\| */g, '|'));
}
