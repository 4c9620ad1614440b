import type { REPLICATION, Replication } from '../../domain/replication.js';
import { toReplication } from '../../queries/decode-replication.js';
import type { Loaded } from '../../queries/decode-record.js';
import { connect, connectAhead, withNodes, type ListField } from '../connection/connect.js';
import type { Connection } from '../connection/connection-type.js';
import type { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import type { Asked } from '../record/record-selection-of.js';

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
