import { parseChineseNumber } from '../chinese-number.js';
import type { Candidate } from './candidate.js';
import { asName, clausesOf, type Clause } from './clauses.js';

/** What a superior designates: a trial, a zone or a unit that others look at. */
const DESIGNATED =
  /试点(?!先行|示范|经验|任务(?:清单|早)|清单|台账|工作台账|推进|责任|项目责任|联系|动态|的|共|探索|\d|落户|试点|改革$)|示范(?:区|市|县|点(?!位)|项目|工程|基地|园区?|城市|应用)|试验区|先行区|先导区|综合改革示范|(?:获批|入选|创建|建设|争创).{0,4}国家\p{Script=Han}{2,8}(?:城市|基地|孵化器)/u;
/** What a place tries by itself. */
const EXPLORED =
  /^\p{Script=Han}{0,8}?(?:积极|率先|大胆|创新性|大力|深度|全面|在全[国省]率先)?(?<cue>探索(?:建立|实施|实行|研究|形成|并组织实施|推行|开展|创新)?|试行|创新(?:实施|推出|建立)|推行|试办|先行先试)/u;
/** A practice by its name in quotation marks, or one that all else hangs on. */
const TAKEN_IN_HAND =
  /^(?:.{2,6}[市县区州])?(?:深度|全面|大力)?(?:实施|实行|推开做实|推开|创新).{0,12}“[^”]{2,12}”(?:改革|模式|战略|工作机制|机制|帮扶)?$|^(?:.{2,6}[市县区州])?以.{2,12}为抓手/u;
const OBJECT = /“[^”]{2,20}”|模式|制度|机制|改革|办法|做法|体系|方式|管理|服务/u;
const STATUS: readonly (readonly [RegExp, string])[] = [
  [/争创|争取|申报创建/u, 'aspired'],
  [/申请|申报/u, 'applied'],
  [/获批|获得|入选|列为|列入|被确定/u, 'approved'],
  [/通过验收/u, 'passed_acceptance'],
  [/已?形成示范|已?成为示范/u, 'demonstration'],
  [/全面推开|全面铺开/u, 'rolled_out'],
  [/已?完成/u, 'completed'],
];
const LEVEL = /(?<nation>国家级|国家|全国|中央)|(?<province>省级|全省)|(?<city>市级)/u;
const LEVELS = { nation: 'nation', province: 'province', city: 'prefecture' } as const;
const BATCH =
  /(?:第(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})批|首批|(?<body>前[两二三四五六七八九]批))(?:次)?(?<of>\p{Script=Han}{0,4}“[^”]{2,12}”\p{Script=Han}{0,6}|\p{Script=Han}{2,12})?/gu;

/** Pilots: trials and zones that are designated, and practices that a place tries (试点, 示范区, 探索建立…). */
export function findPilots(text: string): readonly Candidate[] {
  return clausesOf(text).flatMap((clause) => {
    const isDesignated = DESIGNATED.test(clause.text);
    const isExplored =
      (EXPLORED.test(clause.text) && OBJECT.test(clause.text)) || TAKEN_IN_HAND.test(clause.text);
    if (!isDesignated && !isExplored) return [];
    const rule = isDesignated ? 'designated-pilot' : 'explored-pilot';
    const origin = isDesignated ? 'designated' : 'local_exploration';
    return [toPilot(clause, rule, origin)];
  });
}

function toPilot({ start, end, text }: Clause, rule: string, origin: string): Candidate {
  const status = STATUS.find(([form]) => form.test(text))?.[1];
  const groups = LEVEL.exec(text)?.groups ?? {};
  const level = (Object.keys(LEVELS) as (keyof typeof LEVELS)[]).find(
    (name) => groups[name] !== undefined,
  );
  return {
    kind: 'pilot',
    rule,
    start,
    end,
    text: asName(text),
    values: {
      origin,
      ...(status === undefined ? {} : { status }),
      ...(level === undefined ? {} : { authority_level: LEVELS[level] }),
    },
  };
}

/** Batches of trials: 首批, 第三批, and several as one body (前三批), which has no number of its own. */
export function findBatches(text: string): readonly Candidate[] {
  return [...text.matchAll(BATCH)].map((match) => {
    const { number, body } = match.groups ?? {};
    const ordinal =
      number === undefined ? 1 : /\d/u.test(number) ? number : parseChineseNumber(number);
    return {
      kind: 'batch',
      rule: body === undefined ? 'batch' : 'batches-as-a-body',
      start: match.index,
      end: match.index + match[0].length,
      text: asName(match[0]),
      values: body === undefined ? { number: String(ordinal ?? '') } : {},
    };
  });
}
