import type { Eligibility } from '#src/analytics/adoption/eligibility.js';

/** Years of admission to the union; states that are not named were among its founders. */
const ADMISSIONS: ReadonlyMap<string, number> = new Map([
  ...states(1791, 'Vermont'),
  ...states(1792, 'Kentucky'),
  ...states(1796, 'Tennessee'),
  ...states(1803, 'Ohio'),
  ...states(1812, 'Louisiana'),
  ...states(1816, 'Indiana'),
  ...states(1817, 'Mississippi'),
  ...states(1818, 'Illinois'),
  ...states(1819, 'Alabama'),
  ...states(1820, 'Maine'),
  ...states(1821, 'Missouri'),
  ...states(1836, 'Arkansas'),
  ...states(1837, 'Michigan'),
  ...states(1845, 'Florida', 'Texas'),
  ...states(1846, 'Iowa'),
  ...states(1848, 'Wisconsin'),
  ...states(1850, 'California'),
  ...states(1858, 'Minnesota'),
  ...states(1859, 'Oregon'),
  ...states(1861, 'Kansas'),
  ...states(1863, 'West Virginia'),
  ...states(1864, 'Nevada'),
  ...states(1867, 'Nebraska'),
  ...states(1876, 'Colorado'),
  ...states(1889, 'Montana', 'North Dakota', 'South Dakota', 'Washington'),
  ...states(1890, 'Idaho', 'Wyoming'),
  ...states(1896, 'Utah'),
  ...states(1907, 'Oklahoma'),
  ...states(1912, 'Arizona', 'New Mexico'),
  ...states(1959, 'Alaska', 'Hawaii'),
]);

/** When each of the named states was one. */
export function statehood(units: readonly string[]): readonly Eligibility[] {
  return units.map((unit) => ({ from: ADMISSIONS.get(unit) ?? null, to: null }));
}

function states(year: number, ...names: readonly string[]): readonly [string, number][] {
  return names.map((name) => [name, year]);
}
