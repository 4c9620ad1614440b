import { isSurelyBefore, type PartialDate } from '../../domain/partial-date.js';
import { replicationOf, type ReplicationRecord } from '../../domain/replication.js';
import type { RowFault } from '../../domain/row-fault.js';
import type { PlacedRecord } from '../row-to-record.js';

/** Each replication has what its class needs and nothing of another class, and no pilot takes up itself. */
export function checkReplications(records: readonly PlacedRecord[]): readonly RowFault[] {
  return replications(records).flatMap((record) => {
    const { file, line, fields } = record;
    const parsed = replicationOf({
      ...fields,
      kind: 'Replication',
      id: record.id,
    } as ReplicationRecord);
    const own = fields['receiverId'] === fields['sourceId'];
    return [
      ...(parsed.ok ? [] : [{ file, line, column: 'class', message: parsed.message }]),
      ...(own ? [{ file, line, column: 'source', message: 'A pilot cannot take up itself.' }] : []),
    ];
  });
}

/**
 * A receiver that surely practised before its source, comparing the days that both dates allow. No fault: designation
 * often postdates practice. The coder should look once more.
 */
export function warnOfEarlyReceivers(records: readonly PlacedRecord[]): readonly RowFault[] {
  const started = new Map(
    records
      .filter(({ kind }) => kind === 'Pilot')
      .map(({ id, fields }) => [id, fields['started'] as PartialDate | null]),
  );
  return earlyReceivers(records, (id) => started.get(id) ?? null);
}

/** The same, where the beginning of each pilot is known. */
export function earlyReceivers(
  records: readonly PlacedRecord[],
  startOf: (pilotId: string) => PartialDate | null,
): readonly RowFault[] {
  return replications(records).flatMap(({ fields, file, line }) => {
    const receiver = startOf(fields['receiverId'] as string);
    const source = startOf(fields['sourceId'] as string);
    if (receiver === null || source === null || !isSurelyBefore(receiver, source)) return [];
    const message = `The receiver began in ${receiver.text}, before its source in ${source.text}.`;
    return [{ file, line, column: 'receiver', message }];
  });
}

function replications(records: readonly PlacedRecord[]): readonly PlacedRecord[] {
  return records.filter(({ kind }) => kind === 'Replication');
}
