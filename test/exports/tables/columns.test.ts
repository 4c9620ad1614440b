import { describe, expect, it } from '@jest/globals';
import type { RegionYears } from '#src/domain/user-table.js';
import { columnNamesOf } from '#src/exports/tables/columns.js';
import { riskSet } from '#src/exports/tables/risk-set.js';
import { staggeredDid } from '#src/exports/tables/staggered-did.js';
import { toySource } from '../../support/toy-cascades.js';

const EVENT: RegionYears = {
  source: { title: 'T', publisher: 'P', version: '1', terms: 'CC0-1.0', url: null },
  columns: [{ name: 'event', description: 'An event.', unit: null }],
  valuesOf: () => [null],
};

describe('columns', () => {
  it('are refused when one of the user’s own has a name that is taken', () => {
    expect(() =>
      riskSet(toySource(), { end: 'PANEL_END', neighbourhood: null, covariates: EVENT }),
    ).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringMatching(/event/) }),
    );
    expect(() => staggeredDid(toySource(), EVENT)).not.toThrow();
  });

  it.each([
    [['program:spid-attendance-of-out-of-state-students'], ['spid_attendance_of_out_of_state']],
    [
      ['program:a', 'program:A', 'program:2'],
      ['a', 'a_2', 'p_2'],
    ],
  ])('are named for %p such that every program takes them', (ids, names) => {
    expect(columnNamesOf(ids)).toEqual(names);
  });
});
