import type { DiffusionScope } from '#src/domain/diffusion.js';

/** All pilots of all years. */
export const EVERYTHING: DiffusionScope = {
  programIds: [],
  domainIds: [],
  dataSetIds: [],
  fromYear: null,
  toYear: null,
};
