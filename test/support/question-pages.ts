import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '#src/package-files.js';

/** Where the pages are that ask the graph a question each. */
export const QUESTIONS_FOLDER = join(PACKAGE_FOLDER, 'docs', 'questions');

/** A page: `# Question`, a short answer, a query, and, in fences of their own, what the query comes to and where that is written. */
export interface QuestionPage {
  readonly file: string;
  readonly text: string;
  readonly question: string;
  /** The first paragraph. */
  readonly shortAnswer: string;
  readonly query: string;
  /** The reply as JSON, without its citations; blank in a new page. */
  readonly answer: string;
  /** The citations of the reply, a line a record. */
  readonly citations: string;
}

/** All pages, by file name. Throws when one lacks a part. */
export async function readQuestionPages(): Promise<readonly QuestionPage[]> {
  const files = (await readdir(QUESTIONS_FOLDER)).filter((name) => /^\d\d-.*\.md$/.test(name));
  return Promise.all(
    files.sort().map(async (file) => {
      const text = await readFile(join(QUESTIONS_FOLDER, file), 'utf8');
      return parseQuestionPage(file, text);
    }),
  );
}

export function parseQuestionPage(file: string, text: string): QuestionPage {
  const [, question, shortAnswer] = /^# (.+)\n\n([^\n]+)\n/.exec(text) ?? [];
  if (question === undefined || shortAnswer === undefined)
    throw new Error(`${file} should begin with "# Question" and a paragraph.`);
  return {
    file,
    text,
    question,
    shortAnswer,
    query: fenceOf(file, text, 'graphql'),
    answer: fenceOf(file, text, 'json'),
    citations: fenceOf(file, text, 'text'),
  };
}

/** The page with other contents in its fences for the answer and the citations. */
export function withReply(page: QuestionPage, answer: string, citations: string): string {
  return replaceFence(replaceFence(page.text, 'json', answer), 'text', citations);
}

/** The table of contents: a row a page. */
export function contentsOf(pages: readonly QuestionPage[]): string {
  const rows = pages.map(
    ({ file, question, shortAnswer }) =>
      `| ${file.slice(0, 2)} | [${question}](${file}) | ${shortAnswer} |`,
  );
  return ['| | Question | Answer |', '| --- | --- | --- |', ...rows].join('\n');
}

function fenceOf(file: string, text: string, language: string): string {
  const fences = [...text.matchAll(fence(language))];
  const [found] = fences;
  if (found === undefined || fences.length > 1)
    throw new Error(`${file} should have one block of ${language}, but has ${fences.length}.`);
  return found[1] ?? '';
}

function replaceFence(text: string, language: string, content: string): string {
  return text.replace(fence(language), () => `\`\`\`${language}\n${content}\n\`\`\``);
}

function fence(language: string): RegExp {
  return new RegExp(`^\`\`\`${language}\\n((?:(?!\`\`\`).*\\n)*?)\`\`\`$`, 'gm');
}
