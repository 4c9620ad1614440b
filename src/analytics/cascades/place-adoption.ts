import type {
  Adoption,
  AdoptionFlag,
  CascadeChoices,
  PlaceHistories,
} from '../../domain/diffusion.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Refused } from './left-out.js';
import { boundaryDay, unitAtBoundary, unitOfSite } from './unit-of-analysis.js';

/** An adoption with the date that counts, and its time in years. */
export interface DatedAdoption extends Adoption {
  readonly date: PartialDate;
  readonly time: number;
  readonly flags: readonly AdoptionFlag[];
}

/** An adoption by a unit of analysis. */
export interface PlacedAdoption extends DatedAdoption {
  readonly unitId: string;
}

/** Who adopted what. */
export function adoptionKey(one: Pick<PlacedAdoption, 'practiceId' | 'unitId'>): string {
  return `${one.practiceId} ${one.unitId}`;
}

/** The choices with what was open in them decided. */
export type PlacingChoices = Pick<CascadeChoices, 'unit' | 'nesting' | 'split' | 'boundaryYear'>;

const FLAGS = {
  SAME: null,
  MERGED: 'MERGED_UNIT',
  LARGEST_PART: 'LARGEST_PART_OF_SPLIT_UNIT',
} as const;

/** The adoption with its unit: that of its site on its day, at the boundaries of one year; or the reason why there is none. */
export function placeAdoption(
  adoption: DatedAdoption,
  histories: PlaceHistories,
  { unit, nesting, split, boundaryYear }: PlacingChoices,
): PlacedAdoption | Refused {
  const { pilotId, siteId, date } = adoption;
  const found = unitOfSite(histories, siteId, date.latest, unit, nesting);
  if (found.unitId === null) return { pilotId, reason: found.reason };
  const mapped =
    boundaryYear === null
      ? ({ unitId: found.unitId, how: 'SAME' } as const)
      : unitAtBoundary(histories, found.unitId, boundaryDay(boundaryYear), unit, split);
  if (mapped.unitId === null) return { pilotId, reason: mapped.reason };
  const flags: readonly (AdoptionFlag | null)[] = [
    ...adoption.flags,
    adoption.endKind !== null ? 'REVOKED' : null,
    found.isRolledUp ? 'ROLLED_UP' : null,
    FLAGS[mapped.how],
  ];
  return { ...adoption, unitId: mapped.unitId, flags: flags.filter((flag) => flag !== null) };
}
