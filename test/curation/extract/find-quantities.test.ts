import { describe, expect, it } from '@jest/globals';
import { findQuantities } from '#src/curation/extract/find-quantities.js';
import { found } from './places.js';

describe('findQuantities', () => {
  it.each([
    ['改革文件31个', '31个', { value: '31', bound: '=', unit: '个' }],
    ['减税8亿元', '8亿元', { value: '8', bound: '=', unit: '亿元' }],
    ['带动10余万家企业', '10余万家', { value: '10', bound: '>', unit: '万家' }],
    ['入社率达85%以上', '85%以上', { value: '85', bound: '>=', unit: '%' }],
    ['逾200个考察团', '逾200个', { value: '200', bound: '>', unit: '个' }],
    ['提高4个百分点', '4个百分点', { value: '4', bound: '=', unit: '个百分点' }],
    ['完成三百七十三项', '三百七十三项', { value: '373', bound: '=', unit: '项' }],
    ['新增2.7万户', '2.7万户', { value: '2.7', bound: '=', unit: '万户' }],
    ['约30名', '约30名', { value: '30', bound: 'about', unit: '名' }],
  ])('reads %s', (text, words, values) => {
    expect(found(findQuantities, text)).toEqual([[words, values]]);
  });

  it('gives both ends of a range', () => {
    const values = found(findQuantities, '领衔1-2项改革').map(([, { value }]) => value);
    expect(values).toEqual(['1', '2']);
  });

  it.each([
    '2019年7月17日',
    '2014—2020年',
    '第十九次会议',
    '一把手',
    '推出一批改革',
    '实行“4+3”模式',
    '一是加快',
    '发布时间:2019-07-17',
    '统一管理',
  ])('counts nothing in %s', (text) => {
    expect(found(findQuantities, text)).toEqual([]);
  });
});
