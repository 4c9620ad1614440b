import { kindOfId } from '../../domain/identifiers.js';
import { textOf, type ConsistencyRule, type Fact, type Facts } from './fact.js';

/** What a place developed by itself is not taken up from elsewhere. */
export const independentPractice: ConsistencyRule = (facts) =>
  facts.of('Replication').flatMap((replication) => {
    const receiver = facts.byId(replication.fields['receiverId']);
    if (receiver?.fields['origin'] !== 'local_exploration') return [];
    return [
      {
        rule: 'independent-practice',
        place: replication.place,
        message: `The receiver ${receiver.id} is a local exploration, so that it takes up nothing.`,
      },
    ];
  });

/** One document cannot make the same copy both attested and prescribed: an order is not an act that anyone attests. */
export const prescriptionNotAttested: ConsistencyRule = (facts) => {
  const prescribed = facts.of('Replication').filter(isOf('PRESCRIBED'));
  return facts
    .of('Replication')
    .filter(isOf('ATTESTED'))
    .flatMap((attested) => {
      const twin = prescribed.find(
        (other) =>
          other.fields['receiverId'] === attested.fields['receiverId'] &&
          other.fields['sourceId'] === attested.fields['sourceId'] &&
          documentsOf(other).some((document) => documentsOf(attested).includes(document)),
      );
      if (twin === undefined) return [];
      const message = `${twin.id} prescribes the same copy by the same document; an order attests nothing.`;
      return [{ rule: 'prescription-not-attested', place: attested.place, message }];
    });
};

/** A source that a document names as a body is not told once more as each of its members. */
export const collectiveNotExpanded: ConsistencyRule = (facts) => {
  const collective = facts
    .of('Replication')
    .filter(({ fields }) => kindOfId(String(fields['sourceId'])) === 'Batch');
  const bodies = new Map<string, Fact[]>();
  for (const edge of collective) {
    const receiver = String(edge.fields['receiverId']);
    bodies.set(receiver, [...(bodies.get(receiver) ?? []), edge]);
  }
  return facts.of('Replication').flatMap((edge) => {
    const batch = textOf(facts.byId(edge.fields['sourceId']) ?? edge, 'batchId');
    const body = (bodies.get(String(edge.fields['receiverId'])) ?? []).find(
      (other) =>
        edge.fields['documentId'] === other.fields['documentId'] && holds(facts, other, batch),
    );
    if (batch === null || body === undefined) return [];
    const message = `Its source is a member of ${String(body.fields['sourceId'])}, which ${body.id} names as a body by the same document.`;
    return [{ rule: 'collective-not-expanded', place: edge.place, message }];
  });
};

function holds(facts: Facts, collective: Fact, batchId: string | null): boolean {
  const source = facts.byId(collective.fields['sourceId']);
  const members = (source?.fields['memberIds'] ?? []) as readonly string[];
  return batchId !== null && (source?.id === batchId || members.includes(batchId));
}

function isOf(replicationClass: string): (fact: Fact) => boolean {
  return ({ fields }) => fields['replicationClass'] === replicationClass;
}

function documentsOf({ fields, spans }: Fact): readonly unknown[] {
  const named = fields['documentId'];
  return [...(named == null ? [] : [named]), ...spans.map(({ documentId }) => documentId)];
}
