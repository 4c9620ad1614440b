import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../bench/peers/measure/sequential.js';
import {
  TARGETS,
  ratioOf,
  shareOfPeerFor,
  verdictOnMedians,
  verdictOnThroughput,
} from '../../bench/peers/targets.js';
import { ALL_QUESTIONS } from '../../bench/peers/questions/all.js';

const FAILED: Outcome<number> = { ok: false, reason: 'out of memory' };

function value(number: number): Outcome<number> {
  return { ok: true, value: number };
}

describe('the targets', () => {
  it('are named for questions that are asked', () => {
    const names = ALL_QUESTIONS.map(({ name }) => name);
    const targeted = [TARGETS.shareOfPeerByQuestion, TARGETS.throughputOverPeerByQuestion];
    expect(names).toEqual(expect.arrayContaining(targeted.flatMap((each) => Object.keys(each))));
  });
});

describe('ratioOf', () => {
  it('is null where either number is missing or nothing can be divided by', () => {
    expect(ratioOf(value(6), value(4))).toBe(1.5);
    expect(ratioOf(value(6), FAILED)).toBeNull();
    expect(ratioOf(undefined, value(4))).toBeNull();
    expect(ratioOf(value(6), value(0))).toBeNull();
  });
});

describe('verdictOnMedians', () => {
  it('allows one and a half times the hand-written time, and no more', () => {
    const verdict = (product: number): string =>
      verdictOnMedians('point read', { product: value(product), hand: value(4), peer: value(9) });
    expect(verdict(6)).toBe('ok');
    expect(verdict(6.1)).toBe('missed: hand');
    expect(verdict(9.1)).toBe('missed: hand, peer');
  });

  it('asks for the share of the peer that the question has', () => {
    expect(shareOfPeerFor('province page')).toBe(0.25);
    const verdict = (product: number): string =>
      verdictOnMedians('province page', {
        product: value(product),
        hand: value(10),
        peer: value(40),
      });
    expect(verdict(10)).toBe('ok');
    expect(verdict(11)).toBe('missed: peer');
  });

  it('takes a peer that failed for beaten, but no failure of ours for anything', () => {
    const others = { hand: value(10), peer: FAILED };
    expect(verdictOnMedians('point read', { product: value(10), ...others })).toBe('ok');
    expect(verdictOnMedians('point read', { product: FAILED, ...others })).toBe('no answer');
    expect(verdictOnMedians('point read', { product: undefined, ...others })).toBe('no answer');
  });
});

describe('verdictOnThroughput', () => {
  it.each([
    ['point read', 2],
    ['shortest path', 10],
  ])('wants of %s at least %d times the peer', (question, times) => {
    const verdict = (product: number): string =>
      verdictOnThroughput(question, { product: value(product), hand: FAILED, peer: value(10) });
    expect(verdict(times * 10)).toBe('ok');
    expect(verdict(times * 10 - 1)).toBe('missed');
  });
});
