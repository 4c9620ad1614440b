import type { Candidate } from './candidate.js';

/** 国发〔2023〕15号, with the brackets that people type instead. */
const NUMBER =
  /\p{Script=Han}{1,10}[〔\[（(【﹝]\s?(?:19|20)\d{2}\s?[〕\]）)】﹞]\s?第?\s?\d{1,5}\s?号/gu;
/** What stands before a document number and is none of it. */
const BEFORE_NUMBER = /^.*(?:根据|按照|依据|贯彻落实|印发|关于|和|与|及|见|即|的)/u;
const TITLE = /《(?<title>[^《》\n]{2,80}(?:《[^《》\n]{2,60}》[^《》\n]{0,40})?)》/gu;
const PERIODICAL = /(?:日报|晚报|时报|周报|报|杂志|周刊|月刊|简报|网)$/u;
/** A document that is named without marks, behind a verb that makes one. */
const NAMED =
  /(?:出台|制定|印发|发布|修改|修订|下发|颁布)(?:了|出台|实施)?(?<title>[^\n,，。;；、:：!！?？《》]{3,40}?(?:条例|办法|意见|方案|规划|规定|细则|行动计划|工作要点|“[^”]{2,8}条”))/gu;
/** Documents that are described or counted, not named. */
const NO_TITLE = /^[的了]|\d+[个项]|以上的|高质量|^(?:专项|深化)?改革方案$/u;
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:条例|(?<!办)法)$/u, 'law'],
  [/(?:规划|方案|计划|要点)(?:[(（].*)?$/u, 'plan'],
  [/通知$/u, 'notice'],
  [/批复$/u, 'approval'],
  [/报告$/u, 'report'],
];

/** Numbers of documents, of any organ. */
export function findDocumentNumbers(text: string): readonly Candidate[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const skipped = BEFORE_NUMBER.exec(match[0].replace(/[〔\[（(【﹝].*$/u, ''))?.[0].length ?? 0;
    const start = match.index + skipped;
    const number = match[0].slice(skipped);
    const values = { number: number.replace(/\s/gu, '') };
    return {
      kind: 'document_number',
      rule: 'document-number',
      start,
      end: start + number.length,
      text: number,
      values,
    };
  });
}

/** Titles of documents: in title marks, but for newspapers, and behind a verb such as 出台. */
export function findTitles(text: string): readonly Candidate[] {
  const marked = [...text.matchAll(TITLE)]
    .filter(({ groups }) => !PERIODICAL.test(groups?.['title'] ?? ''))
    .map((match) => toTitle('title-marks', match, 0, match[0].length));
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const title = match.groups?.['title'] ?? '';
    if (NO_TITLE.test(title)) return [];
    return [toTitle('named-document', match, match[0].length - title.length, title.length)];
  });
  return [...marked, ...named];
}

function toTitle(
  rule: string,
  match: RegExpExecArray | RegExpMatchArray,
  skipped: number,
  length: number,
): Candidate {
  const start = (match.index ?? 0) + skipped;
  const title = match.groups?.['title'] ?? '';
  const kind = KINDS.find(([form]) => form.test(title))?.[1] ?? 'policy';
  return {
    kind: 'title',
    rule,
    start,
    end: start + length,
    text: title,
    values: { title, kind },
  };
}
