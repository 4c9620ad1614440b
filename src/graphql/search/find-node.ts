import { madeKindOfId } from '../../domain/made-ids.js';
import type { ReplicationRecord } from '../../domain/replication.js';
import type { Loaded } from '../../queries/decode-record.js';
import { toReplication } from '../../queries/decode-replication.js';
import type { RequestContext } from '../context.js';

/** Whatever has an id, as resolvers hand it on; null for an id that is not known. */
export async function findNode(context: RequestContext, id: string): Promise<object | null> {
  if (madeKindOfId(id) !== null) return context.made.find(id);
  const record = await context.records.find(id);
  return record?.kind === 'Replication'
    ? toReplication(record as unknown as Loaded<ReplicationRecord>)
    : record;
}
