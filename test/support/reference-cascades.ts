import { it } from '@jest/globals';
import { hasReferenceData } from '../../methods/reference-data.js';

export {
  roundedSnapCascades,
  snapCascades,
  spidCascades,
  spidCascadesAsNamed,
} from '../../methods/reference-data.js';

/** `it` where the reference data are, else a skip; put `REFERENCE_NOTE` at the end of the name, to say why. */
export const referenceIt = hasReferenceData() ? it : it.skip;
export const REFERENCE_NOTE = hasReferenceData() ? '' : ' (skipped: ../shared/data is not there)';
