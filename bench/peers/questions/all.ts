import type { PeerQuestion } from '../question.js';
import { COPIES_BY_HOP } from './copies-by-hop.js';
import { COPIES_OF_HUB, COPIES_OF_OTHERS } from './copies-page.js';
import { COUNTS_BY_DOMAIN, COUNTS_BY_DOMAIN_AND_YEAR } from './counts.js';
import { NAME_SEARCH } from './name-search.js';
import { NESTED_LIST } from './nested-list.js';
import { ALL_PATHS, SHORTEST_PATH } from './paths.js';
import { DEEP_PAGE, PROVINCE_PAGE, WIDE_PAGE } from './pilot-pages.js';
import { POINT_READ } from './point-read.js';
import { TRANSITIVE_COPIES } from './transitive-copies.js';
import { TWO_LEVEL_FILTER } from './two-level-filter.js';

/** Every question, in the order of the tables. */
export const ALL_QUESTIONS: readonly PeerQuestion[] = [
  POINT_READ,
  COPIES_OF_HUB,
  COPIES_OF_OTHERS,
  TRANSITIVE_COPIES,
  COPIES_BY_HOP,
  SHORTEST_PATH,
  ALL_PATHS,
  PROVINCE_PAGE,
  WIDE_PAGE,
  DEEP_PAGE,
  COUNTS_BY_DOMAIN,
  COUNTS_BY_DOMAIN_AND_YEAR,
  NESTED_LIST,
  TWO_LEVEL_FILTER,
  NAME_SEARCH,
];
