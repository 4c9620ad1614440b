import { LEMON_ADOPTERS, unitsFrom } from '../../methods/reference-adoptions.js';

export {
  BRAZILIAN_FARMERS,
  LEMON_ADOPTERS,
  README_ADOPTERS,
  unitsFrom,
} from '../../methods/reference-adoptions.js';

export const LEMON = unitsFrom(LEMON_ADOPTERS, 50, 1982);
