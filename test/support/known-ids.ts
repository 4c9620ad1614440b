import type { Kind } from '#src/domain/identifiers.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import type { Random } from './world/random.js';
import type { TableName, World } from './world/world.js';

const IDS = `
  MATCH (n)
  WHERE n.dataSetId IS NOT NULL
  UNWIND labels(n) AS label
  RETURN label, n.id AS id
  ORDER BY label, id
`;

/** What the program made: it came with no data set. */
const MADE_IDS = `
  MATCH (n)
  WHERE n:InferenceRun OR n:Job
  UNWIND labels(n) AS label
  RETURN label, n.id AS id
  ORDER BY label, id
`;

const INFERRED_IDS = `
  MATCH (:Pilot)-[r:INFERRED_FROM]->(:Pilot)
  RETURN 'InferredReplication' AS label, r.id AS id
  ORDER BY id
`;

const NAMES = `
  MATCH (n:Name)
  RETURN DISTINCT n.text AS text
  ORDER BY text
`;

const CODES = `
  MATCH (v:RegionVersion)
  WHERE v.code IS NOT NULL
  RETURN DISTINCT v.code AS code
  ORDER BY code
`;

const COPIES = `
  MATCH (receiver:Pilot)-[:REPLICATES]->(source:Pilot)
  RETURN DISTINCT receiver.id AS receiverId, source.id AS sourceId
  ORDER BY receiverId, sourceId
`;

const KIND_OF_TABLE: Readonly<Record<TableName, Kind>> = {
  regions: 'Region',
  'region-versions': 'RegionVersion',
  domains: 'Domain',
  organizations: 'Organization',
  documents: 'Document',
  officials: 'Official',
  posts: 'Post',
  programs: 'Program',
  schemes: 'Scheme',
  batches: 'Batch',
  pilots: 'Pilot',
  'pilot-statuses': 'PilotStatus',
  plans: 'Plan',
  outcomes: 'Outcome',
  replications: 'Replication',
  'scale-ups': 'ScaleUp',
  targets: 'Target',
  claims: 'Claim',
  tallies: 'Tally',
  recognitions: 'Recognition',
  rules: 'Rule',
  'study-visits': 'StudyVisit',
  'conflicting-statements': 'ConflictingStatement',
};

/** What a graph can be asked about: ids of its records, names, codes, and who copied whom. */
export interface KnownIds {
  readonly ids: (kind: string) => readonly string[];
  readonly all: readonly string[];
  readonly names: readonly string[];
  readonly codes: readonly string[];
  /** By receiver. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Its ids as rows, for whatever makes random filters. */
  readonly world: World;
}

/** Reads a graph whole; for small ones. */
export async function readKnownIds(store: GraphStore): Promise<KnownIds> {
  const made = [...(await columns(store, MADE_IDS)), ...(await columns(store, INFERRED_IDS))];
  const byKind = group([...(await columns(store, IDS)), ...made]);
  const ids = (kind: string): readonly string[] => byKind.get(kind) ?? [];
  const tables = Object.entries(KIND_OF_TABLE).map(([table, kind]) => [
    table,
    ids(kind).map((id) => ({ id })),
  ]);
  return {
    ids,
    all: [...byKind].flatMap(([kind, found]) =>
      kind === 'Citation' || kind === 'Name' ? [] : found,
    ),
    names: (await columns(store, NAMES)).map(([text]) => text),
    codes: (await columns(store, CODES)).map(([code]) => code),
    sources: group(await columns(store, COPIES)),
    world: Object.fromEntries(tables) as World,
  };
}

/** Up to so many ids of a kind, now and then with one that nothing has. Kind null: of any kind. */
export function someIds(
  random: Random,
  known: KnownIds,
  kind: string | null,
  most: number,
): readonly string[] {
  const candidates = kind === null ? known.all : known.ids(kind);
  const ids = candidates.length === 0 ? [] : random.some(candidates, most);
  return random.happens(0.2) ? [...ids, 'pilot:nobody-knows-it'] : ids;
}

/** A pilot, and one that it copied, directly or through up to three others; both at random now and then. */
export function somePair(random: Random, known: KnownIds): { from: string; to: string } {
  const to = random.pick([...known.sources.keys()]);
  if (random.happens(0.1)) return { from: random.pick(known.ids('Pilot')), to };
  let from = to;
  for (let hop = 0; hop <= random.below(4); hop += 1) {
    from = random.pick(known.sources.get(from) ?? [from]);
  }
  return { from, to };
}

async function columns(
  store: GraphStore,
  text: string,
): Promise<readonly (readonly [string, string])[]> {
  const rows = await store.read(cypher(text), { maxRows: 1_000_000 });
  return rows.map((row) => Object.values(row).map(String) as [string, string]);
}

function group(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
