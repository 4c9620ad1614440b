import { describe, expect, it } from '@jest/globals';
import { kindOfId, ID_PREFIXES } from '#src/domain/identifiers.js';
import {
  MADE_ID_PREFIXES,
  madeId,
  madeKindOfId,
  slugAt,
  slugOf,
  type MadeKind,
} from '#src/domain/made-ids.js';

const MOMENT = new Date('2026-11-26T10:15:00.123Z');

describe('an id of what the program makes', () => {
  it('belongs to its kind, and to no kind of record', () => {
    for (const [kind, prefix] of Object.entries(MADE_ID_PREFIXES)) {
      const id = `${prefix}:${slugAt(MOMENT, '5f3a9c')}`;
      expect([madeKindOfId(id), kindOfId(id)]).toEqual([kind, null]);
      expect(madeId(kind as MadeKind, id)).toBe(id);
    }
    const shared = Object.values(MADE_ID_PREFIXES).filter((prefix) =>
      Object.values<string>(ID_PREFIXES).includes(prefix),
    );
    expect(shared).toEqual([]);
  });

  it.each([
    '',
    'run',
    'run:',
    'run:1',
    'run:A',
    'run:a--b',
    'run:a b',
    'pilot:a',
    `run:${'a'.repeat(120)}`,
  ])('is not %p', (text) => {
    expect(madeKindOfId(text)).toBeNull();
    expect(() => madeId('InferenceRun', text)).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  it('of one kind is refused as one of another', () => {
    expect(() => madeId('Job', 'run:a')).toThrow('An id of kind Job looks like "job:');
  });
});

describe('a slug of a moment', () => {
  it('tells it to the millisecond, in UTC', () => {
    expect(slugAt(MOMENT, '5f3a9c')).toBe('20261126t101500123-5f3a9c');
    expect(slugOf(madeId('Job', 'job:20261126t101500123-5f3a9c'))).toBe(
      '20261126t101500123-5f3a9c',
    );
  });

  it('is in order of time, whatever it ends in', () => {
    const later = new Date(MOMENT.getTime() + 1);
    expect(slugAt(MOMENT, 'ffffff') < slugAt(later, '000000')).toBe(true);
  });
});
