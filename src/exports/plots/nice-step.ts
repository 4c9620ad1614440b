/** The least of 1, 2, 5, 10, 20 ... and their tenths that is no less than a positive number. */
export function niceStep(atLeast: number): number {
  if (!(atLeast > 0 && Number.isFinite(atLeast))) {
    throw new RangeError(`A step is of at least a positive number, but got ${atLeast}.`);
  }
  const power = Math.floor(Math.log10(atLeast));
  const steps = [1, 2, 5, 10].map((step) => Number(`${step}e${power}`));
  return steps.find((step) => step >= atLeast * (1 - 1e-9)) as number;
}
