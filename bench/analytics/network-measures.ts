import { DirectedGraph } from 'graphology';
import { betweenness as betweennessByKey, pagerank } from 'graphology-metrics/centrality/index.js';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { betweenness } from '#src/analytics/networks/betweenness.js';
import { directedNetwork, type NetworkEdge } from '#src/analytics/networks/directed-network.js';
import { pageRank } from '#src/analytics/networks/page-rank.js';
import { seededRandom } from '#src/analytics/seeded-random.js';
import { toTiming, type Timing } from '../statistics.js';
import type { AnalyticsOptions } from './options.js';

/** One measure as we give it, and as graphology computes it on a graph of its own, both from the list of edges on. */
export interface MeasureTimes {
  readonly measure: string;
  readonly units: number;
  readonly edges: number;
  readonly ours: Timing;
  readonly graphology: Timing;
  readonly isSame: boolean;
}

const UNITS = 600;
const EDGES = 3_000;
const ROUNDS = 40;
const WARM_UPS = 10;

type Scores = readonly number[];

interface Contest {
  readonly measure: string;
  readonly ours: () => Scores;
  readonly graphology: () => Scores;
}

/** Betweenness and PageRank beside graphology itself, which both rest on: what names, checks and a certain order cost. */
export function measureNetworks({ signal, onProgress }: AnalyticsOptions): readonly MeasureTimes[] {
  const edges = madeUpEdges();
  const names = Array.from({ length: UNITS }, (_, unit) => `region:${unit}`);
  const contests: readonly Contest[] = [
    {
      measure: 'betweenness',
      ours: () => betweenness(directedNetwork(names, edges)),
      graphology: () => {
        const graph = graphOf(names, edges);
        return inOrder(graph, betweennessByKey(graph, { getEdgeWeight: null, normalized: true }));
      },
    },
    {
      measure: 'PageRank',
      ours: () => pageRank(directedNetwork(names, edges)).scores ?? [],
      graphology: () => {
        const graph = graphOf(names, edges);
        return inOrder(graph, pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-6 }));
      },
    },
  ];
  return contests.map((contest) => {
    signal.throwIfAborted();
    onProgress(`${contest.measure} beside graphology`);
    return timesOf(contest, edges.length);
  });
}

function timesOf({ measure, ours, graphology }: Contest, edges: number): MeasureTimes {
  const times = { ours: [] as number[], graphology: [] as number[] };
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const mine = millisOf(ours);
    const theirs = millisOf(graphology);
    if (round < 0) continue;
    times.ours.push(mine);
    times.graphology.push(theirs);
  }
  const reference = graphology();
  const isSame = ours().every((score, unit) => score === reference[unit]);
  return {
    measure,
    units: UNITS,
    edges,
    ours: toTiming(times.ours),
    graphology: toTiming(times.graphology),
    isSame,
  };
}

function millisOf(work: () => Scores): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A graph as somebody makes it who has the edges already: no check, no name, no merging. */
function graphOf(names: readonly string[], edges: readonly NetworkEdge[]): DirectedGraph {
  const graph = new DirectedGraph();
  for (const name of names) graph.addNode(name);
  for (const { from, to, weight } of edges) graph.addEdge(names[from], names[to], { weight });
  return graph;
}

function inOrder(graph: DirectedGraph, scores: Readonly<Record<string, number>>): Scores {
  return graph.mapNodes((key) => scores[key] as number);
}

/** Each pair once, since graphology refuses a second edge. */
function madeUpEdges(): readonly NetworkEdge[] {
  const random = seededRandom(1);
  const edges = new Map<string, NetworkEdge>();
  while (edges.size < EDGES) {
    const from = uniformInt(random, 0, UNITS - 1);
    const to = uniformInt(random, 0, UNITS - 1);
    const weight = uniformInt(random, 1, 9);
    if (from !== to) edges.set(`${from} ${to}`, { from, to, weight });
  }
  return [...edges.values()];
}
