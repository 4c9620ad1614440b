import type { REPLICATION, Replication } from '../../domain/replication.js';
import { toReplication } from '../../queries/decode-replication.js';
import type { Loaded } from '../../queries/decode-record.js';
import { connect, connectAhead, withNodes, type ListField } from '../connection/connect.js';
import { COPIES_OF_PILOT, SOURCES_OF_PILOT } from '../../queries/lists.js';
import type { ListSource } from '../../queries/page.js';
import type { Connection } from '../connection/connection-type.js';
import type { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { replicationConditions, type ReplicationListArgs } from './replication.args.js';
import type { Asked } from '../record/record-selection-of.js';

/** Two lists of a pilot, which its field pages through and its statement may bring along; the owner is absent where it is not known yet. */
export const copiesField = pilotsField('Pilot.copies', COPIES_OF_PILOT);
export const copiedFromField = pilotsField('Pilot.copiedFrom', SOURCES_OF_PILOT);

type FieldOfPilot = (
  ownerId: string | undefined,
  list: ReplicationListArgs,
) => ListField<typeof REPLICATION>;

function pilotsField(name: string, source: ListSource<typeof REPLICATION>): FieldOfPilot {
  return (ownerId, list) => {
    const conditions = replicationConditions(list);
    return { name, source, ownerId, conditions, order: list.orderBy };
  };
}

/** One page of a list of replications, each as an event of its class. */
export async function connectReplications(
  context: RequestContext,
  field: ListField<typeof REPLICATION>,
  args: PageArgs,
  info?: Asked,
): Promise<Connection<Loaded<Replication>>> {
  return withNodes(await connect(context, field, args, info), toReplication);
}

/** The same, at once where the page came along with its owner. */
export function connectReplicationsOf(
  context: RequestContext,
  field: ListField<typeof REPLICATION>,
  args: PageArgs,
  info: Asked,
): Connection<Loaded<Replication>> | Promise<Connection<Loaded<Replication>>> {
  const ahead = connectAhead(context, field, info);
  return ahead === null
    ? connectReplications(context, field, args, info)
    : withNodes(ahead, toReplication);
}
