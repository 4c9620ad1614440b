import type { DateRule } from '../../domain/diffusion.js';
import type { DiffusionQuestion } from '../../domain/diffusion-parameters.js';
import type { PlotLanguage } from '../plots/labels.js';

const DATED_BY: Readonly<Record<PlotLanguage, Readonly<Record<DateRule, string | null>>>> = {
  zh: {
    DEFAULT: null,
    APPROVAL: '日期取批准之日。',
    FIRST_LOCAL_DOCUMENT: '日期取首份地方文件之日。',
    STARTED: '日期取启动之日。',
  },
  en: {
    DEFAULT: null,
    APPROVAL: 'Dated by approval.',
    FIRST_LOCAL_DOCUMENT: 'Dated by the first local document.',
    STARTED: 'Dated by the start.',
  },
};

const IN_YEARS: Readonly<Record<PlotLanguage, (from: number | null, to: number | null) => string>> =
  {
    zh: (from, to) =>
      `仅含 ${from === null ? '' : `${from} 年起`}${to === null ? '' : `至 ${to} 年止`}的采纳。`,
    en: (from, to) =>
      `Only adoptions${from === null ? '' : ` from ${from} on`}${to === null ? '' : ` up to ${to}`}.`,
  };

/** What a picture says of the choices that were made otherwise than by default: the rule for dates, and the years. */
export function choiceNotes(
  language: PlotLanguage,
  { scope: { fromYear, toYear }, choices }: DiffusionQuestion,
): readonly string[] {
  const datedBy = DATED_BY[language][choices.date];
  const hasYears = fromYear !== null || toYear !== null;
  return [
    ...(datedBy === null ? [] : [datedBy]),
    ...(hasYears ? [IN_YEARS[language](fromYear, toYear)] : []),
  ];
}
