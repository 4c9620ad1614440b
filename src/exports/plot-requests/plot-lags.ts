import { lagBetween, type PartialDate } from '../../domain/partial-date.js';
import type { Reader } from '../../queries/data-set-queries.js';
import type { WalkOptions } from '../../queries/walk-replications.js';
import { drawLags } from '../plots/lag-plot.js';
import { nameIn, plotFrame, type PlotWish } from './plot-frame.js';
import { siteName } from './plot-tree.js';
import { readTree } from './read-tree.js';

const DAYS_A_YEAR = 365.25;

/** How long after its source each adopter of a pilot's tree took the practice up, as SVG; intervals where dates are partial. */
export async function plotLags(
  reader: Reader,
  pilotId: string,
  wish: PlotWish & WalkOptions,
): Promise<string> {
  const tree = await readTree(reader, pilotId, wish);
  const { origin, adopters, dataSetIds } = tree;
  const dates = new Map<string, PartialDate | null>([[origin.id, origin.started]]);
  for (const { pilotId: id, edge } of adopters) dates.set(id, edge.date);
  const lags = adopters.map(({ pilotId: id, edge }) => {
    const { atLeastDays, atMostDays } = lagBetween(dates.get(edge.sourceId) ?? null, edge.date);
    return {
      name: siteName(tree, id, wish),
      atLeast: years(atLeastDays),
      atMost: years(atMostDays),
      replicationClass: edge.replicationClass,
    };
  });
  const title = nameIn(wish.language, origin, origin.id);
  const subtitle =
    wish.language === 'zh' ? '各采纳地与其来源的时滞' : 'Lag of each adopter after its source';
  const frame = await plotFrame(reader, wish, title, subtitle, dataSetIds);
  return drawLags({ ...frame, unit: 'YEARS', lags });
}

function years(days: number | null): number | null {
  return days === null ? null : days / DAYS_A_YEAR;
}
