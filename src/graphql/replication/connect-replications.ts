import type { REPLICATION, Replication } from '../../domain/replication.js';
import { toReplication } from '../../queries/decode-replication.js';
import type { Loaded } from '../../queries/decode-record.js';
import { connect, type ListField } from '../connection/connect.js';
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
  const page = await connect(context, field, args, info);
  const edges = page.edges.map((edge) => ({
    node: toReplication(edge.node),
    get cursor() {
      return edge.cursor;
    },
  }));
  return { ...page, edges };
}
