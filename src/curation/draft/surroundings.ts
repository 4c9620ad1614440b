import type { Candidate } from '../extract/candidate.js';
import { clausesOf } from '../extract/clauses.js';
import { sentencesOf, type TextSpan } from '../sentences.js';

/** What stands around a candidate and may belong to it. */
export interface Surroundings {
  /** The place that it is of: the last one before it, in its paragraph, that begins a clause. Null where none does, or in doubt. */
  readonly place: Candidate | null;
  /** The last date in its sentence, up to its end. */
  readonly date: Candidate | null;
  /** Its sentence. */
  readonly sentence: TextSpan | null;
  /** Counted from 1. */
  readonly line: number;
}

/** Looks around in a text of which the candidates are known. All offsets count code points. Cost: for each candidate linear in the number of
 * sentences: half a minute for a book, nothing for a report. */
export function surroundingsIn(
  text: string,
  candidates: readonly Candidate[],
): (candidate: Candidate) => Surroundings {
  const characters = [...text];
  const sentences = sentencesOf(text);
  const lineStarts = [0, ...indexesOf(characters, '\n').map((index) => index + 1)];
  const clauseStarts = new Set(clausesOf(text).map(({ start }) => start));
  const isAstral = characters.length !== text.length;
  const startsClause = ({ start }: Candidate): boolean =>
    clauseStarts.has(isAstral ? characters.slice(0, start).join('').length : start);
  const subjects = candidates.filter(({ kind }) => kind === 'place').filter(startsClause);
  const dates = candidates.filter(({ kind, values }) => kind === 'date' && values['date']);
  return ({ start, end }) => {
    const line = lineStarts.findLastIndex((lineStart) => lineStart <= start);
    const lineStart = lineStarts[line] ?? 0;
    const sentence = sentences.find((each) => each.start <= start && start < each.end) ?? null;
    const place = subjects.findLast((each) => lineStart <= each.start && each.start <= start);
    const date = dates.findLast(
      (each) => each.start >= (sentence?.start ?? start) && each.end <= end,
    );
    return { place: place ?? null, date: date ?? null, sentence, line: line + 1 };
  };
}

function indexesOf(characters: readonly string[], wanted: string): readonly number[] {
  return characters.flatMap((character, index) => (character === wanted ? [index] : []));
}
