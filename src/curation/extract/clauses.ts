/** A part of a text between commas, colons, semicolons, full stops or ends of lines. Offsets count UTF-16 units. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A comma between digits belongs to a number. */
const CLAUSE = /(?:(?<=\d),(?=\d{3})|[^\n,，;；:：。!！?？…])+/gu;
/** What leads a clause in and is no part of what it says: numbering, conjunctions. */
const LEAD =
  /^(?:[\s•—-]*(?:\d{1,2}[.、]|[(（][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]是|[一二三四五六七八九十]、|同时|此外|并(?!购)))?\s*/u;
const BLANKS_BEHIND = /\s+$/u;

/** The clauses of a text, in order, without numbering before them and blanks around them. */
export function clausesOf(text: string): readonly Clause[] {
  return [...text.matchAll(CLAUSE)].flatMap((match) => {
    const [whole] = match;
    const lead = LEAD.exec(whole)?.[0].length ?? 0;
    const words = whole.slice(lead).replace(BLANKS_BEHIND, '');
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const start = match.index + lead;
    return [{ start, end: start + words.length, text: words }];
  });
}

/** The longest clause that may serve as a name; a draft holds terms, never sentences. */
const LONGEST_NAME = 24;

/** The text as a name, or nothing when it is too long to be one. */
export function asName(text: string): string {
  return [...text].length <= LONGEST_NAME ? text : '';
}
