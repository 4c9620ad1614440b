import { DomainError } from '../domain/errors.js';
import {
  kindOfClass,
  replicationOf,
  type Replication,
  type ReplicationRecord,
} from '../domain/replication.js';
import type { Loaded } from './decode-record.js';

/**
 * The event that a record of the graph stands for; what came along with the record stays with it. Throws DomainError INTERNAL_SERVER_ERROR when it
 * was read with all its fields and lacks what its class needs.
 */
export function toReplication(record: Loaded<ReplicationRecord>): Loaded<Replication> {
  if (!('documentId' in record && 'authorityId' in record)) return selectedReplication(record);
  const parsed = replicationOf(record);
  if (parsed.ok) return parsed.value as Loaded<Replication>;
  throw new DomainError('INTERNAL_SERVER_ERROR', `${record.id}: ${parsed.message}`);
}

/** Of which only some fields were read: its class tells what it is. */
function selectedReplication(record: Loaded<ReplicationRecord>): Loaded<Replication> {
  return {
    ...record,
    kind: kindOfClass(record.replicationClass),
  } as unknown as Loaded<Replication>;
}
