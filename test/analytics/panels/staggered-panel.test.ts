import { describe, expect, it } from '@jest/globals';
import {
  staggeredPanel,
  type PanelUnit,
  type StaggeredPanel,
  type Treatment,
} from '#src/analytics/panels/staggered-panel.js';

const NEVER: Treatment = { kind: 'NEVER' };
const UNDATED: Treatment = { kind: 'UNDATED' };

describe('staggeredPanel', () => {
  it('has a row for each unit and period, with the time since treatment', () => {
    const rows = rowsOf({ units: [unit('Hangzhou', from(2011)), unit('Ningbo', NEVER)] });
    expect(rows.map((row) => [row.unit, row.period, row.relativePeriod, row.treated])).toEqual([
      ['Hangzhou', 2010, -1, 0],
      ['Hangzhou', 2011, 0, 1],
      ['Hangzhou', 2012, 1, 1],
      ['Ningbo', 2010, null, 0],
      ['Ningbo', 2011, null, 0],
      ['Ningbo', 2012, null, 0],
    ]);
    expect(rows[0]).toMatchObject({ firstTreat: 2011, neverTreated: false, gvarDid: 2011 });
    expect(rows[3]).toMatchObject({ firstTreat: null, neverTreated: true, gvarDid: 0 });
  });

  it('does not take a unit that was treated at an unknown time for a control', () => {
    const [row] = rowsOf({ units: [unit('Wenzhou', UNDATED)] });
    expect(row).toMatchObject({
      firstTreat: null,
      neverTreated: false,
      relativePeriod: null,
      gvarDid: null,
      treated: null,
      revoked: 0,
    });
  });

  it('flags treatment that was revoked, and leaves the group as it was', () => {
    const rows = rowsOf({ units: [unit('Hangzhou', from(2010, 2012))] });
    expect(rows.map(({ treated, revoked, gvarDid }) => [treated, revoked, gvarDid])).toEqual([
      [1, 0, 2010],
      [1, 0, 2010],
      [0, 1, 2010],
    ]);
  });

  it('keeps the true period of units treated before the panel or after it', () => {
    const rows = rowsOf({ units: [unit('early', from(2001)), unit('late', from(2020))] });
    expect(rows.map(({ gvarDid, treated }) => [gvarDid, treated])).toEqual([
      ...[1, 2, 3].map(() => [2001, 1]),
      ...[1, 2, 3].map(() => [2020, 0]),
    ]);
  });

  it('has a column for each overlapping policy', () => {
    const overlapping = [from(2011), NEVER, UNDATED, from(2010, 2011)];
    const rows = rowsOf({
      units: [{ ...unit('Hangzhou', NEVER), overlapping }],
      overlappingPolicies: 4,
    });
    expect(rows.map(({ treatedByOthers }) => treatedByOthers)).toEqual([
      [0, 0, null, 1],
      [1, 0, null, 0],
      [1, 0, null, 0],
    ]);
  });

  it('has rows only for periods at which the unit was eligible', () => {
    const rows = rowsOf({
      units: [unit('old', NEVER), unit('new', NEVER)],
      eligibleAt: (index, period) => (index === 1 ? period >= 2012 : period !== 2011),
    });
    expect(rows.map((row) => [row.unit, row.period])).toEqual([
      ['old', 2010],
      ['old', 2012],
      ['new', 2012],
    ]);
  });

  it('makes rows as they are read, as often as they are read', () => {
    const panel = staggeredPanel({
      units: [unit('Hangzhou', NEVER)],
      firstPeriod: 0,
      lastPeriod: Number.MAX_SAFE_INTEGER,
    });
    for (const row of panel) {
      if (row.period === 2) break;
    }
    const [first] = panel;
    expect(first?.period).toBe(0);
  });

  it.each<[string, Partial<StaggeredPanel>]>([
    ['periods that end before they begin', { firstPeriod: 2013 }],
    ['periods that are no whole numbers', { firstPeriod: 2010.5 }],
    ['a unit that comes twice', { units: [unit('a', NEVER), unit('a', NEVER)] }],
    ['a treatment in no whole period', { units: [unit('a', from(2010.5))] }],
    ['a revocation that is not after its treatment', { units: [unit('a', from(2011, 2011))] }],
    ['a policy too few', { units: [unit('a', NEVER)], overlappingPolicies: 1 }],
    [
      'such a revocation of an overlapping policy',
      { units: [{ ...unit('a', NEVER), overlapping: [from(3, 2)] }], overlappingPolicies: 1 },
    ],
  ])('refuses %s before the first row', (_, changes) => {
    const panel = { units: [], firstPeriod: 2010, lastPeriod: 2012, ...changes };
    expect(() => staggeredPanel(panel)).toThrow(RangeError);
  });
});

function unit(name: string, treatment: Treatment): PanelUnit {
  return { unit: name, treatment, overlapping: [] };
}

function from(period: number, revokedFrom: number | null = null): Treatment {
  return { kind: 'FROM', period, revokedFrom };
}

function rowsOf(panel: Omit<StaggeredPanel, 'firstPeriod' | 'lastPeriod'>) {
  return [...staggeredPanel({ firstPeriod: 2010, lastPeriod: 2012, ...panel })];
}
