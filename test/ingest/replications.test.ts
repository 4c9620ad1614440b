import { describe, expect, it } from '@jest/globals';
import { describeFault } from '#src/domain/row-fault.js';
import {
  edited,
  faultsOf,
  manifestText,
  useLoading,
  type DataSetText,
} from '../support/data-sets.js';
import { TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();

const ATTESTED =
  'replication:yichang-wuhan,ATTESTED,pilot:yichang,pilot:wuhan,2016,voluntary,unstated,organization:hubei-daily,third_party,,\n';
const PRESCRIBED =
  'replication:yichang-wuhan,PRESCRIBED,pilot:yichang,pilot:wuhan,2016-01-12,ordered,unstated,,,organization:state-council,document:approval\n';

/** The towns with one replication in place of their own. */
const withReplication = (
  row: string,
  more: DataSetText = {},
): Readonly<Record<string, DataSetText>> => ({
  towns: {
    ...TOWNS,
    'replications.csv': edited(TOWNS['replications.csv'], ATTESTED, row),
    ...more,
  },
});

const replicates = (): Promise<readonly unknown[]> =>
  rows(`
    MATCH (receiver:Pilot)-[r:REPLICATES]->(source:Pilot)
    RETURN r.id AS id, receiver.id AS receiver, source.id AS source, r.class AS class, r.mandate AS mandate,
      r.date AS date, r.dateEarliest AS earliest, r.dateLatest AS latest, r.dateOrder AS dateOrder
    ORDER BY id
  `);

describe('a replication', () => {
  it.each([
    [
      'attested without an asserter',
      edited(ATTESTED, 'organization:hubei-daily', ''),
      'class: An ATTESTED replication has asserted_by and asserter_role, and no authority.',
    ],
    [
      'attested without the role of its asserter',
      edited(ATTESTED, 'third_party', ''),
      'class: An ATTESTED replication has asserted_by and asserter_role, and no authority.',
    ],
    [
      'prescribed without a document',
      edited(PRESCRIBED, 'document:approval', ''),
      'class: A PRESCRIBED replication has authority and document, and no asserted_by or asserter_role.',
    ],
    [
      'prescribed without an authority',
      edited(PRESCRIBED, 'organization:state-council', ''),
      'class: A PRESCRIBED replication has authority and document, and no asserted_by or asserter_role.',
    ],
    [
      'inferred, which no document can state',
      edited(ATTESTED, 'ATTESTED', 'INFERRED'),
      'class: One of ATTESTED, PRESCRIBED is wanted, but got: "INFERRED".',
    ],
    [
      'of itself',
      edited(ATTESTED, 'pilot:wuhan', 'pilot:yichang'),
      'source: A pilot cannot take up itself.',
    ],
  ])('is refused when it is %s', async (_, row, fault) => {
    expect(faultsOf(await load(withReplication(row)))).toEqual([
      `towns/replications.csv:2 ${fault}`,
    ]);
  });

  it('is refused when its receiver ends before it begins', async () => {
    const pilots = edited(TOWNS['pilots.csv'], 'origin,started', 'origin,started,ended');
    const ended = edited(edited(pilots, '2015-03\n', '2015-03,2014\n'), '2016\n', '2016,\n');
    expect(faultsOf(await load({ towns: { ...TOWNS, 'pilots.csv': ended } }))).toEqual([
      'towns/pilots.csv:2 ended: The end 2014 is before the beginning 2015-03.',
    ]);
  });
});

describe('a receiver that began before its source', () => {
  const startedIn = async (receiver: string): Promise<readonly string[]> => {
    const pilots = edited(TOWNS['pilots.csv'], 'taken_up,2016\n', `taken_up,${receiver}\n`);
    const report = await load(withReplication(ATTESTED, { 'pilots.csv': pilots }));
    expect(report.ok).toBe(true);
    return report.warnings.map(describeFault);
  };

  it.each(['2015-02-28', '2014', '2010/2015-02'])(
    'is a warning and no fault: in %s',
    async (started) => {
      expect(await startedIn(started)).toEqual([
        `towns/replications.csv:2 receiver: The receiver began in ${started}, before its source in 2015-03.`,
      ]);
    },
  );

  it.each(['2015', '2015-03', '2015-03-01', '2010/2015', '2016', ''])(
    'is none when both dates allow the other order: in %j',
    async (started) => {
      expect(await startedIn(started)).toEqual([]);
    },
  );
});

describe('the relationship that paths are walked on', () => {
  it('leads from receiver to source and carries the class, the mandate and the date', async () => {
    await load(withReplication(ATTESTED));
    expect(await replicates()).toEqual([
      {
        id: 'replication:yichang-wuhan',
        receiver: 'pilot:yichang',
        source: 'pilot:wuhan',
        class: 'ATTESTED',
        mandate: 'voluntary',
        date: '2016',
        earliest: '2016-01-01',
        latest: '2016-12-31',
        dateOrder: '2016-01-01',
      },
    ]);
  });

  it('comes after every date when it has none', async () => {
    await load(withReplication(edited(ATTESTED, ',2016,', ',,')));
    expect(await replicates()).toMatchObject([
      { date: null, earliest: null, latest: null, dateOrder: '9999-99-99' },
    ]);
  });

  it('follows a replication that is changed', async () => {
    await load(withReplication(ATTESTED));
    await load(withReplication(PRESCRIBED));
    expect(await replicates()).toMatchObject([
      { class: 'PRESCRIBED', mandate: 'ordered', date: '2016-01-12' },
    ]);
    await load(
      withReplication(edited(ATTESTED, 'pilot:yichang,pilot:wuhan', 'pilot:wuhan,pilot:yichang')),
    );
    expect(await replicates()).toMatchObject([
      { receiver: 'pilot:wuhan', source: 'pilot:yichang' },
    ]);
  });

  it('goes with a replication that is removed, and stays when only its pilots change', async () => {
    await load(withReplication(ATTESTED));
    const renamed = edited(TOWNS['pilots.csv'], 'Yichang pilot', 'Yichang trial');
    await load(withReplication(ATTESTED, { 'pilots.csv': renamed }));
    expect(await replicates()).toHaveLength(1);
    await load(withReplication(''));
    expect(await replicates()).toEqual([]);
    expect(await rows('MATCH (p:Pilot) RETURN p.id AS id ORDER BY id')).toEqual([
      { id: 'pilot:wuhan' },
      { id: 'pilot:yichang' },
    ]);
  });

  it('is not made for a batch as a body, which ends a path', async () => {
    const batches: DataSetText = {
      'schemes.csv': 'id,name,name_en\nscheme:cbec,综试区,CBEC zones\n',
      'batches.csv': 'id,scheme,number,name,name_en\nbatch:cbec-1,scheme:cbec,1,首批,First batch\n',
    };
    await load(withReplication(edited(PRESCRIBED, 'pilot:wuhan', 'batch:cbec-1'), batches));
    expect(await replicates()).toEqual([]);
    expect(
      await rows('MATCH (r:Replication)-[:SOURCE]->(b:Batch) RETURN r.id AS id, b.id AS source'),
    ).toEqual([{ id: 'replication:yichang-wuhan', source: 'batch:cbec-1' }]);
  });

  it('follows a replication that another data set holds', async () => {
    const { 'replications.csv': file, ...towns } = TOWNS;
    const copies = (row: string): DataSetText => ({
      'dataset.yml': manifestText('copies'),
      'replications.csv': edited(file, ATTESTED, row),
    });
    await load({ towns });
    await load({ copies: copies(ATTESTED) });
    await load({ copies: copies(edited(ATTESTED, '2016', '2017')) });
    expect(await replicates()).toMatchObject([{ date: '2017' }]);
    await load({ copies: copies('') });
    expect(await replicates()).toEqual([]);
  });
});
