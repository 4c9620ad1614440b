import { adoptionCurve, timeToShare } from '#src/analytics/adoption-curve.js';
import {
  adoptersByHop,
  replicationTree,
  treeBreadth,
  treeDepth,
  type ReplicationTree,
} from '#src/analytics/replication-tree.js';
import { structuralVirality } from '#src/analytics/structural-virality.js';
import { PILOT, type Pilot } from '#src/domain/pilot.js';
import { STATED_CLASSES } from '#src/domain/replication.js';
import { recordsByIds } from '#src/queries/record-queries.js';
import { walkCopies } from '#src/queries/walk-replications.js';
import { found, valueOf, type Question } from '../question.js';

const PAGE_SIZE = 50;

/** All that is told of a tree but its adopters. */
export const TREE_MEASURES = `
      depth breadth structuralVirality undated
      byHop { hop adopters }
      curve { period cumulativeAtLeast cumulativeAtMost }
      timeTo { share time { atLeastDays atMostDays } }
`;

const OPERATION = `query ($id: ID!) {
  pilot(id: $id) {
    id
    replication {
      ${TREE_MEASURES}
      adopters(first: ${PAGE_SIZE}) {
        totalCount
        edges { cursor node { hop date { text } pilot { id name } parent { id name } } }
      }
    }
  }
}`;

/** The whole cascade from a pilot with its measures, and the first page of adopters with their parents. */
export const FULL_REPLICATION: Question = {
  name: 'full replication',
  operation: OPERATION,
  async askStore(reader, variables, clock) {
    const pilotId = valueOf(variables, 'id');
    const pilots = await clock.run(() => recordsByIds(reader, PILOT, [pilotId]));
    const walk = { classes: STATED_CLASSES, maxHops: 8, validAt: null };
    const levels = await clock.run(() => walkCopies(reader, pilotId, walk));
    const tree = replicationTree(pilotId, levels);
    const page = tree.adopters.slice(0, PAGE_SIZE);
    const shownIds = new Set(page.flatMap(({ pilotId, edge }) => [pilotId, edge.sourceId]));
    shownIds.delete(pilotId);
    const shown = await clock.run(() => recordsByIds(reader, PILOT, [...shownIds]));
    const nameOf = (id: string): object => {
      const { name } = found(id === pilotId ? pilots : shown, id);
      return { id, name };
    };
    const edges = page.map(({ hop, pilotId, edge: { date, sourceId } }) => ({
      node: {
        hop,
        date: date && { text: date.text },
        pilot: nameOf(pilotId),
        parent: nameOf(sourceId),
      },
    }));
    const adopters = { totalCount: tree.adopters.length, edges };
    const origin = found(pilots, pilotId);
    return { pilot: { id: origin.id, replication: { ...measuresOf(tree, origin), adopters } } };
  },
};

/** What is told of a tree beside who is in it. */
export function measuresOf(tree: ReplicationTree, origin: Pilot): object {
  const dates = tree.adopters.map(({ edge }) => edge.date);
  const index = new Map(
    [tree.originId, ...tree.adopters.map(({ pilotId }) => pilotId)].map((id, at) => [id, at]),
  );
  const parents = tree.adopters.map(({ edge }) => index.get(edge.sourceId) ?? 0);
  const byHop = adoptersByHop(tree);
  return {
    depth: treeDepth(byHop),
    breadth: treeBreadth(byHop),
    structuralVirality: structuralVirality([null, ...parents]),
    undated: dates.filter((date) => date === null).length,
    byHop,
    curve: adoptionCurve(dates, 'YEAR'),
    timeTo: [0.1, 0.5, 0.9].map((share) => ({
      share,
      time: timeToShare(origin.started, dates, share),
    })),
  };
}
