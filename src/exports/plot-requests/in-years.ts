import type { DiffusionScope } from '../../domain/diffusion.js';
import type { PartialDate } from '../../domain/partial-date.js';

/** Whether a date may lie within the years of observation; one that nobody knows may. */
export function isInYears(
  date: PartialDate | null,
  { fromYear, toYear }: Pick<DiffusionScope, 'fromYear' | 'toYear'>,
): boolean {
  if (date === null) return true;
  const [first, last] = [Number(date.earliest.slice(0, 4)), Number(date.latest.slice(0, 4))];
  return last >= (fromYear ?? -Infinity) && first <= (toYear ?? Infinity);
}
