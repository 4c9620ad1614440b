import { adoptionCurve, type Period } from '../../analytics/adoption-curve.js';
import { adoptionDate } from '../../analytics/cascades/adoption-time.js';
import type { Adoption } from '../../domain/diffusion.js';
import type { DiffusionQuestion } from '../../domain/diffusion-parameters.js';
import { PROGRAM } from '../../domain/program.js';
import { readAdoptionData } from '../../queries/adoption-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { SERIES_APPEARANCES } from '../plots/palette.js';
import { DomainError } from '../../domain/errors.js';
import { drawAdoptionCurve } from '../plots/adoption-curve-plot.js';
import { choiceNotes } from './choice-notes.js';
import { isInYears } from './in-years.js';
import { nameIn, plotFrame, type PlotWish } from './plot-frame.js';

/** Adoption curves of programs as SVG, a line each: pilots at sites of every level, by the rule for dates. */
export async function plotCurve(
  reader: Reader,
  question: DiffusionQuestion,
  wish: PlotWish & { readonly period: Period },
): Promise<string> {
  const { scope, choices } = question;
  const { adoptions, dataSetIds } = await readAdoptionData(reader, scope);
  const practiceIds = [...new Set(adoptions.map(({ practiceId }) => practiceId))].sort();
  refuseMany(practiceIds.length);
  const programs = await recordsByIds(reader, PROGRAM, practiceIds);
  const series = practiceIds.map((id) => {
    const dates = adoptions
      .filter(({ practiceId }) => practiceId === id)
      .map((adoption: Adoption) => adoptionDate(adoption, choices.date).date)
      .filter((date) => isInYears(date, scope));
    return {
      name: nameIn(wish.language, programs.get(id), id),
      points: adoptionCurve(dates, wish.period),
      undated: dates.filter((date) => date === null).length,
    };
  });
  const title = wish.language === 'zh' ? '试点扩散曲线' : 'Adoption curve';
  const frame = await plotFrame(
    reader,
    wish,
    title,
    series.map(({ name }) => name).join(', '),
    dataSetIds,
  );
  return drawAdoptionCurve({
    ...frame,
    notes: choiceNotes(wish.language, question),
    series,
    showNewAdopters: series.length === 1,
  });
}

function refuseMany(practices: number): void {
  if (practices <= SERIES_APPEARANCES.length) return;
  throw new DomainError(
    'BAD_USER_INPUT',
    `A picture holds at most ${SERIES_APPEARANCES.length} curves that can be told apart, but these are ${practices} programs: name some of them.`,
  );
}
