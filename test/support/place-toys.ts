import type { Adoption, PlaceHistories } from '#src/domain/diffusion.js';
import { partialDate } from '#src/domain/partial-date.js';

/** So many prefectures, `u1` and so on, since ever and for ever. */
export function prefectures(count: number): PlaceHistories {
  const spell = { code: null, level: 'prefecture', parentId: null, from: null, to: null } as const;
  return new Map(Array.from({ length: count }, (_, index) => [`u${index + 1}`, [spell]]));
}

/** Local explorations of one practice, told as `u1 2001`. */
export function explorations(practiceId: string, ...texts: readonly string[]): readonly Adoption[] {
  return texts.map((text, index) => {
    const [siteId = '', date = ''] = text.split(' ');
    return {
      pilotId: `pilot:${practiceId}-${index + 1}`,
      practiceId,
      siteId,
      isDesignated: false,
      dates: { approval: null, localDocument: null, started: partialDate(date) },
      ended: null,
      endKind: null,
      dataSetId: 'dataset:toy',
    };
  });
}

/** The same, all designated on those dates. */
export function designations(practiceId: string, ...texts: readonly string[]): readonly Adoption[] {
  return explorations(practiceId, ...texts).map((adoption) => ({
    ...adoption,
    isDesignated: true,
    dates: { approval: adoption.dates.started, localDocument: null, started: null },
  }));
}
