import { asName, clausesOf } from './clauses.js';
import type { Candidate, CandidateKind } from './candidate.js';

/** A rule that a cue in a clause decides: the whole clause is the candidate. */
interface Cue {
  readonly kind: CandidateKind;
  readonly rule: string;
  readonly form: RegExp;
  /** Clauses that the cue stands in without the meaning. */
  readonly except?: RegExp;
  readonly valuesOf?: (text: string) => Readonly<Record<string, string>>;
}

const CUES: readonly Cue[] = [
  {
    kind: 'target',
    rule: 'aim',
    form: /力争|争当|争创|争做|确保|目标|追求|努力(?:践行|建设|实现)|到20\d\d年|做到全|全覆盖|决胜|当先行|打造.{0,10}(?:一流|集群|高地|品牌|样板|基地)|建设.{2,16}(?:城市|强市|强省|社会)$/u,
  },
  {
    kind: 'target',
    rule: 'state-to-reach',
    form: /^(?:防止|支撑|助推|营造|发挥.{2,16}作用|为.{2,16}(?:配套|护航|示范))|^(?:着力|努力|奋力|切实|不断|全面|推动|有效|进一步)*(?:形成|促进|提升|增强|实现|提高|激发|筑牢|守护|保障|凸显|确保|为.{2,16}(?:提供|作出|奠定|贡献))/u,
  },
  {
    kind: 'claim',
    rule: 'first',
    form: /率先|首个|首家|首部|首创|首座|首次|第一个|第一家|唯一|全国第一|居全[国省]|位居|走在.{0,4}前列|第一方阵|领先|最大的|创历史新|最高奖/u,
    except: /^(?:力争|争取)/u,
  },
  {
    kind: 'claim',
    rule: 'effect',
    form: /成效(?:显著|明显)|取得.{0,6}(?:成效|进展|突破|进步)|迈出.{0,4}步伐|更加健全|显著提(?:升|高)|大幅提升|新局面|有力有序|成势见效|日益|得到(?:有效|充分)|风尚|千年之变/u,
  },
  {
    kind: 'claim',
    rule: 'weight',
    form: /关键(?:一年|时期)|意义重大|主旋律|(?:重要|坚实)基础|核心竞争力|样板”?$/u,
  },
  {
    kind: 'claim',
    rule: 'problem',
    form: /不足|不够|不高|偏[多低少]|加剧|滞后|难以为继|躲不开|缺位|过高|低下|职能交叉|不配套|短板|薄弱|过度依赖|受到限制/u,
    except: /解决|破解|补齐|不超过/u,
  },
  {
    kind: 'recognition',
    rule: 'recognition',
    form: /批示|肯定|推介|典型(?:经验|案例|发言)|表彰|授予|荣获|获评|获.{0,12}奖|经验交流|刊发|专题报道|报道.{2,10}经验|列入.{2,16}典型|现场(?:交流)?会|高度评价|较高评价|优秀档次|排名.{0,6}第|(?<!单)位列|吸收为/u,
    except: /^(?:召开|举办)/u,
    valuesOf: recognitionKind,
  },
  {
    kind: 'scale_up',
    rule: 'spread',
    form: /推广|推开|复制/u,
    except: /可复制可推广|推广[^试]{0,2}(?:政府购买|使用)|全面推开做实/u,
    valuesOf: scaleUpCells,
  },
  {
    kind: 'study_visit',
    rule: 'visit',
    form: /(?:学习考察|考察学习|考察团|参观|赴.{1,16}(?:考察|学习|调研|等地)|前来.{0,4}考察)/u,
    except: /考察点/u,
  },
  {
    kind: 'replication',
    rule: 'taking-up',
    form: /借鉴|对标(?!对表|到|表|中央|上级|省委)|参照|仿照|效仿|学习.{1,16}(?:经验|做法|模式)|(?:复制|移植|引入|引进|推广|吸收).{0,12}(?:经验|做法|模式)|复制推广/u,
  },
];

/** Clauses with a cue of an aim, a claim, a recognition, a call to spread, a visit, or of taking something up. One of a kind a clause. */
export function findCues(text: string): readonly Candidate[] {
  return clausesOf(text).flatMap((clause) => {
    const kinds = new Set<CandidateKind>();
    return CUES.flatMap(({ kind, rule, form, except, valuesOf }): readonly Candidate[] => {
      if (kinds.has(kind) || !form.test(clause.text) || except?.test(clause.text)) return [];
      kinds.add(kind);
      const { start, end, text: words } = clause;
      return [{ kind, rule, start, end, text: asName(words), values: valuesOf?.(words) ?? {} }];
    });
  });
}

function recognitionKind(text: string): Readonly<Record<string, string>> {
  if (/现场会|观摩会/u.test(text)) return { kind: 'on_site_meeting' };
  if (/批示|肯定|评价/u.test(text)) return { kind: 'endorsement' };
  if (/推介|报道|刊发|发言|交流/u.test(text)) return { kind: 'publicity' };
  return /奖|表彰/u.test(text) ? { kind: 'award' } : { kind: 'title' };
}

function scaleUpCells(text: string): Readonly<Record<string, string>> {
  const scope = /全国/u.test(text) ? 'nation' : /全省/u.test(text) ? 'province' : null;
  const isOpen = /等(?!待)/u.test(text);
  return { ...(scope === null ? {} : { scope }), open_list: String(isOpen) };
}
