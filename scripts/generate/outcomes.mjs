import { dayNear, partialDateOf } from './dates.mjs';

const INDICATORS = [
  ['办理时间', 'handling time', '天', 'days'],
  ['覆盖人数', 'people reached', '人', 'people'],
  ['节约成本', 'cost saved', '万元', '10,000 yuan'],
  ['达标率', 'share that meets the standard', '%', '%'],
  ['投诉件数', 'complaints', '件', 'cases'],
];
const MEASURES = { outcome: 50, output: 35, activity: 15 };
const BOUNDS = { '=': 70, '>=': 15, about: 15 };
const MOST_A_PILOT = 4;
const SPREAD_DAYS = 400;

/** The rows of `outcomes.csv`: none to four a pilot, two on average. */
export function outcomeRows(random, pilots) {
  return pilots.flatMap((pilot, index) => {
    const count = random.between(0, MOST_A_PILOT);
    return Array.from({ length: count }, (_, at) =>
      outcomeRow(random, pilot, at + 1, index / pilots.length),
    );
  });
}

function outcomeRow(random, pilot, position, moment) {
  const [indicator, indicatorEn, unit, unitEn] = random.pick(INDICATORS);
  return {
    id: `outcome:synthetic-${pilot.number}-${position}`,
    name: `${pilot.site.name}${pilot.program.matter}${indicator}`,
    name_en: `Synthetic outcome ${position} of pilot ${pilot.number}: ${indicatorEn}`,
    measure: random.pickWeighted(MEASURES),
    region: pilot.site.id,
    pilot: pilot.id,
    program: pilot.program.id,
    indicator,
    indicator_en: indicatorEn,
    value: String(random.between(1, 100_000) / 10),
    bound: random.pickWeighted(BOUNDS),
    unit,
    unit_en: unitEn,
    period: partialDateOf(random, dayNear(random, moment, SPREAD_DAYS)),
  };
}

export const OUTCOME_COLUMNS = [
  'id',
  'name',
  'name_en',
  'measure',
  'region',
  'pilot',
  'program',
  'indicator',
  'indicator_en',
  'value',
  'bound',
  'unit',
  'unit_en',
  'period',
];
