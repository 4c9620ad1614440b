import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  agreementWithAttested,
  type FollowedPair,
} from '#src/analytics/agreement-with-attested.js';
import { judged } from '#src/domain/inference.js';

function pairs(...texts: readonly string[]): readonly FollowedPair[] {
  return texts.map((text) => {
    const [receiverId = '', sourceId = ''] = text.split('<');
    return { receiverId, sourceId };
  });
}

const somePairs = fc.array(
  fc.record({
    receiverId: fc.constantFrom('a', 'b', 'c', 'd'),
    sourceId: fc.constantFrom('a', 'b', 'c', 'd'),
  }),
  { maxLength: 12 },
);

describe('agreementWithAttested', () => {
  it('judges only receivers of which somebody attests a source', () => {
    // b<a is found, c<a is not: c<b is. d<c is neither right nor wrong, for nobody attests a source of d.
    const found = agreementWithAttested(pairs('b<a', 'c<b', 'd<c'), pairs('b<a', 'c<a'));
    expect(found).toEqual({ attested: 2, hits: 1, misses: 1, extra: 1, unjudged: 1 });
    expect(judged(found)).toMatchObject({ precision: 0.5, recall: 0.5, reason: null });
  });

  it('counts a pair once, and knows which way it goes', () => {
    expect(agreementWithAttested(pairs('b<a', 'b<a'), pairs('b<a', 'b<a', 'a<b'))).toEqual({
      attested: 2,
      hits: 1,
      misses: 1,
      extra: 0,
      unjudged: 0,
    });
  });

  it('has no shares where nothing is attested, and says why', () => {
    const found = agreementWithAttested(pairs('b<a'), []);
    expect(found).toEqual({ attested: 0, hits: 0, misses: 0, extra: 0, unjudged: 1 });
    expect(judged(found)).toMatchObject({
      precision: null,
      recall: null,
      reason: 'No document attests a voluntary replication in these cascades.',
    });
  });

  it('has a recall of 0 and no precision where nothing is inferred of the receivers that count', () => {
    const found = agreementWithAttested(pairs('d<c'), pairs('b<a'));
    expect(judged(found)).toMatchObject({
      recall: 0,
      precision: null,
      reason: 'The run infers no source for any receiver with an attested one.',
    });
  });

  it('loses no pair, whatever is inferred and attested', () => {
    fc.assert(
      fc.property(somePairs, somePairs, (inferred, attested) => {
        const found = agreementWithAttested(inferred, attested);
        const distinct = (all: readonly FollowedPair[]): number =>
          new Set(all.map((pair) => JSON.stringify(pair))).size;
        expect(found.hits + found.misses).toBe(distinct(attested));
        expect(found.hits + found.extra + found.unjudged).toBe(distinct(inferred));
        expect(Math.min(...Object.values(found))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is whole with itself', () => {
    fc.assert(
      fc.property(somePairs, (all) => {
        fc.pre(all.length > 0);
        expect(judged(agreementWithAttested(all, all))).toMatchObject({
          precision: 1,
          recall: 1,
          extra: 0,
          unjudged: 0,
          reason: null,
        });
      }),
    );
  });
});
