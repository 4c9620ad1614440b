import { JOB_STATES } from '#src/domain/job.js';
import { madeId } from '#src/domain/made-ids.js';
import { attestedVoluntary, runByKey } from '#src/queries/inference-queries.js';
import * as edges from '#src/queries/inferred-edge-queries.js';
import { countAbandoned, jobsByKey } from '#src/queries/job-queries.js';
import { JOB_SHAPE } from '#src/queries/job-shape.js';
import * as made from '#src/queries/made-queries.js';
import type { PageRequest } from '#src/queries/page.js';
import { RUN_SHAPE } from '#src/queries/run-shape.js';
import { allTies, allTreeFacts } from '#src/queries/run-table-queries.js';
import { someIds, type KnownIds } from './known-ids.js';
import type { Call } from './name-comparisons.js';
import type { Random } from './world/random.js';

/** A call of each function that reads what the program makes, by its name. */
export const INFERENCE_READS: Readonly<Record<string, Call>> = {
  allTies: (reader, random, known) => allTies(reader, someRun(random, known)),
  allTreeFacts: (reader, random, known) => allTreeFacts(reader, someRun(random, known)),
  attestedVoluntary: (reader, random, known) =>
    attestedVoluntary(reader, someIds(random, known, 'Pilot', 200)),
  copiesByRun: (reader, random, known) =>
    edges.copiesByRun(reader, someIds(random, known, 'Pilot', 30)),
  countAbandoned: (reader, random) =>
    countAbandoned(reader, {
      runner: random.pick(['runner-of-the-tests', 'runner-of-nobody']),
      before: random.pick(['2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z']),
    }),
  countInferred: (reader, random, known) =>
    edges.countInferred(reader, someList(random, known), someIds(random, known, 'Pilot', 30)),
  countMade: (reader, random) => made.countMade(reader, someShape(random)),
  countTies: (reader, random, known) => edges.countTies(reader, someRun(random, known)),
  inferredByIds: (reader, random, known) =>
    edges.inferredByIds(reader, someIds(random, known, 'InferredReplication', 20)),
  inferredPages: (reader, random, known) =>
    edges.inferredPages(
      reader,
      someList(random, known),
      someIds(random, known, 'Pilot', 60),
      somePage(random, known.ids('InferredReplication')),
    ),
  jobsByKey: (reader, random) =>
    jobsByKey(reader, random.pick(['key-c01', 'key-c02', 'key-none']), random.some(JOB_STATES, 3)),
  madeByIds: (reader, random, known) => {
    const shape = someShape(random);
    return made.madeByIds(reader, shape, someIds(random, known, shape.kind, 30));
  },
  madePage: (reader, random, known) => {
    const shape = someShape(random);
    return made.madePage(reader, shape, somePage(random, known.ids(shape.kind)));
  },
  runByKey: (reader, random) => runByKey(reader, random.pick(['key-c01', 'key-none'])),
  tiePage: (reader, random, known) => {
    const property = random.pick(['position', 'gain']);
    const keys = property === 'gain' ? ['9.25', '10'] : ['1', '7', '25'];
    const page = somePage(
      random,
      known.ids('InferenceRun').map((id) => `${id}-tie-000007`),
    );
    const position = page.position === null ? null : { ...page.position, key: random.pick(keys) };
    const order = { property, descending: random.happens(0.5) };
    return edges.tiePage(reader, someRun(random, known), order, { ...page, position });
  },
};

/** Mostly the run that has an edge for each place. */
function someRun(random: Random, known: KnownIds) {
  const [large = 'run:nobody', ...others] = known.ids('InferenceRun');
  const id = random.happens(0.6) ? large : random.pick([...others, 'run:nobody']);
  return madeId('InferenceRun', id);
}

function someList(random: Random, known: KnownIds): edges.InferredList {
  return { direction: random.pick(['copies', 'sources'] as const), run: someRun(random, known) };
}

function someShape(random: Random): made.MadeShape<unknown> {
  return random.pick<made.MadeShape<unknown>>([JOB_SHAPE, RUN_SHAPE]);
}

function somePage(random: Random, ids: readonly string[]): PageRequest {
  const [id] = random.some(ids, 1);
  return {
    limit: 1 + random.below(30),
    direction: random.pick(['forward', 'backward'] as const),
    position: id === undefined || random.happens(0.3) ? null : { key: id, id },
  };
}
