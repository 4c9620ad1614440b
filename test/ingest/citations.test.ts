import { describe, expect, it } from '@jest/globals';
import { edited, faultsOf, manifestText, useLoading } from '../support/data-sets.js';
import { TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();

const DIGEST = 'a'.repeat(64);
const HEADER = 'subject,field,document,section,start,end,sha256,checked,confidence';
const SPAN = `pilot:wuhan,started,document:approval,三,10,20,${DIGEST},,`;

const withCitations = (...lines: readonly string[]): ReturnType<typeof load> =>
  load({ towns: { ...TOWNS, 'citations.csv': [HEADER, ...lines].join('\n') } });

describe('a citation', () => {
  it('with offsets and digest is a span; without them it is bibliographic', async () => {
    const bibliographic = 'pilot:wuhan,,document:approval,,,,,title page,verified1';
    expect(faultsOf(await withCitations(SPAN, bibliographic))).toEqual([]);
    expect(
      await rows(`
        MATCH (p:Pilot)<-[:SUPPORTS]-(c:Citation)-[:CITES]->(d:Document)
        RETURN p.id AS subject, d.id AS document, c.field AS field, c.section AS section, c.start AS start, c.end AS end,
          c.sha256 AS sha256, c.checked AS checked, c.confidence AS confidence
        ORDER BY start
      `),
    ).toEqual([
      {
        subject: 'pilot:wuhan',
        document: 'document:approval',
        field: 'started',
        section: '三',
        start: 10,
        end: 20,
        sha256: DIGEST,
        checked: null,
        confidence: null,
      },
      {
        subject: 'pilot:wuhan',
        document: 'document:approval',
        field: null,
        section: null,
        start: null,
        end: null,
        sha256: null,
        checked: 'title page',
        confidence: 'verified1',
      },
    ]);
  });

  it.each([
    [
      'an unknown subject',
      edited(SPAN, 'pilot:wuhan', 'pilot:none'),
      'subject: There is no Pilot with the id "pilot:none".',
    ],
    [
      'a subject that is no id',
      edited(SPAN, 'pilot:wuhan', 'Wuhan'),
      'subject: The id of a record is wanted, but got: "Wuhan".',
    ],
    [
      'an unknown document',
      edited(SPAN, 'document:approval', 'document:none'),
      'document: There is no Document with the id "document:none".',
    ],
    [
      'a document that is none',
      edited(SPAN, 'document:approval', 'pilot:wuhan'),
      'document: The id of a document is wanted, but got: "pilot:wuhan".',
    ],
    [
      'a column that its subject has not',
      edited(SPAN, 'started', 'begun'),
      expect.stringMatching(/field: A column of Pilot is wanted \(name, .*\), but got: "begun"\.$/),
    ],
    [
      'half a span: no digest',
      edited(SPAN, DIGEST, ''),
      'start: A span has start, end and sha256; a bibliographic citation has none of them.',
    ],
    [
      'half a span: no end',
      edited(SPAN, '10,20', '10,'),
      'start: A span has start, end and sha256; a bibliographic citation has none of them.',
    ],
    [
      'half a span: no start',
      edited(SPAN, '10,20', ',20'),
      'start: A span has start, end and sha256; a bibliographic citation has none of them.',
    ],
    [
      'an offset that is none',
      edited(SPAN, '10,20', 'x,20'),
      'start: An offset in code points is wanted, but got: "x".',
    ],
    [
      'an end at its start',
      edited(SPAN, '10,20', '20,20'),
      'end: The end must come after the start 20, but is 20.',
    ],
    [
      'a digest that is none',
      edited(SPAN, DIGEST, 'A'.repeat(64)),
      `sha256: A SHA-256 of 64 hexadecimal digits is wanted, but got: "${'A'.repeat(64)}".`,
    ],
  ])('is refused with %s', async (_, line, fault) => {
    const faults = faultsOf(await withCitations(line));
    expect(faults.map((text) => text.replace('towns/citations.csv:2 ', ''))).toEqual([fault]);
  });

  it('is refused with a confidence that is none', async () => {
    const faults = faultsOf(await withCitations(edited(SPAN, `${DIGEST},,`, `${DIGEST},,sure`)));
    expect(faults).toEqual([expect.stringMatching(/^towns\/citations\.csv:2 confidence: /)]);
  });

  it('is refused the second time', async () => {
    expect(faultsOf(await withCitations(SPAN, SPAN))).toEqual([
      'towns/citations.csv:3 subject: The same citation stands above.',
    ]);
  });

  it('may stand in two data sets, and stays in both', async () => {
    const citations = `${HEADER}\n${SPAN}\n`;
    const more = { 'dataset.yml': manifestText('more'), 'citations.csv': citations };
    const sets = { towns: { ...TOWNS, 'citations.csv': citations }, more };
    await load(sets);
    const again = await load(sets);
    expect(again.ok && again.dataSets).toMatchObject([
      { added: 0, changed: 0, removed: 0 },
      { added: 0, changed: 0, removed: 0 },
    ]);
    expect(await rows('MATCH (c:Citation) RETURN c.dataSetId AS dataSet ORDER BY dataSet')).toEqual(
      [{ dataSet: 'dataset:more' }, { dataSet: 'dataset:towns' }],
    );
  });

  it('cannot have a column that is not known', async () => {
    const faults = faultsOf(
      await load({ towns: { ...TOWNS, 'citations.csv': `${HEADER},page\n${SPAN},7\n` } }),
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^towns\/citations\.csv:1 page: There is no such column here; the columns are subject, /,
      ),
    ]);
  });
});

describe('a record without a citation', () => {
  const byRows = { ...TOWNS, 'dataset.yml': manifestText('towns', { citedBy: 'rows' }) };
  const ids = Object.entries(TOWNS)
    .filter(([file]) => file !== 'dataset.yml' && file !== 'documents.csv')
    .flatMap(([, text]) => text.trim().split('\n').slice(1))
    .map((line) => line.split(',')[0] ?? '');

  it('is refused where rows are cited, unless it is a document', async () => {
    const lines = ids.filter((id) => id !== 'region:wuhan').map((id) => `${id},document:approval`);
    const towns = { ...byRows, 'citations.csv': ['subject,document', ...lines].join('\n') };
    expect(faultsOf(await load({ towns }))).toEqual([
      'towns/regions.csv:3 id: Every fact is cited, but citations.csv has no row for "region:wuhan".',
    ]);
  });

  it('is refused for every record when there is no citations.csv', async () => {
    expect(faultsOf(await load({ towns: byRows }))).toHaveLength(ids.length);
  });

  it('is taken where the manifest is the citation', async () => {
    expect(faultsOf(await load({ towns: TOWNS }))).toEqual([]);
  });
});
