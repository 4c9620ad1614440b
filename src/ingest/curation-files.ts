/** Files of a data set that tell of its making and are no part of the graph; `curation` reads them. */

/** Sentences without a fact, each with the reason. */
export const UNCITED_FILE = 'uncited.csv';

/** What a second coder found in a part of the sentences. */
export const SECOND_CODING_FILE = 'second-coding.csv';

/** Every candidate of a draft that rules proposed. Only a draft has it, and a draft is never loaded. */
export const CANDIDATES_FILE = 'candidates.csv';
