import { describe, expect, it } from '@jest/globals';
import { adoptionEvents } from '#src/exports/tables/adoption-events.js';
import { adoptionMatrix } from '#src/exports/tables/adoption-matrix.js';
import { dyads } from '#src/exports/tables/dyads.js';
import { riskSet } from '#src/exports/tables/risk-set.js';
import { staggeredDid } from '#src/exports/tables/staggered-did.js';
import { adoption, cellsOf, toySource, TOY_ADOPTIONS } from '../../support/toy-cascades.js';

const PANEL = { end: 'PANEL_END', neighbourhood: null, covariates: null } as const;

describe('the years of observation', () => {
  // Program one: A adopts in 2000, B in 2003. The panel begins in 2002, when A has it already.
  const later = toySource({}, TOY_ADOPTIONS.slice(0, 2), { fromYear: 2002 });

  it('begin with a year, before which whoever adopted is at no risk, but counts', async () => {
    expect(
      await cellsOf(riskSet(later, PANEL), 'region', 'year', 'event', 'events_so_far'),
    ).toEqual([
      ['region:b', 2002, false, 1],
      ['region:c', 2002, false, 1],
      ['region:b', 2003, true, 1],
      ['region:c', 2003, false, 1],
      ['region:c', 2004, false, 2],
    ]);
  });

  it('leave whoever adopted before them a sender of dyads', async () => {
    const table = dyads(later, { end: 'PANEL_END', onlyOpportunities: true });
    expect(await cellsOf(table, 'receiver', 'sender', 'year', 'emulate')).toEqual([
      ['region:b', 'region:a', 2002, false],
      ['region:c', 'region:a', 2002, false],
      ['region:b', 'region:a', 2003, true],
      ['region:c', 'region:a', 2003, false],
      ['region:c', 'region:a', 2004, false],
      ['region:c', 'region:b', 2004, false],
    ]);
  });

  it('do not make one who was treated before them never treated', async () => {
    const rows = await cellsOf(
      staggeredDid(later, null),
      'region',
      'year',
      'never_treated',
      'gvar_did',
      'treated',
    );
    expect(rows.slice(0, 4)).toEqual([
      ['region:a', 2002, false, 2000, 1],
      ['region:a', 2003, false, 2000, 1],
      ['region:a', 2004, false, 2000, 1],
      ['region:b', 2002, false, 2003, 0],
    ]);
  });

  it('hide no earlier year in the matrix, and list adoptions of their own alone', async () => {
    expect(await cellsOf(adoptionMatrix(later), 'region_id', 'one')).toContainEqual([
      'region:a',
      2000,
    ]);
    expect(await cellsOf(adoptionEvents(later), 'region_id')).toEqual([['region:b']]);
  });

  it('take nobody for at risk who adopted in a year that is not known', async () => {
    const interval = adoption('one', 'c', '2002/2003');
    for (const other of [adoption('one', 'c', null), interval]) {
      const source = toySource({}, [...TOY_ADOPTIONS.slice(0, 2), other]);
      const rows = await cellsOf(riskSet(source, PANEL), 'region');
      expect(rows).not.toContainEqual(['region:c']);
      expect(rows).toContainEqual(['region:b']);
      const pairs = await cellsOf(
        dyads(source, { end: 'PANEL_END', onlyOpportunities: false }),
        'receiver',
        'sender',
      );
      expect(pairs.flat()).not.toContain('region:c');
    }
  });

  it('keep at risk whose date, though of no one year, is surely after their end', async () => {
    const after = adoption('one', 'c', '2005/2007');
    const source = toySource({}, [...TOY_ADOPTIONS.slice(0, 2), after]);
    expect(await cellsOf(riskSet(source, PANEL), 'region', 'year', 'event')).toContainEqual([
      'region:c',
      2004,
      false,
    ]);
  });
});
