import { partialDate, type PartialDate } from '../../domain/partial-date.js';
import type { Candidate } from './candidate.js';
import { findStatedDates } from './find-dates.js';

const LABEL = /(?:发布|成文|发文|印发|公布|刊发)(?:时间|日期)\s*[:：]?\s*$/u;

/** The date that a text gives as that of its publication: one behind such a label (发布日期). Null where there is none; no other date is taken for it. */
export function publicationDate(text: string): PartialDate | null {
  const labelled = findStatedDates(text).find(({ start }: Candidate) =>
    LABEL.test(text.slice(Math.max(0, start - 12), start)),
  );
  const date = labelled?.values['date'];
  return date === undefined ? null : partialDate(date);
}
