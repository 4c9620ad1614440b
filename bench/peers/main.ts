import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { circumstancesOf, type Sizes } from './circumstances.js';
import { contendersOf, type Neo4jAccess } from './contenders.js';
import { Graph } from './graph.js';
import { askHostile } from './measure/hostile.js';
import { measureQuestion } from './measure/question.js';
import { Servers } from './measure/servers.js';
import { hangUpOnAll, soakProduct } from './measure/trials.js';
import type { PeerQuestion, Subject } from './question.js';
import { ALL_QUESTIONS } from './questions/all.js';
import { POINT_READ } from './questions/point-read.js';
import { peersMarkdown, peersTable } from './report.js';
import type { PeersResults, QuestionResult } from './results.js';
import { chooseSubjects, type Subjects } from './subjects.js';

export { replaceRun } from './results-page.js';

export interface PeersOptions {
  /** The project's folder. */
  readonly root: string;
  /** The Neo4j that holds the graph. */
  readonly access: Neo4jAccess;
  readonly sizes: Sizes;
  /** Rounds that count, for a question that is not slow. */
  readonly rounds: number;
  /** Of load for each question, contender and number of connections; 0 for none. */
  readonly seconds: number;
  /** Of load on the product at the end; 0 for none. */
  readonly minutes: number;
  /** Parts of the names of the questions to ask; all when empty. */
  readonly only: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** Measures the three contenders side by side and gives the results, for a terminal and as a page. */
export async function runPeers(
  options: PeersOptions,
): Promise<{ readonly table: string; readonly markdown: string }> {
  const { root, access, sizes, signal, onProgress } = options;
  const logFolder = mkdtempSync(join(tmpdir(), 'reform-graph-peers-'));
  const graph = new Graph(access, join(root, 'bench', 'peers', 'subjects'));
  try {
    onProgress('Choosing what to ask about');
    await graph.makeIndexes();
    const subjects = await chooseSubjects(graph, sizes.seed);
    const compiled = dirname(fileURLToPath(import.meta.url));
    const servers = new Servers(contendersOf(root, compiled), {
      ...{ access, logFolder, signal },
      ...{ question: POINT_READ, subject: subjects.hubs[0] as Subject },
    });
    const results = await measureAll(servers, graph, subjects, options);
    return { table: peersTable(results), markdown: peersMarkdown(results) };
  } finally {
    await graph.close();
    rmSync(logFolder, { recursive: true, force: true });
  }
}

async function measureAll(
  servers: Servers,
  graph: Graph,
  subjects: Subjects,
  options: PeersOptions,
): Promise<PeersResults> {
  const { onProgress, minutes } = options;
  try {
    onProgress('Starting the contenders, three times each');
    await servers.start();
    const chosen = questionsNamed(options.only);
    const questions: QuestionResult[] = [];
    const measuring = { servers, graph, subjects, ...options };
    for (const question of chosen) questions.push(await measureQuestion(question, measuring));
    const processes = servers.processResults();
    onProgress('Sending queries that nobody should send, and hanging up');
    const hostile = await askHostile(await servers.clients(), subjects.hubs[0] as Subject);
    const abandoned = await hangUpOnAll(servers, graph, subjects);
    if (minutes > 0) onProgress(`Keeping the product busy for ${minutes} minutes`);
    const soak = minutes > 0 ? await soakProduct(servers, subjects, chosen, minutes) : null;
    const circumstances = await circumstancesOf(graph, options);
    return { circumstances, questions, processes, hostile, abandoned, soak };
  } finally {
    await servers.stop();
  }
}

/** Those whose names hold one of the parts; all when there is none. */
function questionsNamed(parts: readonly string[]): readonly PeerQuestion[] {
  const isNamed = ({ name }: PeerQuestion): boolean => parts.some((part) => name.includes(part));
  return parts.length === 0 ? ALL_QUESTIONS : ALL_QUESTIONS.filter(isNamed);
}
