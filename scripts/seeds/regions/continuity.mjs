/**
 * Which records are the same place over time. A code is not an identity: codes are reused for other places, and a
 * place gets a new code when its superior changes. Each rule answers for one record which record, if any, continues it;
 * what no rule links stays apart, since a wrong union cannot be seen later while a missing one can be added.
 */
import { IN_FORCE } from './divisions.mjs';

/** Rule and verdict of a record's end: `successor` is the continuing record, `rule` says why (or why there is none). */
export function continuationOf(record, index) {
  if (record.end === IN_FORCE) return { rule: 'in-force' };
  const sameCode = index.startingAt(record.code, record.end);
  if (sameCode?.level === record.level) {
    const verdict = underSameCode(record, sameCode, index);
    if (verdict) return verdict;
  }
  return record.successors.length > 0 ? bySuccessors(record, index) : byCounties(record, index);
}

/**
 * Rule 1. The code stays: the name or the superior's name changed, boundaries perhaps too. Not so where the place passes
 * into others and its code only was at hand, nor where it takes a new name because another county merges into it whole
 * (万盛区 and 綦江县 become 綦江区 under the code of 万盛区): both ended.
 */
function underSameCode(record, next, index) {
  if (record.level === 'prefecture' || record.name === next.name)
    return { rule: 'same-code', successor: next };
  if (!record.successors.includes(record.code)) return undefined;
  const others = index.inflowsInto(record.code, record.end).filter((other) => other !== record);
  const takesInWhole = others.some((other) => other.successors.length === 1);
  return takesInWhole ? { rule: 'renamed-in-merger' } : { rule: 'same-code', successor: next };
}

/** Rule 2. A county, or a prefecture without counties, passes whole and alone into one new record of its level. */
function bySuccessors(record, index) {
  if (record.successors.length > 1) return { rule: 'split' };
  const [code] = record.successors;
  const next = index.startingAt(code, record.end);
  if (!next) return { rule: 'absorbed' };
  if (next.level !== record.level) return { rule: 'level-change' };
  if (index.inflowsInto(code, record.end).length > 1) return { rule: 'merger' };
  return { rule: 'sole-successor', successor: next };
}

/**
 * Rule 3. The table names no successor of a prefecture that has counties; these tell. They must all pass into one prefecture that
 * begins in that year, is no renamed older one, and receives territory from nowhere else.
 */
function byCounties(record, index) {
  const counties = index.countiesEndingWith(record);
  const targets = new Set(
    counties.flatMap((county) =>
      county.successors.map((code) => prefectureAt(code, record.end, index)),
    ),
  );
  const fresh = [...targets].filter((target) => beginsAfresh(target, record.end, index));
  if (fresh.length === 0) return { rule: 'dissolved' };
  if (targets.size > 1) return { rule: 'divided' };
  const [next] = fresh;
  return isFedOnlyBy(record, next, index)
    ? { rule: 'counties-moved', successor: next }
    : { rule: 'prefecture-merger' };
}

/** The prefecture that a successor code belongs to; the province where no prefecture stands between. */
function prefectureAt(code, year, index) {
  const target = index.inForce(code, year);
  return target?.level === 'prefecture' ? target : index.parents.get(target);
}

function beginsAfresh(target, year, index) {
  const renamed = index.byCode.get(target.code).some((record) => record.end === target.start);
  return target.level === 'prefecture' && target.start === year && !renamed;
}

function isFedOnlyBy(record, next, index) {
  const arriving = index.records.filter(
    (r) =>
      r.end === next.start &&
      r.successors.some((code) => prefectureAt(code, next.start, index) === next),
  );
  return arriving.every((r) => index.parents.get(r) === record);
}

/** Groups the records into regions: chains of records, each with the verdict on its end. */
export function regionsOf(index) {
  const verdicts = new Map(index.records.map((record) => [record, continuationOf(record, index)]));
  const continued = new Set(
    [...verdicts.values()].map((verdict) => verdict.successor).filter(Boolean),
  );
  const regions = index.records
    .filter((record) => !continued.has(record))
    .map((first) => chainFrom(first, verdicts));
  return { regions, verdicts };
}

function chainFrom(first, verdicts) {
  const records = [first];
  for (let next = verdicts.get(first).successor; next; next = verdicts.get(next).successor)
    records.push(next);
  return { records, first, last: records.at(-1) };
}
