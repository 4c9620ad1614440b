import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  digestOfToken,
  holderOf,
  lineOf,
  newToken,
  parseTokenList,
  withTokenHolder,
  type TokenHolder,
} from '#src/server/access/token-list.js';

const ANA: TokenHolder = { name: 'Ana', role: 'analyst', sha256: digestOfToken('a') };
const BO: TokenHolder = {
  name: '柏 Bo-2 (x)'.slice(0, 6),
  role: 'analyst',
  sha256: digestOfToken('b'),
};

describe('a token', () => {
  it('is a different one each time, too long to be guessed, in signs that a header takes', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    // 32 bytes are 43 signs in base64url.
    expect(tokens.every((token) => /^rgt_[\w-]{43}$/.test(token))).toBe(true);
  });

  it('is known by its SHA-256', () => {
    expect(digestOfToken('a')).toBe(createHash('sha256').update('a').digest('hex'));
  });

  it('belongs to its holder alone', () => {
    expect(holderOf([ANA, BO], 'b')).toEqual({ kind: 'Named', name: BO.name, role: 'analyst' });
    expect(holderOf([ANA, BO], 'c')).toBeNull();
    expect(holderOf([], 'a')).toBeNull();
    expect(holderOf([ANA], ANA.sha256)).toBeNull();
  });
});

describe('a list of tokens', () => {
  it.each([
    ['CSV', `name,role,sha256\n${lineOf(ANA)}\n${lineOf(BO)}\n`],
    [
      'CSV with a mark, odd line ends, spaces and blank lines',
      `\ufeffname,role,sha256\r\n\r\n Ana , analyst , ${ANA.sha256} \r\n${lineOf(BO)}`,
    ],
    ['JSON', JSON.stringify([ANA, BO])],
  ])('is read from %s', (_, text) => {
    expect(parseTokenList(text)).toEqual([ANA, BO]);
  });

  it.each(['', '\n', 'name,role,sha256\n', '[]'])('is empty in %p', (text) => {
    expect(parseTokenList(text)).toEqual([]);
  });

  it.each([
    ['another head', 'name,sha256\n', 'the first line must be "name,role,sha256"'],
    ['half a JSON', '[{', 'it begins as JSON, but is none'],
    ['JSON of other things', '[1]', 'a JSON array of objects is wanted'],
    [
      'an unknown role',
      `name,role,sha256\nAna,king,${ANA.sha256}`,
      'entry 1: a role is one of analyst',
    ],
    ['a name with odd signs', `name,role,sha256\n<b>,analyst,${ANA.sha256}`, 'entry 1: a name is'],
    ['a cell too many', `name,role,sha256\n${lineOf(ANA)},x`, 'entry 1: a name is'],
    [
      'a token in place of its digest',
      'name,role,sha256\nAna,analyst,rgt_secret',
      'entry 1: sha256 is 64',
    ],
    [
      'a digest twice',
      `name,role,sha256\n${lineOf(ANA)}\nBo,analyst,${ANA.sha256}`,
      'two entries have the same digest',
    ],
  ])('is refused with %s', (_, text, fault) => {
    expect(() => parseTokenList(text)).toThrow(
      expect.objectContaining({
        code: 'BAD_CONFIGURATION',
        message: expect.stringContaining(fault),
      }),
    );
    expect(() => parseTokenList(text)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/[0-9a-f]{64}|rgt_/) }),
    );
  });

  it.each([
    ['nothing', ''],
    ['CSV', `name,role,sha256\n${lineOf(ANA)}`],
    ['JSON', JSON.stringify([ANA])],
  ])('takes one more holder, in the form that it has: %s', (_, text) => {
    const longer = withTokenHolder(text, BO);
    expect(parseTokenList(longer)).toEqual([...parseTokenList(text), BO]);
    expect(longer.trimStart().startsWith('[')).toBe(text.startsWith('['));
  });

  it('takes no holder with a name that it could not read back', () => {
    expect(() => withTokenHolder('', { ...ANA, name: 'a,b' })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });
});
