import type { CandidateKind } from '#src/curation/extract/candidate.js';
import { kindOfId, type Kind } from '#src/domain/identifiers.js';
import { columnOf, type Field } from '#src/domain/record-shape.js';
import { RECORD_SHAPES } from '#src/domain/record-shapes.js';
import type { CitationRow } from '#src/ingest/citation-rows.js';

/** Whether a citation is of what a kind of candidate is meant to find. */
type Test = (subject: Kind | null, field: string | null) => boolean;

const FIELDS: ReadonlyMap<string, Field> = new Map(
  RECORD_SHAPES.flatMap(({ kind, fields }) =>
    Object.entries(fields).map(([name, field]) => [`${kind} ${columnOf(name, field)}`, field]),
  ),
);

/** Of records of the kinds: the record as a whole, or one of the columns. */
function of(kinds: readonly Kind[], ...columns: readonly string[]): Test {
  return (subject, field) =>
    subject !== null &&
    kinds.includes(subject) &&
    (field === null || columns.some((column) => column === field));
}

function fieldTest(isWanted: (field: Field) => boolean): Test {
  return (subject, column) => {
    const field = FIELDS.get(`${subject ?? ''} ${column ?? ''}`);
    return field !== undefined && isWanted(field);
  };
}

const cellOfRegion = fieldTest(
  ({ fieldType }) => 'to' in fieldType && fieldType.to.includes('Region'),
);
const isNumberCell = fieldTest(({ fieldType }) => fieldType.type === 'number');
const aboutRegion = of(['Region', 'RegionVersion', 'RegionSpan'], 'name', 'aliases', 'parent');

/** What each kind of candidate is compared with. */
export const MATCHES: Readonly<Record<CandidateKind, Test>> = {
  place: (subject, field) => aboutRegion(subject, field) || cellOfRegion(subject, field),
  date: fieldTest(({ fieldType }) => fieldType.type === 'date'),
  quantity: (subject, field) => isNumberCell(subject, field) && !isOrdinal(field),
  document_number: (subject, field) => subject === 'Document' && field === 'number',
  title: of(['Document', 'DocumentReference'], 'title'),
  official: of(['Official'], 'name'),
  post: of(['Post']),
  batch: of(['Batch', 'Scheme'], 'number'),
  pilot: of(['Pilot', 'PilotStatus'], 'name', 'status', 'origin'),
  plan: of(['Plan'], 'modality'),
  target: of(['Target']),
  outcome: of(['Outcome']),
  tally: of(['Tally']),
  rule: of(['Rule']),
  claim: of(['Claim']),
  recognition: of(['Recognition']),
  scale_up: of(['ScaleUp']),
  study_visit: of(['StudyVisit']),
  replication: of(['Replication']),
};

/** The nineteenth meeting, the third batch: what numbers in order counts nothing. */
function isOrdinal(field: string | null): boolean {
  return field === 'number' || field === 'position';
}

/** Whether a citation is one that candidates of the kind should find. */
export function matches(kind: CandidateKind, { subject, field }: CitationRow): boolean {
  return MATCHES[kind](kindOfId(subject), field);
}
