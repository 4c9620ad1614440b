import { describe, expect, it } from '@jest/globals';
import { comparedEdges } from '../../bench/analytics/compared-edges.js';
import { shortRatio, shortTime, skippedBecause } from '../../bench/analytics/finding.js';
import { partTable, replaceParts, type MeasuredPart } from '../../bench/analytics/page.js';

const TITLES = ['First', 'Second'];

function part(title: string, measured: string, isMet: boolean | null): MeasuredPart {
  const finding = { what: 'time', measured, beside: '', wanted: 'under 1 s', isMet };
  return {
    title,
    circumstances: [['Date', '2026-01-02']],
    found: { findings: [finding], notes: ['A note.'] },
  };
}

describe('replaceParts', () => {
  it('puts parts into the order of the titles, whichever was measured first', () => {
    const page = replaceParts(
      replaceParts('', [part('Second', '2 s', false)], TITLES),
      [part('First', '1 ms', true)],
      TITLES,
    );
    expect(page).toMatch(
      /^# Methods.*\n\n## First\n\n- Date: 2026-01-02\n.*1 ms.*ok.*## Second\n.*2 s.*missed.*- A note\.\n$/s,
    );
  });

  it('replaces one part and leaves the other as it was', () => {
    const both = [part('First', 'old', null), part('Second', 'kept', null)];
    const page = replaceParts('', both, TITLES);
    expect(replaceParts(page, [part('First', 'new', null)], TITLES)).toBe(
      page.replace('old', 'new'),
    );
  });

  it('says why a part was skipped, without a table', () => {
    const skipped = { ...part('First', '', null), found: skippedBecause('no data.') };
    expect(replaceParts('', [skipped], TITLES)).toMatch(
      /- Date: 2026-01-02\n\n- Skipped: no data\.\n$/,
    );
    expect(partTable(skipped)).toBe('First\nSkipped: no data.');
  });
});

describe('comparedEdges', () => {
  it('tells the same edges in another order from other edges', () => {
    const first = {
      edges: [
        ['a', 'b'],
        ['b', 'c'],
      ] as const,
    };
    const turned = {
      edges: [
        ['b', 'c'],
        ['a', 'b'],
      ] as const,
    };
    const other = {
      edges: [
        ['a', 'b'],
        ['c', 'b'],
      ] as const,
    };
    expect(comparedEdges([first, first])).toEqual({ isSame: true, placesApart: 0 });
    expect(comparedEdges([first, turned])).toEqual({ isSame: true, placesApart: 2 });
    expect(comparedEdges([first, other])).toEqual({ isSame: false, placesApart: 1 });
  });
});

describe('figures', () => {
  it('have three digits that count and a unit', () => {
    expect([0.2071, 14.24, 207.4, 1_238].map(shortTime)).toEqual([
      '0.207 ms',
      '14.2 ms',
      '207 ms',
      '1.24 s',
    ]);
    expect(shortRatio(3, 2)).toBe('1.50 times');
  });
});
