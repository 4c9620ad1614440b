import { describe, expect, it } from '@jest/globals';
import { edgeLags } from '#src/analytics/adoption/edge-lags.js';

describe('edgeLags', () => {
  it('is the period of the child less that of the parent', () => {
    expect(
      edgeLags(
        [
          { parent: 0, child: 1 },
          { parent: 1, child: 2 },
        ],
        [2010, 2012, 2017],
      ),
    ).toEqual({ lags: [2, 5], mean: 3.5 });
  });

  it('shows an edge against time as negative, and one within a period as 0', () => {
    const edges = [
      { parent: 1, child: 0 },
      { parent: 1, child: 2 },
    ];
    expect(edgeLags(edges, [2010, 2012, 2012])).toEqual({ lags: [-2, 0], mean: -1 });
  });

  it('has no lag where one end never adopted, and leaves it out of the mean', () => {
    const edges = [
      { parent: 0, child: 1 },
      { parent: 2, child: 1 },
      { parent: 0, child: 2 },
    ];
    expect(edgeLags(edges, [2010, null, 2014])).toEqual({ lags: [null, null, 4], mean: 4 });
  });

  it('has no mean without lags', () => {
    expect(edgeLags([], [1])).toEqual({ lags: [], mean: null });
  });

  it('refuses an edge to a unit that is not there, and a period that is no whole number', () => {
    expect(() => edgeLags([{ parent: 0, child: 2 }], [1, 2])).toThrow('but got 0 to 2');
    expect(() => edgeLags([], [1.5])).toThrow(RangeError);
  });
});
