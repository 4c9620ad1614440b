import { asName, clausesOf, type Clause } from './clauses.js';
import type { Candidate, CandidateKind } from './candidate.js';
import { parseChineseNumber } from '../chinese-number.js';
import { quantityCells, statedQuantities, unitOf, type StatedQuantity } from './find-quantities.js';

/** Units by which an office counts what it does, and things that it counts. */
const COUNTED =
  /改革|试点|任务|方案|文件|项目|事项|举措|措施|领域|工程|小组|批次|行动|经验|台账|清单|示范|文档|条例|试验区|工作|考察团|成果|中心|队伍|定位|目标|能|先行/u;
const COUNT_UNITS = new Set(['项', '个', '条', '件', '家', '类', '批', '大', '支']);
const MEASURED =
  /[%％元]|百分点|分钟|小时|公里|亩|吨|万户|受理|取消|赋予|建成|已全部|均完成|召开|增长|下降|达到|达|新增|减少|压缩|覆盖率|占|同比|投入|规模|查办|整改|培育|累计(?!制定)|录入|采集/u;
const AIMED = /力争|目标|到20\d\d年|争取|确保|应出台|推动.{0,12}投产|培养|选树/u;
/** An aim that an earlier clause of the sentence begins: 到2025年,改革事项达到12项. What is aimed at must not pass for a result. */
const AIMED_BEFORE = /(?:到20\d\d年(?:底|末)?|力争|争取|目标是)[^。;；!！?？\n]*$/u;
/** How far back a clause is looked for: farther than sentences go. */
const LONGEST_SENTENCE = 200;
const QUOTA =
  /每(?:名|个|位|项|人|年|月|季度|半年|次|周|村|县|家)|各.{0,10}(?:领衔|负责|配备|联系|包)|分别牵头|人均|一律|一名.{1,12}一(?:个|名)|一村一名|(?:一把手|领导)领衔.{0,8}\d|直接抓.{0,3}\d|按.{0,4}[-—~～至]/u;
const NORM =
  /一律|不得|凡是|必须|必要条件|重要依据|刚性|要求(?:各|对|把)|才可|方可|纳入.{2,16}(?:考核|考评|体系)|作为.{2,20}(?:依据|标尺|条件)|亲自抓|亲力亲为|带头|全员|全覆盖|第一责任|不出台|不实施|“一把手”是|坚持.{2,14}(?:相结合|做起)|每(?:月|季度|年|次)/u;
/** A number that names a set of things: “四办”改革, 三大行动计划. */
const NUMBERED =
  /“[二三四五六七八九十两][^”\d]{1,5}”|[一二三四五六七八九十两]大(?:行动|工程|任务|领域|体系|环境|中心|改革)|[一二三四五六七八九十]年(?:行动|建设|提升)/gu;
/** Set phrases that count nothing any more. */
const SET_PHRASES = new Set(
  '两代表一委员 两新 两型 三农 三位一体 两化 三步走 四个意识 两个维护'.split(' '),
);
/** What is said of an indicator before its figure. */
const VERB_BEFORE = /(?:已?达到?了?|增长|下降|提高|提升|上升|压缩至|由|从|为|共)$/u;
const CADENCE = /每(?:月|季度|年|半年|周|次)/u;

/** Counts, results, aims and norms, by the figures of a clause and the words around them. */
export function findFigures(text: string): readonly Candidate[] {
  const quantities = statedQuantities(text);
  return clausesOf(text).flatMap((clause) => {
    const inside = quantities.filter(({ start }) => clause.start <= start && start < clause.end);
    const isAimed =
      AIMED.test(clause.text) ||
      AIMED_BEFORE.test(text.slice(Math.max(0, clause.start - LONGEST_SENTENCE), clause.start));
    return [...norms(clause, inside), ...inside.flatMap((each) => figure(clause, each, isAimed))];
  });
}

/** Sets that are named by their number. */
export function findNumberedSets(text: string): readonly Candidate[] {
  return [...text.matchAll(NUMBERED)]
    .filter(([words]) => !SET_PHRASES.has(words.replace(/[“”]/gu, '')))
    .map(({ index, 0: words }) => ({
      kind: 'tally',
      rule: 'numbered-set',
      start: index,
      end: index + words.length,
      text: words,
      values: setCells(words),
    }));
}

/** Of “六要” that six are counted; what they are only the text around tells. */
function setCells(words: string): Readonly<Record<string, string>> {
  const numeral = /[二三四五六七八九十两]+/u.exec(words)?.[0] ?? '';
  const value = parseChineseNumber(numeral);
  return value === null ? {} : { value: String(value), bound: '=' };
}

function norms(
  { start, end, text }: Clause,
  inside: readonly StatedQuantity[],
): readonly Candidate[] {
  const isQuota = QUOTA.test(text);
  if (!isQuota && !NORM.test(text)) return [];
  const figures = inside.map(({ figure }) => figure).sort((a, b) => a - b);
  const [lower] = figures;
  const upper = figures.at(-1);
  const cadence = CADENCE.exec(text)?.[0];
  const values = {
    ...(isQuota && lower !== undefined ? { lower: String(lower), upper: String(upper) } : {}),
    ...unitCell(inside.at(-1)),
    ...(cadence === undefined ? {} : { cadence }),
  };
  return [
    { kind: 'rule', rule: isQuota ? 'quota' : 'norm', start, end, text: asName(text), values },
  ];
}

/** Of a range such as 1-2项 the last end has the unit. */
function unitCell(quantity: StatedQuantity | undefined): { readonly unit?: string } {
  const unit = quantity === undefined ? '' : unitOf(quantity);
  return unit === '' ? {} : { unit };
}

function figure(clause: Clause, quantity: StatedQuantity, isAimed: boolean): readonly Candidate[] {
  const kind = kindOf(clause.text, quantity, isAimed);
  if (kind === null) return [];
  const { start, end, text } = clause;
  const before = text.slice(0, quantity.wordsStart - start).replace(VERB_BEFORE, '');
  const behind = text.slice(quantity.wordsEnd - start);
  const values = {
    ...quantityCells(quantity),
    ...(kind === 'tally' ? { counted: asName(behind || before) } : {}),
    ...(kind === 'tally' ? {} : { indicator: asName(before || behind) }),
  };
  return [{ kind, rule: `${kind}-figure`, start, end, text: asName(text), values }];
}

function kindOf(text: string, { unit }: StatedQuantity, isAimed: boolean): CandidateKind | null {
  if (QUOTA.test(text)) return null;
  if (isAimed) return 'target';
  const isMeasured = MEASURED.test(text);
  if (isMeasured || (unit !== null && !COUNT_UNITS.has(unit))) return 'outcome';
  return unit === '项' || COUNTED.test(text) ? 'tally' : 'outcome';
}
