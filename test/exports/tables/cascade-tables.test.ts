import { describe, expect, it } from '@jest/globals';
import type { RegionYears } from '#src/domain/user-table.js';
import { checkTable } from '#src/exports/check-columns.js';
import { streamTable } from '#src/exports/stream-table.js';
import type { Table } from '#src/exports/table.js';
import { adoptionEvents } from '#src/exports/tables/adoption-events.js';
import { adoptionMatrix } from '#src/exports/tables/adoption-matrix.js';
import { dyads } from '#src/exports/tables/dyads.js';
import { policies } from '#src/exports/tables/policies.js';
import { riskSet } from '#src/exports/tables/risk-set.js';
import { selection } from '#src/exports/tables/selection.js';
import { staggeredDid } from '#src/exports/tables/staggered-did.js';
import { adoption, cellsOf, toySource, TOY_ADOPTIONS } from '../../support/toy-cascades.js';

const SOURCE = { title: 'T', publisher: 'P', version: '1', terms: 'CC0-1.0', url: null };
const INCOME: RegionYears = {
  source: SOURCE,
  columns: [{ name: 'income', description: 'Income.', unit: 'yuan' }],
  valuesOf: (region, year) => [region === 'region:a' ? 10 + (year - 1999) : null],
};
const PANEL = { end: 'PANEL_END', neighbourhood: null, covariates: null } as const;

const TABLES: readonly (readonly [string, Table])[] = [
  ['adoption events', adoptionEvents(toySource())],
  ['the adoption matrix', adoptionMatrix(toySource())],
  ['policies', policies(toySource())],
  ['the risk set', riskSet(toySource(), { ...PANEL, covariates: INCOME })],
  ['dyads', dyads(toySource(), { end: 'PANEL_END', onlyOpportunities: false })],
  ['the staggered panel', staggeredDid(toySource(), INCOME)],
  ['selection', selection(toySource(), INCOME)],
];

describe('tables of cascades', () => {
  it.each(TABLES)('make %s that every format takes', async (_, table) => {
    checkTable(table);
    for (const format of ['csv', 'stata', 'parquet'] as const) {
      let bytes = 0;
      for await (const part of streamTable(table, format)) bytes += part.length;
      expect(bytes).toBeGreaterThan(0);
    }
  });

  it('give every column a description, and say what a null means where there may be one', () => {
    for (const [, { columns }] of TABLES)
      for (const { name, description } of columns)
        expect([name, description.length > 5]).toEqual([name, true]);
  });
});

describe('adoptionEvents', () => {
  it('has a row for each first adoption and one for its end, with code as of the day and evidence', async () => {
    const rows = await cellsOf(
      adoptionEvents(toySource()),
      'policy_id',
      'region_id',
      'status',
      'date',
      'date_precision',
      'year',
      'region_code_asof',
      'evidence_id',
    );
    expect(rows).toEqual([
      ['program:one', 'region:a', 'adopted', '2000', 'year', 2000, '110000', 'document:decree'],
      ['program:one', 'region:b', 'adopted', '2003-05', 'month', 2003, '120000', 'dataset:toy'],
      ['program:two', 'region:a', 'adopted', '2001-03-09', 'day', 2001, '110000', 'dataset:toy'],
      ['program:two', 'region:b', 'adopted', '2002', 'year', 2002, '120000', 'dataset:toy'],
      ['program:two', 'region:b', 'revoked', '2004', 'year', 2004, '120000', 'dataset:toy'],
    ]);
  });
});

describe('adoptionMatrix', () => {
  it('has null, never 0, where a unit had not adopted by the end of observation', async () => {
    expect(await cellsOf(adoptionMatrix(toySource()), 'region_id', 'one', 'two')).toEqual([
      ['region:a', 2000, 2001],
      ['region:b', 2003, 2002],
      ['region:c', null, null],
    ]);
  });
});

describe('policies', () => {
  it('tells years, adopters and what cannot be identified', async () => {
    expect(
      await cellsOf(
        policies(toySource()),
        'policy_id',
        'first_year',
        'last_year',
        'end_of_observation',
        'adopt_count',
        'is_identified',
        'not_identified_reasons',
      ),
    ).toEqual([
      ['program:one', 2000, 2003, 2004, 2, false, 'few_distinct_dates'],
      ['program:two', 2001, 2002, 2004, 2, false, 'few_distinct_dates'],
    ]);
  });
});

