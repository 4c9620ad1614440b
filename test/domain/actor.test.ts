import { describe, expect, it } from '@jest/globals';
import { demandRight, READER, ROLES } from '#src/domain/actor.js';

describe('demandRight', () => {
  it('gives the name of an analyst who wants to infer', () => {
    expect(demandRight({ kind: 'Named', name: 'Ana', role: 'analyst' }, 'INFER')).toBe('Ana');
  });

  it('refuses a reader, and says who may and how to say so', () => {
    expect(() => demandRight(READER, 'INFER')).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        message:
          'Only the role analyst may run an inference, cancel or delete one; send a token of such a person as "authorization: Bearer ...".',
      }),
    );
  });

  it('knows one role', () => {
    expect(ROLES).toEqual(['analyst']);
  });
});
