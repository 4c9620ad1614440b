/**
 * Whether a unit counts at a period: regions are created and abolished, so that who could adopt is a matter of time. `unit` is an
 * index, `period` one of the periods that the method was given.
 */
export type EligibleAt = (unit: number, period: number) => boolean;

/** Every unit counts at every period. */
export const alwaysEligible: EligibleAt = () => true;
