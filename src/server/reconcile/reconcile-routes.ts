import type { Config } from '../../config.js';
import { typesOf } from '../../domain/entity-types.js';
import { MATCH_CLASSES } from '../../domain/name-score.js';
import { entityCard, type EntityCard } from '../../queries/entity-cards.js';
import { reconcile, type ReconcileCandidate } from '../../queries/reconcile.js';
import type { GraphReader } from '../../store/graph-store.js';
import { answerFromGraph, type AnswerSource } from '../endpoint/answer-from-graph.js';
import type { Exchange } from '../http/exchange.js';
import type { Route, Routes } from '../http/http-handler.js';
import { HttpRefusal } from '../http/http-refusal.js';
import { readFormBody } from '../http/read-body.js';
import { send } from '../http/reply.js';
import { callbackIn, openToAllOrigins, sendJsonOrScript } from './cross-origin.js';
import { PATHS, publicUrlOf, reconcileManifest } from './manifest.js';
import { parseQueries, parseType, type QuestionsByKey } from './parse-queries.js';
import { PREVIEW_POLICY, previewPage } from './preview-page.js';
import {
  parseTyped,
  suggestedEntities,
  suggestedProperties,
  suggestedTypes,
  type Typed,
} from './suggestions.js';

export interface ReconcileOptions extends AnswerSource {
  readonly config: AnswerSource['config'] & Pick<Config, 'publicUrl'>;
}

const READING = ['GET', 'HEAD'];

/** The W3C Reconciliation API, version 0.2: queries, suggestions and previews, by which OpenRefine and scripts match lists of their own with the graph. */
export function createReconcileRoutes(options: ReconcileOptions): Routes {
  return openToAllOrigins(
    new Map([
      [PATHS.queries, queriesRoute(options)],
      [PATHS.preview, previewRoute(options)],
      [PATHS.suggestEntity, suggestEntityRoute(options)],
      [PATHS.suggestType, listRoute(suggestedTypes)],
      [PATHS.suggestProperty, listRoute(suggestedProperties)],
    ]),
  );
}

/** The manifest where nothing is asked, else the candidates of a batch. */
function queriesRoute(options: ReconcileOptions): Route {
  const { publicUrl, limits } = options.config;
  return {
    methods: [...READING, 'POST'],
    async handle(exchange) {
      const inUrl = new URLSearchParams(exchange.search);
      const callback = callbackIn(inUrl);
      const isPost = exchange.method === 'POST';
      const asked = isPost ? await readFormBody(exchange.request, limits.maxBodyBytes) : inUrl;
      const queries = asked.get('queries');
      if (queries !== null) {
        await answerQueries(exchange, options, parseQueries(queries), callback);
        return;
      }
      refuseWithoutQueries(asked, isPost);
      sendJsonOrScript(exchange, reconcileManifest(publicUrlOf(exchange, publicUrl)), callback);
    },
  };
}

function refuseWithoutQueries(asked: URLSearchParams, isPost: boolean): void {
  const names = [...asked.keys()].filter((name) => name !== 'callback');
  if (!isPost && names.length === 0) return;
  const got = names.length === 0 ? 'nothing' : names.slice(0, 5).join(', ').slice(0, 100);
  throw new HttpRefusal(400, 'BAD_USER_INPUT', `A field named queries is wanted, but got: ${got}.`);
}

function answerQueries(
  exchange: Exchange,
  source: AnswerSource,
  questions: QuestionsByKey,
  callback: string | null,
): Promise<void> {
  return answerFromGraph(
    exchange,
    source,
    (reader) => reconcile(reader, [...questions.values()]),
    (answers) => {
      const results = [...questions.keys()].map((key, index) => [
        key,
        { result: (answers[index] ?? []).map(shownCandidate) },
      ]);
      sendJsonOrScript(exchange, Object.fromEntries(results), callback);
    },
  );
}

function shownCandidate(candidate: ReconcileCandidate): object {
  const { entity, name, description, score, match } = candidate;
  return {
    id: entity.id,
    name,
    description,
    type: typesOf(entity).map(({ id, name: typeName }) => ({ id, name: typeName })),
    score,
    match,
    features: [
      ...MATCH_CLASSES.map((id) => ({ id, value: id === candidate.matchClass })),
      { id: 'name_similarity', value: Math.round(candidate.similarity * 100) / 100 },
      { id: 'in_force', value: candidate.isInForce },
    ],
  };
}

function previewRoute(source: AnswerSource): Route {
  return {
    methods: READING,
    async handle(exchange) {
      const id = new URLSearchParams(exchange.search).get('id') ?? '';
      await answerFromGraph(
        exchange,
        source,
        (reader) => knownCard(reader, id),
        (card) =>
          send(exchange, {
            status: 200,
            headers: {
              'content-type': 'text/html; charset=utf-8',
              'content-security-policy': PREVIEW_POLICY,
              'cache-control': 'no-store',
            },
            body: previewPage(card),
          }),
      );
    },
  };
}

async function knownCard(reader: GraphReader, id: string): Promise<EntityCard> {
  const card = await entityCard(reader, id);
  if (card !== null) return card;
  throw new HttpRefusal(404, 'NOT_FOUND', `There is no entity with the id "${id.slice(0, 100)}".`);
}

function suggestEntityRoute(source: AnswerSource): Route {
  return {
    methods: READING,
    async handle(exchange) {
      const parameters = new URLSearchParams(exchange.search);
      const callback = callbackIn(parameters);
      const typed = parseTyped(parameters);
      const types = parameters.getAll('type').map((type) => parseType('type', type));
      await answerFromGraph(
        exchange,
        source,
        (reader) => suggestedEntities(reader, typed, types),
        (result) => sendJsonOrScript(exchange, { result }, callback),
      );
    },
  };
}

function listRoute(list: (typed: Typed) => readonly object[]): Route {
  return {
    methods: READING,
    async handle(exchange) {
      const parameters = new URLSearchParams(exchange.search);
      const callback = callbackIn(parameters);
      sendJsonOrScript(exchange, { result: list(parseTyped(parameters)) }, callback);
    },
  };
}
