import { contentDirection, type ContentDirection } from '../../domain/direction.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { PILOT } from '../../domain/pilot.js';
import type { RequestContext } from '../context.js';

/**
 * Which way the content of a replication went, by the ranks of both places on its earliest possible day. Null for a batch as
 * source, for an unknown date, and where no rank applies.
 */
export async function contentDirectionOf(
  context: RequestContext,
  event: {
    readonly sourceId: string;
    readonly receiverId: string;
    readonly date: PartialDate | null;
  },
): Promise<ContentDirection | null> {
  const day = event.date?.earliest;
  if (day === undefined || !event.sourceId.startsWith('pilot:')) return null;
  const pilots = await Promise.all(
    [event.sourceId, event.receiverId].map((id) => context.records.findOf(PILOT, id)),
  );
  const [source = null, receiver = null] = await Promise.all(
    pilots.map((pilot) =>
      pilot === null ? null : context.placeRanks.load({ regionId: pilot.siteId, day }),
    ),
  );
  return contentDirection(source, receiver);
}
