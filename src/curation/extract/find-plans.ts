import { asName, clausesOf, type Clause } from './clauses.js';
import type { Candidate } from './candidate.js';

/** Verbs that begin what somebody undertakes, with adverbs before them. */
const ADVERB =
  '(?:进一步|继续|不断|持续|深入|大力|积极|全面|加快|着力|重点|统筹|扎实|全力|稳步|有序|有效|切实|高水平|充分|严格|协同|同步|逐步|分类|主动|强力|系统|深度|认真|科学|整体|率先|努力|奋力|组织|推动|分别|先后|定期|全方位|多层次|持之以恒|坚决|创新性|统筹|依法|一体|严厉|具体|高标准|高质量|共同|如何|基本|挂牌|加速|坚定不移|自主|蹄疾步稳|统筹兼顾)*';
const VERB =
  '(?:推进|加快|加强|深化|建立|健全|完善|实施|开展|推动|强化|落实|打造|构建|培育|创新|建设|优化|推行|出台|制定|启动|探索|推广|实行|扩大|改革|发展|搭建|整合|编制|引进|吸引|引导|支持|鼓励|规范|提高|提升|改造|整治|治理|保护|抓好|做好|抓|破解|解决|促进|成立|组建|设立|筹建|扶持|巩固|拓展|创建|谋划|建成|举办|办好|进行|运用|转变|调整|聘请|实现|统一|综合利用|转移|申请|争取|兴办|发掘|营造|完成|修改|承接|清理|盘活|划转|推出|开发|加大|监督|打击|查办|取消|组织|树立|部署|形成|聚焦|围绕|坚持|服务|化解|打好|升级|督促|对标|保护|贯彻|践行|淘汰|总结|明确|推开|创优|重塑|复制)';
const UNDERTAKEN = new RegExp(
  String.raw`^(?:\p{Script=Han}{2,8}?(?:市|州|省|县|区|委|部|局|办|厅|会|院|门|地))?(?:将|要|应|拟|必须|计划|需要|正|正在|已|已经|均已|率先|在全[省国市]率先|也|都|再|共|首先)*${ADVERB}${VERB}`,
  'u',
);
const WITH_OBJECT_FIRST = /^(?:对|将|把|以|从|按照|通过|向|与|同|由)\p{Script=Han}.{2,}/u;
/** What is undertaken stands first: 某某改革不断深化, 均已出台. */
const WITH_SUBJECT_FIRST =
  /(?:不断|进一步|全面|持续)(?:深化|完善|推进|铺开)$|(?:全部|均已|已)(?:成立|完成|出台|建成)/u;
const PLANNED = /将(?!来|军)|力争|拟|计划|必须|应当|争取|准备|谋划|到20\d\d年|下一步|今后/u;
const EXPLORING = /探索|试行|研究制定|试点/u;
const DONE = /已(?:经|全部|完成|建成|实现|出台)?|完成|建成|成立了|出台了|实现了|形成了|均已|挂牌/u;
const RUNNING = /继续|持续|不断|深入|正在|稳步/u;
const MODALITIES = [
  ['planned', PLANNED],
  ['done', DONE],
  ['exploring', EXPLORING],
  ['running', RUNNING],
] as const;

/** Undertakings: clauses that begin with a verb of doing (推进, 建立, 出台), with what words say of how far they are. */
export function findPlans(text: string): readonly Candidate[] {
  return clausesOf(text).flatMap((clause) => {
    const rule = UNDERTAKEN.test(clause.text)
      ? 'undertaking'
      : WITH_OBJECT_FIRST.test(clause.text)
        ? 'undertaking-with-object-first'
        : WITH_SUBJECT_FIRST.test(clause.text)
          ? 'undertaking-with-subject-first'
          : null;
    return rule === null ? [] : [toPlan(clause, rule)];
  });
}

/** What words say of how far an undertaking is; nothing where none says so. */
export function modalityOf(text: string): { readonly modality?: string } {
  const modality = MODALITIES.find(([, form]) => form.test(text))?.[0];
  return modality === undefined ? {} : { modality };
}

function toPlan({ start, end, text }: Clause, rule: string): Candidate {
  return { kind: 'plan', rule, start, end, text: asName(text), values: modalityOf(text) };
}
