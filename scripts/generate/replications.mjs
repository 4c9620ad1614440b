import { partialDateOf } from './dates.mjs';

/** Most copies come about when the receiver begins, give or take; a few of them, it seems, before. */
const DAYS_AROUND_START = 60;
const SHARE_ATTESTED = 0.35;

const MANDATES = {
  ATTESTED: { voluntary: 60, unstated: 40 },
  PRESCRIBED: { ordered: 70, applied_and_approved: 30 },
};
const FIDELITIES = { unstated: 60, adaptation: 20, copy: 10, selected_items: 10 };
const MECHANISMS = { '': 80, learning: 10, emulation: 5, competition: 3, coercion: 2 };
const ASSERTERS = { receiver: 60, source: 15, third_party: 25 };

/** The rows of `replications.csv`: one an edge of the spread. */
export function replicationRows(random, { edges }, pilots, organizations) {
  return edges.map(({ source, receiver }, index) =>
    replicationRow(
      random,
      { number: index + 1, source: pilots[source], receiver: pilots[receiver] },
      organizations,
    ),
  );
}

function replicationRow(random, { number, source, receiver }, organizations) {
  const replicationClass = random.happens(SHARE_ATTESTED) ? 'ATTESTED' : 'PRESCRIBED';
  const day = Math.max(0, receiver.day + random.between(-DAYS_AROUND_START, DAYS_AROUND_START));
  return {
    id: `replication:synthetic-${number}`,
    class: replicationClass,
    receiver: receiver.id,
    source: source.id,
    date: partialDateOf(random, day),
    mandate: random.pickWeighted(MANDATES[replicationClass]),
    fidelity: random.pickWeighted(FIDELITIES),
    mechanism: random.pickWeighted(MECHANISMS),
    ...(replicationClass === 'ATTESTED'
      ? {
          asserted_by: random.pick(organizations).id,
          asserter_role: random.pickWeighted(ASSERTERS),
        }
      : { authority: 'organization:synthetic-nation', document: receiver.program.documentId }),
  };
}

export const REPLICATION_COLUMNS = [
  'id',
  'class',
  'receiver',
  'source',
  'date',
  'mandate',
  'fidelity',
  'mechanism',
  'asserted_by',
  'asserter_role',
  'authority',
  'document',
];
