import { DomainError } from '../domain/errors.js';
import { replicationOf, type Replication, type ReplicationRecord } from '../domain/replication.js';
import type { Loaded } from './decode-record.js';

/** The event that a record of the graph stands for; what came along with the record stays with it. Throws DomainError INTERNAL_SERVER_ERROR when it lacks what its class needs. */
export function toReplication(record: Loaded<ReplicationRecord>): Loaded<Replication> {
  const parsed = replicationOf(record);
  if (parsed.ok) return parsed.value as Loaded<Replication>;
  throw new DomainError('INTERNAL_SERVER_ERROR', `${record.id}: ${parsed.message}`);
}
