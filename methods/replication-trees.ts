import {
  adoptersByHop,
  replicationTree,
  treeBreadth,
  treeDepth,
} from '#src/analytics/replication-tree.js';
import { structuralVirality } from '#src/analytics/structural-virality.js';
import type { ReplicationEdge } from '#src/domain/replication.js';
import type { Method } from './method.js';

const STAR = Array.from({ length: 10 }, (_, node) => (node === 0 ? null : 0));
const CHAIN = Array.from({ length: 10 }, (_, node) => (node === 0 ? null : node - 1));

const TREE = replicationTree('origin', [
  [edge('origin', 'a'), edge('origin', 'b')],
  [edge('a', 'c')],
  [edge('c', 'd')],
]);

/** The form in which a practice spread from an origin. */
export const STRUCTURAL_VIRALITY: Method = {
  id: 'M19',
  name: 'Structural virality of a replication tree',
  definition:
    'The mean distance between any two places of the tree by which a practice spread: near 2 where all copied the origin, longer where each copied the last copier.',
  formula: ['v = 1 / (n (n - 1)) sum over i != j of d_ij', 'star: 2 - 2 / n; chain: (n + 1) / 3'],
  source:
    'Goel, Anderson, Hofman and Watts (2016), The Structural Virality of Online Diffusion, doi:10.1287/mnsc.2015.2158.',
  departs:
    'Computed in one pass over the edges, each of which lies between s and n - s places. It is blind to which place is the root (arXiv 2006.01027): depth and adopters by hop stand beside it everywhere. Attested and prescribed replications have trees of their own.',
  code: ['structural-virality', 'replication-tree'],
  noPublicResult:
    'The paper prints no number together with the tree that it is of: the reference is the closed form for stars and chains.',
  checks: [
    {
      what: 'star of 10, 2 - 2 / n',
      origin: 'BY_HAND',
      reference: [1.8],
      tolerance: 1e-12,
      ours: () => [structuralVirality(STAR)],
    },
    {
      what: 'chain of 10, (n + 1) / 3',
      origin: 'BY_HAND',
      reference: [3.6667],
      tolerance: 5e-5,
      ours: () => [structuralVirality(CHAIN)],
    },
    {
      what: 'origin to a and b, a to c, c to d: depth and breadth',
      origin: 'BY_HAND',
      reference: [3, 2],
      tolerance: 0,
      ours: () => {
        const hops = adoptersByHop(TREE);
        return [treeDepth(hops), treeBreadth(hops)];
      },
    },
  ],
};

function edge(sourceId: string, receiverId: string): ReplicationEdge {
  const replicationId = `${sourceId}-${receiverId}`;
  return { replicationId, sourceId, receiverId, replicationClass: 'ATTESTED', date: null };
}
