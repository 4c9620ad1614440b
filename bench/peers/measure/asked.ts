import type { Agent } from 'node:http';
import type { ContenderName, HttpRequest, PeerQuestion, Send, Subject } from '../question.js';
import { bodyOf, exchange, type Reply } from './request.js';
import type { RunningServer } from './server.js';

/** What it takes to ask: a server and a connection that is kept open. */
export interface Client {
  readonly server: RunningServer;
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

/** A subject with the request that asks one contender about it. */
export interface ReadyRequest {
  readonly subject: Subject;
  readonly request: HttpRequest;
}

/** The requests of a question for one contender; cursors that it needs are walked to first. */
export async function readyRequests(
  question: PeerQuestion,
  client: Client,
  subjects: readonly Subject[],
): Promise<readonly ReadyRequest[]> {
  const asking = question.asking[client.server.name];
  const send: Send = async (request) => bodyOf(await ask(client, request));
  const ready: ReadyRequest[] = [];
  for (const subject of subjects) {
    const prepared = (await asking.prepare?.(send, subject)) ?? subject;
    ready.push({ subject, request: asking.toRequest(prepared) });
  }
  return ready;
}

export function ask({ server, agent, signal }: Client, request: HttpRequest): Promise<Reply> {
  return exchange(server.address, request, { agent, signal });
}

/** The answer of a reply in the form that all contenders share. Throws when the reply tells of an error. */
export function answerOf(
  { asking }: PeerQuestion,
  name: ContenderName,
  reply: Reply,
  subject: Subject,
): unknown {
  return asking[name].answerOf(bodyOf(reply), subject);
}
