import { kindOfId } from '../../domain/identifiers.js';
import type {
  ReplicationCitation,
  ReplicationFact,
} from '../../queries/replication-table-queries.js';
import type { Cell, Column, Table } from '../table.js';
import { column, optionalColumn } from './columns.js';

const NOT_STATED = 'not stated';

const COLUMNS: readonly Column[] = [
  column('replication_id', 'text', 'The event: a receiver takes up what a source had.'),
  column('receiver', 'text', 'The pilot that takes up.'),
  column('receiver_site', 'text', 'Its site.'),
  column('source', 'text', 'The pilot, or the batch as a body, that is taken up.'),
  column(
    'source_is_batch',
    'boolean',
    'Whether the source is a body of pilots: then it names no single one.',
  ),
  column(
    'class',
    'text',
    'attested (a party states the act) or prescribed (a superior orders or approves it). Never to be summed.',
  ),
  optionalColumn('asserted_by', 'text', 'Who states it.', 'it is prescribed'),
  optionalColumn('asserter_role', 'text', 'receiver, source or third_party.', 'it is prescribed'),
  optionalColumn('authority', 'text', 'Who prescribes it.', 'it is attested'),
  column('mandate', 'text', 'ordered, applied_and_approved, voluntary or unstated.'),
  column('fidelity', 'text', 'copy, adaptation, selected_items or unstated.'),
  optionalColumn('mechanism', 'text', 'learning, competition, emulation or coercion.', NOT_STATED),
  optionalColumn('item', 'text', 'What of it is taken up.', NOT_STATED),
  optionalColumn('date', 'text', 'Date as far as it is known (EDTF).', 'not known'),
  optionalColumn('evidence_id', 'text', 'The citation.', 'the data set as a whole is the source'),
  optionalColumn(
    'document',
    'text',
    'The document that is cited.',
    'the data set as a whole is the source',
  ),
  optionalColumn(
    'start',
    'integer',
    'Where the cited words begin in its text.',
    'cited as a whole',
    'code points',
  ),
  optionalColumn('end', 'integer', 'Where they end.', 'cited as a whole', 'code points'),
  optionalColumn('confidence', 'text', 'How far the document was checked.', 'cited by place'),
  column('coder', 'text', 'The data set, whose notes tell who coded it.'),
];

/** F8: one row for each citation of a replication that documents state; one without a document where its data set is the source. */
export function replications(facts: readonly ReplicationFact[]): Table {
  return {
    name: 'replications',
    description: 'One row for each citation of a replication, with its class.',
    columns: COLUMNS,
    *rows() {
      for (const fact of facts) {
        const cited = fact.citations.length > 0 ? fact.citations : [null];
        for (const citation of cited) yield toRow(fact, citation);
      }
    },
  };
}

function toRow(fact: ReplicationFact, citation: ReplicationCitation | null): readonly Cell[] {
  return [
    fact.replicationId,
    fact.receiverId,
    fact.receiverSiteId,
    fact.sourceId,
    kindOfId(fact.sourceId) === 'Batch',
    fact.replicationClass.toLowerCase(),
    fact.assertedById,
    fact.asserterRole,
    fact.authorityId,
    fact.mandate,
    fact.fidelity,
    fact.mechanism,
    fact.item,
    fact.date?.text ?? null,
    citation?.citationId ?? null,
    citation?.documentId ?? null,
    citation?.start ?? null,
    citation?.end ?? null,
    citation?.confidence ?? null,
    fact.dataSetId,
  ];
}
