import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PILOT } from '#src/domain/pilot.js';
import { REGION } from '#src/domain/region.js';
import { REPLICATION } from '#src/domain/replication.js';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { COPIES_OF_PILOT } from '#src/queries/lists.js';
import { mayBeOnOrAfter } from '#src/queries/list-conditions.js';
import { listPagesOfOwners, type ListRequest, type ListSource } from '#src/queries/page.js';
import { recordAhead, selectRecord, type RecordSelection } from '#src/queries/record-selection.js';
import type { GraphClient } from '../support/graph-client.js';
import { openWorld } from '../support/world/open-world.js';
import { randomWorld } from '../support/world/random-world.js';

const WORLD = randomWorld(2);
const PILOTS = WORLD.pilots.map(({ id }) => String(id));
const { told: _, ...UNTOLD } = COPIES_OF_PILOT;

const SITE = selectRecord(REGION, new Set(['name']));
const RECEIVER = selectRecord(PILOT, new Set(['name', 'siteId']), new Map([['siteId', SITE]]));
const DATED: RecordSelection = selectRecord(
  REPLICATION,
  new Set(['replicationClass', 'date', 'mandate', 'receiverId']),
  new Map<string, RecordSelection>([['receiverId', RECEIVER]]),
);
const FIRST = {
  conditions: [],
  order: { property: 'dateOrder', descending: false },
  page: { limit: 3, direction: 'forward', position: null },
  selection: DATED,
} satisfies ListRequest;

describe('copies that the relationship tells of', () => {
  const texts: string[] = [];
  let client: GraphClient;
  beforeAll(async () => {
    client = await openWorld(WORLD, await buildReformSchema());
  }, 60_000);
  afterAll(() => client.store.close());

  const pages = (source: ListSource<typeof REPLICATION>, request: ListRequest) =>
    listPagesOfOwners(
      {
        read: (statement) => {
          texts.push(statement.text);
          return client.store.read(statement);
        },
      },
      source,
      PILOTS,
      request,
    );
  /** With what came along, which is no property of a record. */
  const read = async (source: ListSource<typeof REPLICATION>, request: ListRequest) =>
    (await pages(source, request)).map(({ records, ...page }) => ({
      ...page,
      records: records.map(({ record, position }) => {
        const receiver = recordAhead(record, 'receiverId');
        const site = receiver == null ? null : recordAhead(receiver, 'siteId');
        return { record, position, receiver, site };
      }),
    }));
  const isTold = (): boolean => texts.at(-1)?.includes('[taking:REPLICATES]') ?? false;

  it.each([
    ['the first', FIRST],
    ['the last', { ...FIRST, page: { ...FIRST.page, direction: 'backward' } }],
    ['the newest', { ...FIRST, order: { property: 'dateOrder', descending: true } }],
  ] as const)('are those that the records tell: %s, and those behind', async (_name, request) => {
    const found = await read(COPIES_OF_PILOT, request);
    expect(isTold()).toBe(true);
    expect(found).toEqual(await read(UNTOLD, request));
    expect(isTold()).toBe(false);
    const [position] = found.flatMap(({ records, hasNext, hasPrevious }) =>
      hasNext || hasPrevious ? (records.at(1)?.position ?? []) : [],
    );
    expect(position).toBeDefined();
    const behind = { ...request, page: { ...request.page, position: position ?? null } };
    expect(await read(COPIES_OF_PILOT, behind)).toEqual(await read(UNTOLD, behind));
  });

  it('are read from the records when something else is asked for, or asked of them', async () => {
    const noted = selectRecord(REPLICATION, new Set(['replicationClass', 'note']));
    await read(COPIES_OF_PILOT, { ...FIRST, selection: noted });
    expect(isTold()).toBe(false);
    await read(COPIES_OF_PILOT, { ...FIRST, conditions: [mayBeOnOrAfter('date', '2010-01-01')] });
    expect(isTold()).toBe(false);
  });
});
