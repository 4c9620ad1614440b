import { basename, join } from 'node:path';
import {
  CANDIDATE_KINDS,
  type Candidate,
  type CandidateKind,
} from '#src/curation/extract/candidate.js';
import { extractCandidates } from '#src/curation/extract/extract-candidates.js';
import { placeDictionary } from '#src/curation/extract/place-dictionary.js';
import { readPlaceNames } from '#src/curation/extract/read-place-names.js';
import { spansOverlap, type TextSpan } from '#src/curation/sentences.js';
import { openSourceFolder } from '#src/curation/source-folder.js';
import type { Document } from '#src/domain/document.js';
import { describeFault, type RowFault } from '#src/domain/row-fault.js';
import type { CitationRow } from '#src/ingest/citation-rows.js';
import { readDataSet, type DataSetFiles } from '#src/ingest/read-data-set.js';
import { matches } from './matching-citations.js';

/** How the candidates of one kind compare with what a coder cited. */
export interface KindScore {
  readonly kind: CandidateKind;
  /** Different spans that the coder cited for this kind, and those that some candidate touches. */
  readonly cited: number;
  readonly found: number;
  readonly candidates: number;
  /** Candidates that touch one of the spans. */
  readonly right: number;
}

export interface SetScore {
  readonly dataSet: string;
  readonly kinds: readonly KindScore[];
}

/**
 * Compares what the rules propose with what was coded by hand, one data set after another. The dictionary of places is made of all
 * folders but the one that is measured, so that names which its coder recorded help nobody. Null where the document is not at hand.
 */
export async function measureSet(
  folder: string,
  allFolders: readonly string[],
  sources: string,
): Promise<SetScore | null> {
  const set = await readWhole(folder);
  const document = codedDocument(set);
  const source = await openSourceFolder(sources).read(document.file ?? '');
  if (source?.text == null) return null;
  const others = allFolders.filter((each) => basename(each) !== basename(folder));
  const candidates = extractCandidates(source.text, {
    documentDate: document.date ?? document.publishedOn,
    ownPlaceId: null,
    places: placeDictionary(await readPlaceNames(others)),
  });
  const citations = set.citations.filter(
    (row) => row.document === document.id && row.start !== null,
  );
  const kinds = CANDIDATE_KINDS.map((kind) => scoreOf(kind, candidates, citations));
  return { dataSet: set.name, kinds };
}

/** The spans of citations that candidates of a kind should find, each once. */
export function spansOf(
  kind: CandidateKind,
  citations: readonly CitationRow[],
): readonly TextSpan[] {
  const spans = citations
    .filter((row) => matches(kind, row))
    .map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }));
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}

function scoreOf(
  kind: CandidateKind,
  candidates: readonly Candidate[],
  citations: readonly CitationRow[],
): KindScore {
  const spans = spansOf(kind, citations);
  const own = candidates.filter((candidate) => candidate.kind === kind);
  return {
    kind,
    cited: spans.length,
    found: spans.filter((span) => own.some((each) => spansOverlap(each, span))).length,
    candidates: own.length,
    right: own.filter((each) => spans.some((span) => spansOverlap(each, span))).length,
  };
}

async function readWhole(folder: string): Promise<DataSetFiles> {
  const faults: RowFault[] = [];
  const set = await readDataSet(folder, faults);
  if (set === null || faults.length > 0)
    throw new Error(`${join(folder)} has faults:\n${faults.map(describeFault).join('\n')}`);
  return set;
}

/** The document that a set was coded from: the one that has a file. */
function codedDocument(set: DataSetFiles): Document {
  const record = set.records.find(({ kind, fields }) => kind === 'Document' && fields['file']);
  if (record === undefined) throw new Error(`${set.name} has no document with a file.`);
  return { ...record.fields, kind: 'Document', id: record.id } as unknown as Document;
}
