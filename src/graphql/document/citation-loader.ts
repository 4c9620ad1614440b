import DataLoader from 'dataloader';
import type { Citation } from '../../domain/document.js';
import { idOf } from '../../domain/identifiers.js';
import { citationsOfSubjects } from '../../queries/citation-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';

/** The citations of a record; the manifest of its data set where it has none of its own. Never empty. */
export type CitationLoader = (record: {
  readonly id: string;
  readonly dataSetId: string;
}) => Promise<readonly Citation[]>;

const MAX_CITATIONS = 100;

export function createCitationLoader(reader: Reader): CitationLoader {
  const loader = new DataLoader<string, readonly Citation[]>(async (subjectIds) => {
    const found = await citationsOfSubjects(reader, subjectIds);
    return subjectIds.map((id) => (found.get(id) ?? []).slice(0, MAX_CITATIONS));
  });
  return async ({ id, dataSetId }) => {
    const own = await loader.load(id);
    if (own.length > 0) return own;
    return [{ kind: 'DataSetCitation', subjectId: id, dataSetId: idOf('DataSet', dataSetId) }];
  };
}
