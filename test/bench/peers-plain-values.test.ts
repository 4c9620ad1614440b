import { describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { toPlain } from '../../bench/peers/hand/to-plain.js';

describe('toPlain', () => {
  it('turns the integers of the driver into numbers, however deep they lie', () => {
    const value = { total: neo4j.int(7), list: [{ hop: neo4j.int(0), share: 0.5 }], none: null };
    expect(toPlain(value)).toEqual({ total: 7, list: [{ hop: 0, share: 0.5 }], none: null });
  });

  it('gives null for nothing, which JSON can say', () => {
    expect(toPlain(undefined)).toBeNull();
  });
});
