import type { Reader } from '../../queries/data-set-queries.js';
import type { WalkOptions } from '../../queries/walk-replications.js';
import { drawReplicationTree } from '../plots/replication-tree-plot.js';
import { nameIn, plotFrame, type PlotWish } from './plot-frame.js';
import { readTree, type NamedTree } from './read-tree.js';

/** The replication tree of a pilot as SVG: sites, dates and the class of each edge. */
export async function plotTree(
  reader: Reader,
  pilotId: string,
  wish: PlotWish & WalkOptions,
): Promise<string> {
  const tree = await readTree(reader, pilotId, wish);
  const { origin, adopters, dataSetIds } = tree;
  const title = nameIn(wish.language, origin, origin.id);
  const subtitle = wish.language === 'zh' ? '复制路径' : 'Who took it up';
  const frame = await plotFrame(reader, wish, title, subtitle, dataSetIds);
  return drawReplicationTree({
    ...frame,
    origin: { id: origin.id, name: siteName(tree, origin.id, wish), date: origin.started },
    adopters: adopters.map(({ pilotId: id, edge }) => ({
      id,
      name: siteName(tree, id, wish),
      date: edge.date,
      parentId: edge.sourceId,
      replicationClass: edge.replicationClass,
    })),
  });
}

/** The name of a pilot's site; that of the pilot where the site is not in the graph. */
export function siteName(
  { pilots, regions }: NamedTree,
  pilotId: string,
  { language }: PlotWish,
): string {
  const pilot = pilots.get(pilotId);
  const site = regions.get(pilot?.siteId ?? '');
  return nameIn(language, site, nameIn(language, pilot, pilotId));
}
