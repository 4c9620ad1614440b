import { ADOPTER_CLASSES, type AdopterClass } from '../../analytics/adoption/adopter-classes.js';
import type { PlacedAdoption } from '../../analytics/cascades/place-adoption.js';
import { classesOf } from '../../analytics/diffusion/identified-figures.js';
import type { OneDiffusion } from '../../analytics/diffusion/one-diffusion.js';
import type { Told } from '../../domain/untold.js';
import type { AdopterClasses } from '../../analytics/adoption/adopter-classes.js';
import type { AdopterClassCountType } from './diffusion.type.js';

/** A unit of analysis with its adoption. */
export interface AdopterOfDiffusion extends PlacedAdoption {
  readonly adopterClass: AdopterClass | null;
}

/** The adopters with their classes, by time, then unit. */
export function adoptersOf(diffusion: OneDiffusion): readonly AdopterOfDiffusion[] {
  const { built, adoptions } = diffusion;
  const classes = classesOf(diffusion).value?.classes;
  const units = built.set.cascades[0]?.adopters;
  return adoptions.map((adoption, index) => ({
    ...adoption,
    adopterClass: classes?.[units?.[index] ?? -1] ?? null,
  }));
}

/** How many adopters are in each class, earliest first; null where classes are not told. */
export function classCounts({
  value,
}: Told<AdopterClasses>): readonly AdopterClassCountType[] | null {
  if (value === null) return null;
  return ADOPTER_CLASSES.map((adopterClass) => ({
    adopterClass,
    adopters: value.classes.filter((one) => one === adopterClass).length,
  }));
}
