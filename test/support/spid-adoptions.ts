import type { AdoptionRow } from '#src/analytics/cascades/cascade.js';
import { hasReferenceData, spidRows } from '../../methods/reference-data.js';

export { statehood } from '../../methods/statehood.js';

/** First adoptions of 728 policies by the 50 states (SPID 1.0), which is not part of the project. Null when it is not there. */
export const SPID_ADOPTIONS: readonly AdoptionRow[] | null = hasReferenceData() ? spidRows() : null;

/** For the name of a test that needs them. */
export const SPID_SKIPPED =
  SPID_ADOPTIONS === null ? ' (skipped: ../shared/data/spid_v1_adoptions.csv is not there)' : '';
