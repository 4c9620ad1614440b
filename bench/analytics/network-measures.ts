import { DirectedGraph } from 'graphology';
import { betweenness as betweennessByKey, pagerank } from 'graphology-metrics/centrality/index.js';
import { betweenness } from '#src/analytics/networks/betweenness.js';
import { directedNetwork } from '#src/analytics/networks/directed-network.js';
import { pageRank } from '#src/analytics/networks/page-rank.js';
import { toTiming, type Timing } from '../statistics.js';
import { madeUpNetwork, spidNetwork, type NamedNetwork } from './named-network.js';
import { reportNetworks } from './networks-report.js';
import type { PartFindings } from './finding.js';
import { isAbsent, type AnalyticsOptions } from './options.js';

/** A measure as we give it, and as graphology computes it on a graph of its own: both from the list of edges on. */
export interface MeasureTimes {
  readonly measure: string;
  readonly network: NamedNetwork;
  readonly ours: Timing;
  readonly graphology: Timing;
  readonly isSame: boolean;
}

interface Contest {
  readonly measure: string;
  readonly ours: (network: NamedNetwork) => Scores;
  readonly graphology: (network: NamedNetwork) => Scores;
}

type Scores = readonly number[];

const CONTESTS: readonly Contest[] = [
  {
    measure: 'betweenness',
    ours: ({ names, edges }) => betweenness(directedNetwork(names, edges)),
    graphology: (network) => {
      const graph = graphOf(network);
      return inOrder(graph, betweennessByKey(graph, { getEdgeWeight: null, normalized: true }));
    },
  },
  {
    measure: 'PageRank',
    ours: ({ names, edges }) => pageRank(directedNetwork(names, edges)).scores ?? [],
    graphology: (network) => {
      const graph = graphOf(network);
      return inOrder(graph, pagerank(graph, { getEdgeWeight: 'weight', tolerance: 1e-6 }));
    },
  },
];

/** Betweenness and PageRank beside graphology itself, which ours rest on: what checks, names and a certain order cost. */
export function measureNetworks(options: AnalyticsOptions): PartFindings {
  const { spid, rounds, signal, onProgress } = options;
  const networks = [...(isAbsent(spid) ? [] : [spidNetwork(spid)]), madeUpNetwork()];
  const measured = networks.flatMap((network) =>
    CONTESTS.map((contest) => {
      signal.throwIfAborted();
      onProgress(`${contest.measure} of ${network.name} beside graphology`);
      return timesOf(contest, network, roundsFor(network, rounds));
    }),
  );
  return reportNetworks(measured, isAbsent(spid) ? spid.absent : null);
}

/** Betweenness takes units times edges: a large network has a few rounds. */
function roundsFor({ names, edges }: NamedNetwork, rounds: number): number {
  return names.length * edges.length > 1e6 ? Math.ceil(rounds / 4) : rounds;
}

/** Each goes first in every other round: what it leaves behind may be collected while the other is at work. */
function timesOf(
  { measure, ours, graphology }: Contest,
  network: NamedNetwork,
  rounds: number,
): MeasureTimes {
  const times = { ours: [] as number[], graphology: [] as number[] };
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    const contenders = [
      { name: 'ours', work: ours },
      { name: 'graphology', work: graphology },
    ] as const;
    for (const { name, work } of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const start = performance.now();
      work(network);
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  const reference = graphology(network);
  const isSame = ours(network).every((score, unit) => score === reference[unit]);
  return {
    ...{ measure, network, isSame },
    ours: toTiming(times.ours),
    graphology: toTiming(times.graphology),
  };
}

/** A graph as somebody makes it who has the edges already: no check, no merging. */
function graphOf({ names, edges }: NamedNetwork): DirectedGraph {
  const graph = new DirectedGraph();
  for (const name of names) graph.addNode(name);
  for (const { from, to, weight } of edges) graph.addEdge(names[from], names[to], { weight });
  return graph;
}

function inOrder(graph: DirectedGraph, scores: Readonly<Record<string, number>>): Scores {
  return graph.mapNodes((key) => scores[key] as number);
}