describe('riskSet', () => {
  it('takes units in while they are eligible and out after their adoption', async () => {
    const source = toySource({}, TOY_ADOPTIONS.slice(0, 2));
    // Of program one: A adopts in 2000; B is at risk until 2003; C is a unit from 2002 on.
    expect(
      await cellsOf(riskSet(source, PANEL), 'region', 'year', 'event', 'events_so_far'),
    ).toEqual([
      ['region:a', 2000, true, 0],
      ['region:b', 2000, false, 0],
      ['region:b', 2001, false, 1],
      ['region:b', 2002, false, 1],
      ['region:c', 2002, false, 1],
      ['region:b', 2003, true, 1],
      ['region:c', 2003, false, 1],
      ['region:c', 2004, false, 2],
    ]);
  });

  it('stops at the last event where that is asked for', async () => {
    const source = toySource({ end: 'LAST_EVENT' }, TOY_ADOPTIONS.slice(0, 2));
    const rows = await cellsOf(riskSet(source, { ...PANEL, end: 'LAST_EVENT' }), 'year');
    expect(rows.at(-1)).toEqual([2003]);
  });

  it('counts neighbours that adopted before, and joins covariates', async () => {
    const source = toySource({}, TOY_ADOPTIONS.slice(0, 2));
    const neighbourhood = { neighbours: (unit: number) => (unit === 1 ? [0] : []), decayScale: 2 };
    const table = riskSet(source, { end: 'PANEL_END', neighbourhood, covariates: INCOME });
    const rows = await cellsOf(
      table,
      'region',
      'year',
      'n_neighbor_events',
      'n_neighbor_events_decay',
      'income',
    );
    // A adopted in 2000: for B one year later 2 e^0, another year later 2 e^(-1/2).
    expect(rows.slice(0, 4)).toEqual([
      ['region:a', 2000, 0, 0, 11],
      ['region:b', 2000, 0, 0, null],
      ['region:b', 2001, 1, 2, null],
      ['region:b', 2002, 1, expect.closeTo(2 * Math.exp(-0.5), 12), null],
    ]);
  });
});

describe('dyads', () => {
  it('have an opportunity where the sender has it and the receiver not, and emulate in the year of adoption', async () => {
    const source = toySource({}, TOY_ADOPTIONS.slice(0, 2));
    const table = dyads(source, { end: 'PANEL_END', onlyOpportunities: true });
    expect(await cellsOf(table, 'receiver', 'sender', 'year', 'emulate')).toEqual([
      ['region:b', 'region:a', 2001, false],
      ['region:b', 'region:a', 2002, false],
      ['region:c', 'region:a', 2002, false],
      ['region:b', 'region:a', 2003, true],
      ['region:c', 'region:a', 2003, false],
      ['region:c', 'region:a', 2004, false],
      ['region:c', 'region:b', 2004, false],
    ]);
  });
});

describe('staggeredDid', () => {
  it('has 0 for never treated in gvar_did alone, and flags a revocation', async () => {
    const rows = await cellsOf(
      staggeredDid(toySource(), null),
      'policy',
      'region',
      'year',
      'first_treat',
      'never_treated',
      'gvar_did',
      'treated',
      'revoked',
      'treated_one',
    );
    const two = rows.filter(([policy, , year]) => policy === 'program:two' && year === 2004);
    expect(two).toEqual([
      ['program:two', 'region:a', 2004, 2001, false, 2001, 1, 0, 1],
      ['program:two', 'region:b', 2004, 2002, false, 2002, 0, 1, 1],
      ['program:two', 'region:c', 2004, null, true, 0, 0, 0, 0],
    ]);
  });

  it('takes nobody for never treated who was treated at an unknown time', async () => {
    const source = toySource({}, [...TOY_ADOPTIONS.slice(0, 2), adoption('one', 'c', null)]);
    const rows = await cellsOf(
      staggeredDid(source, null),
      'region',
      'year',
      'never_treated',
      'gvar_did',
    );
    expect(rows.filter(([region]) => region === 'region:c')).toEqual([
      ['region:c', 2002, false, null],
      ['region:c', 2003, false, null],
      ['region:c', 2004, false, null],
    ]);
  });
});

describe('selection', () => {
  it('gives the mean of the three years before, and null where nothing can be compared', async () => {
    const rows = await cellsOf(
      selection(toySource(), INCOME),
      'pilot',
      'site',
      'pre_mean',
      'std_diff',
    );
    // A in 1997 to 1999 by the table: 8, 9, 10. No other region has values, so there is no spread to compare with.
    expect(rows.slice(0, 2)).toEqual([
      ['program:one 2000', null, 9, null],
      ['program:one 2000', 'region:a', 9, null],
    ]);
  });
});
