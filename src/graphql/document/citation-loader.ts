import DataLoader from 'dataloader';
import type { Citation } from '../../domain/document.js';
import { idOf } from '../../domain/identifiers.js';
import { citationsOfSubjects } from '../../queries/citation-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';

/** The citations of a record; the manifest of its data set where it has none of its own. Never empty. */
export interface CitationLoader {
  (record: { readonly id: string; readonly dataSetId: string }): Promise<readonly Citation[]>;
  /** Asks for the citations of a record beside the record itself: one exchange with a server less. */
  begin(recordId: string): void;
}

const MAX_CITATIONS = 100;

export function createCitationLoader(reader: Reader): CitationLoader {
  const loader = new DataLoader<string, readonly Citation[]>(async (subjectIds) => {
    const found = await citationsOfSubjects(reader, subjectIds);
    return subjectIds.map((id) => (found.get(id) ?? []).slice(0, MAX_CITATIONS));
  });
  const citationsOf = async (record: { readonly id: string; readonly dataSetId: string }) => {
    const { id, dataSetId } = record;
    const own = await loader.load(id);
    if (own.length > 0) return own;
    const manifest = idOf('DataSet', dataSetId);
    return [{ kind: 'DataSetCitation', subjectId: id, dataSetId: manifest } as const];
  };
  const begin = (recordId: string): void => void loader.load(recordId).catch(() => undefined);
  return Object.assign(citationsOf, { begin });
}
