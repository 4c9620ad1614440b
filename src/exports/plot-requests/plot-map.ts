import { adoptionDate } from '../../analytics/cascades/adoption-time.js';
import { spellOn, unitOfSite } from '../../analytics/cascades/unit-of-analysis.js';
import type { Adoption, PlaceHistories } from '../../domain/diffusion.js';
import type { DiffusionQuestion } from '../../domain/diffusion-parameters.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { PROGRAM } from '../../domain/program.js';
import { readAdoptionData } from '../../queries/adoption-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { provinceTiles } from '../plots/province-tiles.js';
import { drawTileMap, type TileMeasure } from '../plots/tile-map-plot.js';
import { choiceNotes } from './choice-notes.js';
import { isInYears } from './in-years.js';
import { nameIn, plotFrame, type PlotWish } from './plot-frame.js';

/** After every date: an undated pilot counts for where its site is now. */
const NOW = '9999-12-31';

/**
 * Provinces as tiles, by how many pilots lie in each, or by the year of the first, as SVG. Provinces without any have 0, or no year; those of which the
 * graph holds no divisions, so that no site could be placed there, have no data.
 */
export async function plotMap(
  reader: Reader,
  question: DiffusionQuestion,
  wish: PlotWish & { readonly measure: TileMeasure },
): Promise<string> {
  const { scope, choices } = question;
  const { adoptions, histories, dataSetIds } = await readAdoptionData(reader, scope);
  const placed = adoptions
    .map((adoption) => {
      const { date } = adoptionDate(adoption, choices.date);
      return { date, key: provinceOf(adoption, date, histories) };
    })
    .filter(({ date }) => isInYears(date, scope));
  const tiles = provinceTiles(wish.language);
  const covered = coveredProvinces(histories);
  const values = new Map(
    tiles.map(({ key }) => {
      const dates = placed.flatMap((one) => (one.key === key ? [one.date] : []));
      return [key, covered.has(key) ? valueOf(dates, wish.measure) : null];
    }),
  );
  const practiceIds = [...new Set(adoptions.map(({ practiceId }) => practiceId))].sort();
  const programs = await recordsByIds(reader, PROGRAM, practiceIds);
  const names = practiceIds.map((id) => nameIn(wish.language, programs.get(id), id));
  const title = TITLES[wish.language][wish.measure];
  const frame = await plotFrame(reader, wish, title, names.join(', '), dataSetIds);
  const keys = new Set(tiles.map(({ key }) => key));
  return drawTileMap({
    ...frame,
    notes: choiceNotes(wish.language, question),
    tiles,
    values,
    measure: wish.measure,
    undated: placed.filter(({ date }) => date === null).length,
    unplaced: placed.filter(({ key }) => key === null || !keys.has(key)).length,
  });
}

const TITLES = {
  zh: { ADOPTERS: '各省试点数', FIRST_YEAR: '各省首个试点的年份' },
  en: { ADOPTERS: 'Pilots by province', FIRST_YEAR: 'Year of the first pilot by province' },
} as const;

/** The first two digits of the code of the province that the site lay in; null where it lay in none. */
function provinceOf(
  { siteId }: Adoption,
  date: PartialDate | null,
  histories: PlaceHistories,
): string | null {
  const day = date?.latest ?? NOW;
  const found = unitOfSite(histories, siteId, day, 'province', 'ROLL_UP');
  if (found.unitId === null) return null;
  return spellOn(histories, found.unitId, day)?.code?.slice(0, 2) ?? null;
}

/** Codes of provinces that have divisions below them. */
function coveredProvinces(histories: PlaceHistories): ReadonlySet<string> {
  const parents = new Set([...histories.values()].flat().map(({ parentId }) => parentId));
  return new Set(
    [...histories].flatMap(([id, spells]) =>
      parents.has(id)
        ? spells.flatMap(({ level, code }) =>
            level === 'province' && code !== null ? [code.slice(0, 2)] : [],
          )
        : [],
    ),
  );
}

function valueOf(dates: readonly (PartialDate | null)[], measure: TileMeasure): number | null {
  if (measure === 'ADOPTERS') return dates.length;
  const years = dates.flatMap((date) => (date === null ? [] : [Number(date.earliest.slice(0, 4))]));
  return years.length === 0 ? null : Math.min(...years);
}
