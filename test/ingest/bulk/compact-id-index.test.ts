import { describe, expect, it } from '@jest/globals';
import { CompactIdIndex } from '#src/ingest/bulk/compact-id-index.js';

describe('CompactIdIndex', () => {
  it('numbers ids in the order in which they come, and gives a known id its first number', () => {
    const index = new CompactIdIndex();
    expect(['pilot:a', 'pilot:b', 'pilot:a', 'pilot:c'].map((id) => index.add(id))).toEqual([
      0, 1, 0, 2,
    ]);
    expect(index.size).toBe(3);
  });

  it('finds what was added, and nothing else', () => {
    const index = new CompactIdIndex();
    index.add('pilot:a');
    expect(index.find('pilot:a')).toBe(0);
    expect(index.find('pilot:b')).toBeNull();
    expect([index.has('pilot:a'), index.has('')]).toEqual([true, false]);
  });

  it('tells 40,000 ids apart that differ in a digit or in the order of two, while it grows', () => {
    const index = new CompactIdIndex();
    const ids = Array.from({ length: 20_000 }, (_, at) => `pilot:x-${at}`);
    const turned = ids.map((id) => id.replace('pilot:x-', 'pilot:-x'));
    for (const id of [...ids, ...turned]) index.add(id);
    expect(index.size).toBe(40_000);
    expect(ids.every((id, at) => index.find(id) === at)).toBe(true);
    expect(turned.every((id, at) => index.find(id) === at + 20_000)).toBe(true);
    expect(index.find('pilot:x-20000')).toBeNull();
  });
});
