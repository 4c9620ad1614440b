import { DOCUMENT } from '../../domain/document.js';
import { ID_PREFIXES } from '../../domain/identifiers.js';
import type { RecordShape } from '../../domain/record-shape.js';
import type { Candidate } from '../extract/candidate.js';
import type { DescribedDocument } from '../extract/extract-document.js';
import type { TextSpan } from '../sentences.js';
import { textSha256 } from '../source-text.js';
import { RECORD_PROPOSALS, type RecordProposal } from './record-proposals.js';
import { surroundingsIn, type Surroundings } from './surroundings.js';

export type Cells = Readonly<Record<string, string>>;

/** The document that a draft is made from. */
export interface DraftedDocument extends DescribedDocument {
  /** The middle of all ids of the draft. */
  readonly slug: string;
}

/** A draft as rows: of `candidates.csv`, of the files of records, of `citations.csv`. It holds terms and figures, no sentences. */
export interface DraftDataSet {
  readonly candidates: readonly Cells[];
  readonly records: ReadonlyMap<RecordShape, readonly Cells[]>;
  readonly citations: readonly Cells[];
}

/** A candidate with its number, what stands around it, and the record that it may become. */
interface NumberedCandidate extends Candidate {
  readonly number: string;
  readonly around: Surroundings;
  readonly proposal: RecordProposal | null;
  /** Null without a proposal. */
  readonly recordId: string | null;
}

/**
 * The draft of a data set: each candidate with the id of the record that it may become, the records as far as the rules can fill them,
 * and the citations of both. Nothing is confirmed; replications come as cues alone.
 */
export function draftDataSet(
  document: DraftedDocument,
  candidates: readonly Candidate[],
): DraftDataSet {
  const documentId = `document:${document.slug}`;
  const numbered = numberedCandidates(document, candidates);
  const officials = new Map(
    numbered.flatMap(({ kind, text, recordId }) =>
      kind === 'official' && recordId !== null ? [[text, recordId]] : [],
    ),
  );
  const records = new Map<RecordShape, Cells[]>([[DOCUMENT, [documentRow(document, documentId)]]]);
  const seen = new Set<string>();
  for (const { recordId, proposal, ...candidate } of numbered) {
    if (recordId === null || proposal === null || seen.has(recordId)) continue;
    seen.add(recordId);
    const cells = cellsOf(candidate, proposal, officials, documentId);
    const { shape } = proposal;
    const rows = records.get(shape) ?? [];
    rows.push({ id: recordId, ...cells });
    records.set(shape, rows);
  }
  return {
    candidates: numbered.map(candidateRow),
    records,
    citations: citationRows(document, documentId, numbered),
  };
}

function numberedCandidates(
  { slug, source }: DraftedDocument,
  candidates: readonly Candidate[],
): readonly NumberedCandidate[] {
  const around = surroundingsIn(source.text ?? '', candidates);
  const idsByText = new Map<string, string>();
  return candidates.map((candidate, index) => {
    const { kind, text, values } = candidate;
    const number = `c${index + 1}`;
    const proposal = RECORD_PROPOSALS[kind] ?? null;
    if (proposal === null)
      return { ...candidate, number, around: around(candidate), proposal, recordId: null };
    const ownId = `${ID_PREFIXES[proposal.shape.kind]}:${slug}-${number}`;
    const key = JSON.stringify([kind, text, values['official']]);
    const recordId = (proposal.isOneByText === true ? idsByText.get(key) : null) ?? ownId;
    idsByText.set(key, recordId);
    return { ...candidate, number, around: around(candidate), proposal, recordId };
  });
}

function cellsOf(
  { kind, text, values, around }: Omit<NumberedCandidate, 'proposal' | 'recordId'>,
  { shape, textColumn, placeColumn, dateColumn, columns, fixed }: RecordProposal,
  officials: ReadonlyMap<string, string>,
  documentId: string,
): Cells {
  const cells: Record<string, string> = { ...fixed, [textColumn]: text };
  for (const column of columns) cells[column] = values[column] ?? '';
  if (kind === 'post') cells['official'] = officials.get(values['official'] ?? '') ?? '';
  if (kind === 'scale_up') cells['document'] = documentId;
  if (placeColumn !== undefined) cells[placeColumn] = regionOf(around) ?? '';
  if (dateColumn === undefined || around.date === null) return cells;
  cells[dateColumn] = around.date.values['date'] ?? '';
  const isResolved = around.date.values['resolved_from'] !== undefined;
  if (isResolved && 'resolvedFromId' in shape.fields) cells['resolved_from'] = documentId;
  return cells;
}

/** The region of the place around, when there is just one. */
function regionOf({ place }: Surroundings): string | null {
  const region = place?.values['region'] ?? '';
  return region === '' || region.includes('|') ? null : region;
}

function candidateRow(candidate: NumberedCandidate): Cells {
  const { number, kind, rule, text, values, around, recordId, start, end } = candidate;
  return {
    candidate: number,
    confirmed: kind === 'replication' ? 'unconfirmed' : '',
    kind,
    rule,
    text,
    values: describe(values),
    record: recordId ?? '',
    line: String(around.line),
    start: String(start),
    end: String(end),
  };
}

/** For each candidate the place of the record as a whole, and those of its region and its date. The same place is cited once. */
function citationRows(
  { source }: DraftedDocument,
  document: string,
  candidates: readonly NumberedCandidate[],
): readonly Cells[] {
  const rows = new Map<string, Cells>();
  const cite = (subject: string, field: string, { start, end }: TextSpan): void => {
    const sha256 = textSha256(source.span(start, end) ?? '');
    const span = { start: String(start), end: String(end), sha256 };
    const key = JSON.stringify([subject, field, start, end]);
    if (!rows.has(key)) rows.set(key, { subject, field, document, ...span });
  };
  const seen = new Set<string>();
  for (const { recordId, proposal, around, start, end } of candidates) {
    if (recordId === null || proposal === null) continue;
    cite(recordId, '', { start, end });
    if (seen.has(recordId)) continue;
    seen.add(recordId);
    const { placeColumn, dateColumn } = proposal;
    if (placeColumn !== undefined && around.place !== null && regionOf(around) !== null)
      cite(recordId, placeColumn, around.place);
    if (dateColumn !== undefined && around.date !== null) cite(recordId, dateColumn, around.date);
  }
  return [...rows.values()];
}

function documentRow(document: DraftedDocument, id: string): Cells {
  const { title, date, publishedOn, file, source } = document;
  return {
    id,
    title: title ?? '',
    date: date?.text ?? '',
    published_on: publishedOn?.text ?? '',
    file,
    sha256: source.fileSha256,
  };
}

function describe(values: Cells): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
