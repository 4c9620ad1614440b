import { createRandom, type Random } from './random.js';
import { randomRegions } from './random-regions.js';
import { randomStatements } from './random-statements.js';
import { named, randomDate } from './random-values.js';
import type { World, WorldRow } from './world.js';

const COUNTS = { pilots: 24, replications: 30, outcomes: 24, programs: 5, few: 6 } as const;
const STATUSES = ['aspired', 'approved', 'under_way', 'completed', 'revoked'];

/** A small graph of every kind that lists filter and statistics count. The same seed gives the same graph. */
export function randomWorld(seed: number): World {
  const random = createRandom(seed);
  const { regions, versions, ids: regionIds } = randomRegions(random);
  const many = (prefix: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}:x${index}`);
  const domainIds = many('domain', COUNTS.few);
  const organizationIds = many('organization', COUNTS.few);
  const programIds = many('program', COUNTS.programs);
  const pilotIds = many('pilot', COUNTS.pilots);
  const batchIds = ['batch:x0', 'batch:x1', 'batch:body'];
  const maybe = (ids: readonly string[], share = 0.7): string =>
    random.happens(share) ? random.pick(ids) : '';
  const pilots = pilotIds.map((id) => {
    const program = maybe(programIds);
    const domains = random.some(domainIds, 2).join('|');
    return {
      id,
      ...named(random),
      site: random.pick(regionIds),
      program,
      matter: program === '' ? 'a matter' : '',
      domains,
      batch: maybe(batchIds.slice(0, 2), 0.3),
      authority: maybe(organizationIds, 0.5),
      authority_level: random.pick(['', 'nation', 'province']),
      origin: random.pick(['designated', 'taken_up', 'local_exploration']),
      started: randomDate(random),
    };
  });
  return {
    regions,
    'region-versions': versions,
    domains: domainIds.map((id, index) => ({
      id,
      notation: id.slice(-2),
      ...named(random),
      broader: index === 0 ? '' : maybe(domainIds.slice(0, index), 0.6),
    })),
    organizations: organizationIds.map((id) => ({
      id,
      ...named(random),
      kind: random.pick(['government', 'news']),
      level: random.pick(['', 'nation', 'county']),
      region: maybe(regionIds),
    })),
    documents: many('document', COUNTS.few).map((id) => ({
      id,
      title: named(random).name,
      kind: random.pick(['notice', 'news']),
      number: maybe(['1号', '2号'], 0.5),
      publisher: maybe(organizationIds),
    })),
    officials: many('official', COUNTS.few).map((id) => ({ id, ...named(random) })),
    posts: many('post', COUNTS.few * 2).map((id) =>
      randomPost(random, id, organizationIds, regionIds),
    ),
    programs: programIds.map((id) => ({
      id,
      ...named(random),
      kind: random.pick(['mechanism', 'institution']),
      domains: random.some(domainIds, 2).join('|'),
      region: maybe(regionIds, 0.6),
    })),
    schemes: [{ id: 'scheme:x', ...named(random) }],
    batches: batchIds.map((id, index) => ({
      id,
      scheme: 'scheme:x',
      number: index < 2 ? String(index + 1) : '',
      members: index < 2 ? '' : 'batch:x0|batch:x1',
      ...named(random),
    })),
    pilots,
    'pilot-statuses': many('status', COUNTS.pilots).map((id) => ({
      id,
      pilot: random.pick(pilotIds),
      status: random.pick(STATUSES),
      date: randomDate(random),
    })),
    plans: many('plan', COUNTS.few * 2).map((id) => ({
      id,
      ...named(random),
      region: maybe(regionIds),
      program: maybe(programIds),
      domains: random.some(domainIds, 2).join('|'),
      modality: random.pick(['planned', 'running']),
      date: randomDate(random),
    })),
    outcomes: many('outcome', COUNTS.outcomes).map((id) => ({
      id,
      ...named(random),
      measure: random.pick(['outcome', 'output']),
      region: maybe(regionIds),
      pilot: maybe(pilotIds),
      program: maybe(programIds, 0.4),
      indicator: '数',
      indicator_en: 'number',
      value: random.happens(0.8) ? String(random.below(20) / 2) : '',
      unit: random.pick(['', '天', '件']),
      period: randomDate(random),
    })),
    replications: many('replication', COUNTS.replications).map((id) =>
      randomReplication(random, id, pilotIds, [...pilotIds, ...batchIds], organizationIds),
    ),
    'scale-ups': many('scale-up', COUNTS.few * 2).map((id) => ({
      id,
      ...named(random),
      source_pilot: maybe(pilotIds, 0.5),
      source_region: maybe(regionIds, 0.5),
      program: maybe(programIds, 0.4),
      scope: random.pick(['named_places', 'nation']),
      targets: random.some(regionIds, 2).join('|'),
      open_list: 'false',
      modality: 'planned',
      date: randomDate(random),
    })),
    ...randomStatements(random, { regionIds, programIds, pilotIds }),
  };
}

function randomPost(
  random: Random,
  id: string,
  organizationIds: readonly string[],
  regionIds: readonly string[],
): WorldRow {
  const from = random.happens(0.5) ? String(1999 + random.below(10)) : '';
  return {
    id,
    official: random.happens(0.9) ? `official:x${random.below(COUNTS.few)}` : '',
    organization: random.happens(0.5) ? random.pick(organizationIds) : '',
    region: random.happens(0.5) ? random.pick(regionIds) : '',
    title: '职',
    title_en: 'Post',
    from,
    to: random.happens(0.5) ? String(Number(from || '2000') + random.below(6)) : '',
  };
}

function randomReplication(
  random: Random,
  id: string,
  receivers: readonly string[],
  sources: readonly string[],
  organizationIds: readonly string[],
): WorldRow {
  const receiver = random.pick(receivers);
  const isAttested = random.happens(0.5);
  const by = random.pick(organizationIds);
  return {
    id,
    class: isAttested ? 'ATTESTED' : 'PRESCRIBED',
    receiver,
    source: random.pick(sources.filter((source) => source !== receiver)),
    date: randomDate(random),
    mandate: random.pick(['ordered', 'voluntary']),
    fidelity: random.pick(['copy', 'adaptation']),
    asserted_by: isAttested ? by : '',
    asserter_role: isAttested ? 'third_party' : '',
    authority: isAttested ? '' : by,
    document: isAttested ? '' : 'document:x0',
  };
}
