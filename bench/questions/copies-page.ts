import { PILOT } from '#src/domain/pilot.js';
import { REGION } from '#src/domain/region.js';
import { STATED_CLASSES } from '#src/domain/replication.js';
import { ofClasses } from '#src/queries/list-conditions.js';
import { COPIES_OF_PILOT } from '#src/queries/lists.js';
import { countListsOfOwners, listPagesOfOwners, type ListRequest } from '#src/queries/page.js';
import { recordsByIds } from '#src/queries/record-queries.js';
import { found, valueOf, type Question } from '../question.js';

const PAGE_SIZE = 50;

const OPERATION = `query ($id: ID!) {
  pilot(id: $id) {
    id
    copies(first: ${PAGE_SIZE}) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id replicationClass date { text } receiver { id name site { id name } } } }
    }
  }
}`;

const REQUEST: ListRequest = {
  conditions: ofClasses(STATED_CLASSES),
  order: { property: 'dateOrder', descending: false },
  page: { limit: PAGE_SIZE, direction: 'forward', position: null },
};

/** The first page of a pilot's direct copies, with the total, the receivers and their sites. */
export const COPIES_PAGE: Question = {
  name: 'direct copies page',
  operation: OPERATION,
  async askStore(reader, variables, clock) {
    const pilotId = valueOf(variables, 'id');
    const pilots = await clock.run(() => recordsByIds(reader, PILOT, [pilotId]));
    const [pages, totals] = await clock.run(() =>
      Promise.all([
        listPagesOfOwners(reader, COPIES_OF_PILOT, [pilotId], REQUEST),
        countListsOfOwners(reader, COPIES_OF_PILOT, [pilotId], REQUEST.conditions),
      ]),
    );
    const copies = pages.flatMap(({ records }) => records.map(({ record }) => record));
    const receiverIds = [...new Set(copies.map(({ receiverId }) => receiverId))];
    const receivers = await clock.run(() => recordsByIds(reader, PILOT, receiverIds));
    const siteIds = [...new Set([...receivers.values()].map(({ siteId }) => siteId))];
    const sites = await clock.run(() => recordsByIds(reader, REGION, siteIds));
    const edges = copies.map(({ id, replicationClass, date, receiverId }) => {
      const receiver = found(receivers, receiverId);
      const { id: siteId, name } = found(sites, receiver.siteId);
      const site = { id: siteId, name };
      const shown = { id: receiver.id, name: receiver.name, site };
      return { node: { id, replicationClass, date: date && { text: date.text }, receiver: shown } };
    });
    const pageInfo = { hasNextPage: pages[0]?.hasNext ?? false };
    return {
      pilot: { id: found(pilots, pilotId).id, copies: { totalCount: totals[0], pageInfo, edges } },
    };
  },
};
