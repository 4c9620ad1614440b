import type { Candidate, ExtractionContext, Rule } from './candidate.js';
import { findCues } from './find-cues.js';
import { findStatedDates } from './find-dates.js';
import { findDocumentNumbers, findTitles } from './find-documents.js';
import { findFigures, findNumberedSets } from './find-figures.js';
import { findPersons } from './find-persons.js';
import { findBatches, findPilots } from './find-pilots.js';
import { findPlaces } from './find-places.js';
import { findPlans } from './find-plans.js';
import { findQuantities } from './find-quantities.js';
import { findRelativeDates } from './find-relative-dates.js';

/** Told how many of the rules have been tried. */
export type ExtractProgress = (done: number, total: number) => void;

const RULES: readonly Rule[] = [
  findPlaces,
  findStatedDates,
  findRelativeDates,
  findQuantities,
  findDocumentNumbers,
  findTitles,
  findPersons,
  findBatches,
  findPilots,
  findPlans,
  findFigures,
  findNumberedSets,
  findCues,
];

/**
 * All that the rules find in a text, in its order. Offsets count Unicode code points. The same find of two rules of one kind is given
 * once, by the first. Nothing is decided: a sentence may give a plan, an aim and a claim, and a person says which it is.
 */
export function extractCandidates(
  text: string,
  context: ExtractionContext,
  onProgress: ExtractProgress = () => undefined,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const [index, rule] of RULES.entries()) {
    onProgress(index, RULES.length);
    for (const candidate of rule(text, context)) {
      const { kind, start, end, values } = candidate;
      const key = JSON.stringify([kind, start, end, values['value'], values['official']]);
      if (!found.has(key)) found.set(key, candidate);
    }
  }
  onProgress(RULES.length, RULES.length);
  const codePoint = codePointsOf(text);
  return [...found.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((each) => ({ ...each, start: codePoint(each.start), end: codePoint(each.end) }));
}

/** From UTF-16 units of a text to code points. Both are the same but in texts with characters beyond U+FFFF. */
function codePointsOf(text: string): (unit: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (unit) => unit;
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  let unit = 0;
  for (const character of text) {
    points.fill(count, unit, unit + character.length);
    unit += character.length;
    count += 1;
  }
  points[unit] = count;
  return (place) => points[place] ?? count;
}
