import { partialDate } from '#src/domain/partial-date.js';
import type { ReplicationEdge } from '#src/domain/replication.js';

/** An edge told as `source receiver date`, such as `a b 2016`; without a date it is undated. Its id is `source-receiver` unless told. */
export function edge(text: string, id?: string): ReplicationEdge {
  const [sourceId = '', receiverId = '', date] = text.split(' ');
  return {
    replicationId: id ?? `${sourceId}-${receiverId}`,
    sourceId,
    receiverId,
    replicationClass: 'ATTESTED',
    date: date === undefined ? null : partialDate(date),
  };
}
