import { describe, expect, it } from '@jest/globals';
import { checkConsistency } from '#src/curation/consistency/check-consistency.js';
import { Facts, type Fact } from '#src/curation/consistency/fact.js';
import { totalsOf } from '#src/curation/consistency/totals-and-members.js';
import { sourceText } from '#src/curation/source-text.js';
import { idOf, type Kind } from '#src/domain/identifiers.js';
import { partialDate } from '#src/domain/partial-date.js';

const DOCUMENT = idOf('Document', 'document:report');
const TEXT = '2017年全市新增2.7万户,超过300件,首批25项试点,每人领衔1-2项,占比70.3%,9月召开。';

/** Where words stand in the text. */
function at(words: string, field: string | null = null): Fact['spans'][number] {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`The text has no "${words}".`);
  const place = { documentId: DOCUMENT, section: null, start, end: start + words.length };
  return { kind: 'SpanCitation', subjectId: 'x', field, ...place, sha256: '' };
}

function fact(kind: Kind, id: string, fields: object, ...spans: Fact['spans'][number][]): Fact {
  return { kind, id, fields: fields as Fact['fields'], place: `set/file.csv:2 ${id}`, spans };
}

function rulesBroken(...facts: readonly Fact[]): readonly string[] {
  const text = sourceText(Buffer.from(TEXT));
  return checkConsistency(new Facts(facts), (id) => (id === DOCUMENT ? text : null)).map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

describe('numbers and dates', () => {
  it('stand where they are cited, with multiplier and bound', () => {
    expect(
      rulesBroken(
        fact('Outcome', 'outcome:a', { value: 27_000, bound: '=' }, at('2.7万户', 'value')),
        fact('Outcome', 'outcome:b', { value: 300, bound: '>' }, at('300件', 'value')),
        fact('Batch', 'batch:a', { number: 1, announcedCount: 25 }, at('首批25项试点')),
        fact('Rule', 'rule:a', { lower: 1, upper: 2 }, at('1-2项')),
        fact('Event', 'event:a', { date: partialDate('2017-09') }, at('9月', 'date')),
        fact(
          'Tally',
          'tally:a',
          { value: 25, bound: '=', asOf: partialDate('2017') },
          at('25项'),
          at('2017年', 'as_of'),
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a number', { value: 28_000, bound: '=' }, 'value: 28000 does not stand in what is cited.'],
    ['a bound', { value: 27_000, bound: '>=' }, 'bound: the words around 27000 do not say ">=".'],
  ])('are told when %s is another', (_, fields, message) => {
    const outcome = fact('Outcome', 'outcome:a', fields, at('2.7万户', 'value'));
    expect(rulesBroken(outcome)).toEqual([`number-in-span: ${message}`]);
  });

  it('are told when the date is another', () => {
    const wrong = fact('Event', 'event:a', { date: partialDate('2016') }, at('2017年', 'date'));
    expect(rulesBroken(wrong)).toEqual([
      'date-in-span: date: 2016 does not stand in what is cited.',
    ]);
    const month = fact('Event', 'event:a', { date: partialDate('2017-08') }, at('9月', 'date'));
    expect(rulesBroken(month)).toHaveLength(1);
  });

  it('cannot be checked without a copy, which is no fault', () => {
    const outcome = fact(
      'Outcome',
      'outcome:a',
      { value: 1 },
      {
        ...at('2.7万户', 'value'),
        documentId: idOf('Document', 'document:elsewhere'),
      },
    );
    expect(rulesBroken(outcome)).toEqual([]);
  });
});

const COPY = { receiverId: 'pilot:b', sourceId: 'pilot:a', documentId: 'document:order' };

describe('classes of replication', () => {
  it('leave a local exploration without a source', () => {
    const receiver = fact('Pilot', 'pilot:b', { origin: 'local_exploration' });
    const copy = fact('Replication', 'replication:b', { ...COPY, replicationClass: 'ATTESTED' });
    expect(rulesBroken(receiver, copy)[0]).toMatch(/^independent-practice: The receiver pilot:b/);
    expect(rulesBroken(fact('Pilot', 'pilot:b', { origin: 'taken_up' }), copy)).toEqual([]);
  });

  it('do not let one document prescribe and attest the same copy', () => {
    const twins = ['PRESCRIBED', 'ATTESTED'].map((replicationClass) =>
      fact('Replication', `replication:${replicationClass.toLowerCase()}`, {
        ...COPY,
        replicationClass,
      }),
    );
    expect(rulesBroken(...twins)[0]).toMatch(/^prescription-not-attested/);
    const other = fact('Replication', 'replication:attested', {
      ...COPY,
      replicationClass: 'ATTESTED',
      documentId: 'document:news',
    });
    expect(rulesBroken(twins[0] as Fact, other)).toEqual([]);
  });

  it('do not expand a body of batches into its members', () => {
    const body = fact('Batch', 'batch:first-two', { memberIds: ['batch:one', 'batch:two'] });
    const member = fact('Pilot', 'pilot:a', { batchId: 'batch:two' });
    const edges = ['batch:first-two', 'pilot:a'].map((sourceId) =>
      fact('Replication', `replication:${sourceId.replace(':', '-')}`, {
        ...COPY,
        sourceId,
        replicationClass: 'PRESCRIBED',
      }),
    );
    expect(rulesBroken(body, member, ...edges)[0]).toMatch(/^collective-not-expanded/);
    expect(rulesBroken(body, member, edges[1] as Fact)).toEqual([]);
  });

  it('do not make copiers of the targets of a scale-up', () => {
    const words = at('首批25项试点');
    const scaleUp = fact('ScaleUp', 'scale-up:a', { targetIds: ['region:b'] }, words);
    const receiver = fact('Pilot', 'pilot:b', { siteId: 'region:b', origin: 'taken_up' });
    const fields = { ...COPY, replicationClass: 'ATTESTED' };
    const copy = (...spans: Fact['spans'][number][]): Fact =>
      fact('Replication', 'replication:b', fields, ...spans);
    expect(rulesBroken(scaleUp, receiver, copy(words))[0]).toMatch(/^scale-up-names-no-copier/);
    expect(rulesBroken(scaleUp, receiver, copy(at('9月召开')))).toEqual([]);
  });
});

describe('kinds of statement', () => {
  const number = { value: 25, indicator: '试点', regionId: 'region:b' };

  it('keep a target apart from a result that rests on the same words', () => {
    const target = fact('Target', 'target:a', number, at('25项试点'));
    const outcome = (words: string): Fact => fact('Outcome', 'outcome:a', number, at(words));
    expect(rulesBroken(target, outcome('25项'))[0]).toMatch(/^target-not-outcome/);
    expect(
      rulesBroken(target, fact('Outcome', 'outcome:a', { ...number, value: 300 }, at('300件'))),
    ).toEqual([]);
  });

  it('keep a claim apart from a recognition that rests on the same words', () => {
    const about = { regionId: 'region:b' };
    const claim = fact('Claim', 'claim:a', about, at('首批25项试点'));
    const recognition = (words: string): Fact =>
      fact('Recognition', 'recognition:a', about, at(words));
    expect(rulesBroken(claim, recognition('首批25项试点'))[0]).toMatch(/^claim-not-recognition/);
    expect(rulesBroken(claim, recognition('9月召开'))).toEqual([]);
  });
});

describe('totals', () => {
  const total = fact('Tally', 'tally:all', { value: 10 });
  const part = (id: string, value: number): Fact =>
    fact('Tally', `tally:${id}`, { value, partOfId: 'tally:all' });

  it('are not exceeded by their parts, and show what is missing', () => {
    expect(rulesBroken(total, part('a', 6), part('b', 5))).toEqual([
      'members-within-total: It states 10, but 11 are recorded.',
    ]);
    expect(totalsOf(new Facts([total, part('a', 6)]))).toMatchObject([{ stated: 10, recorded: 6 }]);
  });

  it('are not exceeded by the members of a batch', () => {
    const batch = fact('Batch', 'batch:one', { announcedCount: 1 });
    const members = ['a', 'b'].map((id) => fact('Pilot', `pilot:${id}`, { batchId: 'batch:one' }));
    expect(rulesBroken(batch, ...members)).toHaveLength(1);
  });
});

describe('posts', () => {
  const mayor = (id: string, officialId: string, from: string | null, to: string | null): Fact =>
    fact('Post', `post:${id}`, {
      officialId,
      title: '市长',
      regionId: 'region:b',
      from: from && partialDate(from),
      to: to && partialDate(to),
    });

  it('have one holder at a time', () => {
    const first = mayor('a', 'official:a', '2010', '2015');
    expect(rulesBroken(first, mayor('b', 'official:b', '2014', null))[0]).toMatch(
      /^posts-do-not-overlap/,
    );
    expect(rulesBroken(first, mayor('b', 'official:b', '2015', null))).toEqual([]);
    expect(rulesBroken(first, mayor('b', 'official:a', '2014', null))).toEqual([]);
    expect(rulesBroken(first, mayor('b', 'official:b', null, null))).toEqual([]);
  });
});
