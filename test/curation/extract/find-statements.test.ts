import { describe, expect, it } from '@jest/globals';
import { findCues } from '#src/curation/extract/find-cues.js';
import { findFigures, findNumberedSets } from '#src/curation/extract/find-figures.js';
import { findBatches, findPilots } from '#src/curation/extract/find-pilots.js';
import { findPlans } from '#src/curation/extract/find-plans.js';
import { found } from './places.js';

const cues = (text: string): readonly string[] =>
  findCues(text).map(({ kind, rule }) => `${kind} ${rule}`);
const figures = (text: string): readonly string[] =>
  findFigures(text).map(({ kind, values }) => `${kind} ${values['value'] ?? ''}`.trim());

describe('findPlans', () => {
  it.each([
    ['将建立公共服务外包制度', { modality: 'planned' }],
    ['继续深化医保改革', { modality: 'running' }],
    ['探索建立生态补偿机制', { modality: 'exploring' }],
    ['机构改革已完成', { modality: 'done' }],
    ['推进水系连通工程', {}],
  ])('takes %s for an undertaking, and says how far it is only where words do', (text, values) => {
    expect(found(findPlans, text)).toEqual([[text, values]]);
  });

  it('takes a clause, without the number before it', () => {
    expect(found(findPlans, '一是推进改革,成效很好。')).toEqual([['推进改革', {}]]);
  });
});

describe('findFigures', () => {
  it('tells counts, results and aims apart by the words around the figure', () => {
    expect(figures('承担国家级改革试点25项')).toEqual(['tally 25']);
    expect(figures('农户入社率达85%')).toEqual(['outcome 85']);
    expect(figures('力争到2025年达到90%')).toEqual(['target 90']);
    expect(figures('到2025年,覆盖率达到90%。今年达到80%')).toEqual(['target 90', 'outcome 80']);
  });

  it('names what is counted, and what is measured', () => {
    expect(found(findFigures, '推出12项措施')[0]?.[1]).toMatchObject({ counted: '措施' });
    expect(found(findFigures, '流转率达53%')[0]?.[1]).toMatchObject({ indicator: '流转率' });
  });

  it('reads a quota as one norm with its bounds, and no count', () => {
    expect(found(findFigures, '每名市领导领衔1-2项改革')).toEqual([
      ['每名市领导领衔1-2项改革', { lower: '1', upper: '2', unit: '项' }],
    ]);
    expect(found(findFigures, '每季度开展一次督察')[0]?.[1]).toMatchObject({ cadence: '每季度' });
  });
});

describe('findNumberedSets', () => {
  it('counts what a set is named by, but for set phrases', () => {
    expect(found(findNumberedSets, '“四办”改革和“三农”工作、六大工程')).toEqual([
      ['“四办”', { value: '4', bound: '=' }],
      ['六大工程', { value: '6', bound: '=' }],
    ]);
  });
});

describe('findPilots', () => {
  it.each([
    ['获批国家级医养结合试点', 'designated', 'approved'],
    ['争创全国卫生示范县', 'designated', 'aspired'],
    ['积极探索建立缴费制度', 'local_exploration', undefined],
  ])('finds one in %s', (text, origin, status) => {
    expect(found(findPilots, text)[0]?.[1]).toMatchObject({
      origin,
      ...(status === undefined ? {} : { status }),
    });
  });

  it('finds none in talk about pilots', () => {
    expect(found(findPilots, '建立试点动态调整机制,形成试点清单')).toEqual([]);
  });
});

describe('findBatches', () => {
  it('numbers a batch, but not several as one body', () => {
    const values = (text: string) => found(findBatches, text).map(([, read]) => read);
    expect(values('第三批试点城市')).toEqual([{ number: '3' }]);
    expect(values('首批试点城市')).toEqual([{ number: '1' }]);
    expect(values('前三批试点经验')).toEqual([{}]);
  });
});

describe('findCues', () => {
  it.each([
    ['在全省率先出台办法', 'claim first'],
    ['改革取得明显成效', 'claim effect'],
    ['获省委书记批示肯定', 'recognition recognition'],
    ['经验在全国推广', 'scale_up spread'],
    ['分赴某地等地学习考察', 'study_visit visit'],
    ['借鉴某市的做法', 'replication taking-up'],
    ['学习某市放管服经验', 'replication taking-up'],
    ['对标先进地区', 'replication taking-up'],
    ['力争走上新台阶', 'target aim'],
  ])('finds in %s a %s', (text, cue) => {
    expect(cues(text)).toContain(cue);
  });

  it('takes no alignment with superiors for taking something up', () => {
    expect(cues('对标中央改革文件')).toEqual([]);
  });

  it('keeps a long clause without a name, since a draft holds no sentences', () => {
    const [cue] = findCues(`${'很长的'.repeat(9)}经验在全国推广`);
    expect(cue?.text).toBe('');
  });
});
