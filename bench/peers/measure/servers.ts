import type { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contenders.js';
import type { PeerQuestion, Subject } from '../question.js';
import type { ProcessResult } from '../results.js';
import { toTiming } from '../../statistics.js';
import type { Client } from './asked.js';
import { keepAliveAgent } from './request.js';
import { startServer, type RunningServer, type ServerStart } from './server.js';

export interface ServersOptions extends Omit<ServerStart, 'firstRequest'> {
  /** Asked first of every server; its answer ends the start. */
  readonly question: PeerQuestion;
  readonly subject: Subject;
}

const STARTS = 3;
const IDLE_MILLIS = 2_000;

/** The servers of all contenders, side by side. One that ended, such as for want of memory, is started again. */
export class Servers {
  readonly #running = new Map<Contender, RunningServer>();
  readonly #starts = new Map<Contender, Omit<ProcessResult, 'peakMegabytes'>>();
  readonly #agents = new Map<Contender, Agent>();

  constructor(
    private readonly contenders: readonly Contender[],
    private readonly options: ServersOptions,
  ) {}

  /** Starts each contender three times, in turn, and keeps the last of each. */
  async start(): Promise<void> {
    const millis = new Map<Contender, number[]>(this.contenders.map((each) => [each, []]));
    for (let start = 0; start < STARTS; start += 1) {
      for (const contender of this.contenders) {
        await this.#running.get(contender)?.stop();
        const server = await this.#startOne(contender);
        millis.get(contender)?.push(server.firstAnswerMillis);
      }
    }
    await sleep(IDLE_MILLIS);
    for (const [contender, server] of this.#running)
      this.#starts.set(contender, {
        contender: contender.name,
        firstAnswerMillis: toTiming(millis.get(contender) ?? []).median,
        idleMegabytes: server.usage().residentMegabytes,
      });
  }

  /** One client for each contender, on one connection that is kept open. */
  async clients(): Promise<readonly Client[]> {
    const clients: Client[] = [];
    for (const contender of this.contenders) {
      const known = this.#running.get(contender);
      const server = known?.isAlive() ? known : await this.#startOne(contender);
      const agent = this.#agents.get(contender) ?? keepAliveAgent(1);
      this.#agents.set(contender, agent);
      clients.push({ server, agent, signal: this.options.signal });
    }
    return clients;
  }

  /** What starting them took, and the most memory that each has held until now. */
  processResults(): readonly ProcessResult[] {
    return [...this.#starts].map(([contender, start]) => ({
      ...start,
      peakMegabytes: this.#running.get(contender)?.usage().peakMegabytes ?? 0,
    }));
  }

  async stop(): Promise<void> {
    for (const agent of this.#agents.values()) agent.destroy();
    await Promise.all([...this.#running.values()].map((server) => server.stop()));
  }

  async #startOne(contender: Contender): Promise<RunningServer> {
    const { question, subject, ...start } = this.options;
    const firstRequest = question.asking[contender.name].toRequest(subject);
    const server = await startServer(contender, { ...start, firstRequest });
    this.#running.set(contender, server);
    return server;
  }
}
