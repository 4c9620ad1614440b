import type { Candidate } from './candidate.js';

/** The commonest family names, and those of two characters. Rarer ones are left to the person. */
const SURNAME =
  '(?:欧阳|司马|诸葛|上官|皇甫|尉迟|令狐|[谈王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔向汤习温葛阮柯])';
const NAME = String.raw`${SURNAME}\p{Script=Han}{1,2}`;
/** Characters that begin what a person does, and never a given name behind one character. */
const NO_GIVEN = /[对在与和除说指要批给除出到就亲及的、等将于为向作被任以也都已曾是率带领主]/u;
/** Words that begin with a family name. */
const NO_NAME =
  /^(?:高度|高位|方案|方面|任务|任职|石油|金融|白色|向上|向全|严格|江河|马上|何以|温度|毛利|许可|史上|史料|孔子|田间|龙头|武装|夏季|黄河|胡同|程序|范围|于是|余额|石材|丁香|任期|严肃|高质|方向|方式|江西|江苏)/u;
const TITLE =
  '(?:副?总书记|副?书记|副?省长|副?市长|副?县长|副?区长|副?州长|副?主席|副?主任|副?厅长|副?局长|副?部长|副?总理|副?委员长|副?秘书长|副?检察长|副?院长)';
/** The organ that a post is in, as far as its name is of the usual form. */
const ORGAN = String.raw`(?:(?:中共|全国|中央|国务院|国家|省|市|县|区|州|\p{Script=Han}{2,3}(?:省|市|县|区|州))?(?:人民政府|政府|人大常委会|人大|政协|政法委|纪委监委|纪委|监委|组织部|宣传部|统战部|妇联|总工会|科协|改革办|发改委|发展改革委|委办公厅|委|\p{Script=Han}{1,5}[厅局办部])?)`;
const POST_THEN_NAMES = new RegExp(
  String.raw`(?<post>${ORGAN}(?:常务|代理?|党组)?${TITLE})(?<names>${NAME}(?:、${NAME})*)`,
  'gu',
);
const NAME_THEN_POST = new RegExp(
  String.raw`(?<![\p{Script=Han}])(?<names>${NAME})(?<post>总书记|总理|主席|委员长)`,
  'gu',
);
const NAMES_THEN_LEADERS = new RegExp(
  String.raw`(?<names>${NAME}(?:、${NAME})*)等?(?<post>(?:中央|国家|省|市|省委|市委)领导)`,
  'gu',
);

/**
 * Persons and the posts that they are named with: 省长某某, 某某总书记, 某某、某某等中央领导. Only holders of office: editors and
 * reporters are not sought. A given name has two characters, or one where what follows cannot be a name.
 */
export function findPersons(text: string): readonly Candidate[] {
  return [
    ['post-before-name', POST_THEN_NAMES] as const,
    ['name-before-post', NAME_THEN_POST] as const,
    ['names-before-leaders', NAMES_THEN_LEADERS] as const,
  ].flatMap(([rule, form]) =>
    [...text.matchAll(form)].flatMap((match) => toCandidates(rule, match)),
  );
}

function toCandidates(rule: string, match: RegExpMatchArray): readonly Candidate[] {
  const { names = '', post = '' } = match.groups ?? {};
  const [words] = match;
  const at = match.index ?? 0;
  const namesAt = at + words.indexOf(names);
  const people = peopleIn(names, (match.input ?? '').slice(namesAt + names.length).slice(0, 1));
  const last = people.at(-1);
  if (last === undefined) return [];
  const isPostFirst = words.startsWith(post);
  return people.flatMap(({ name, offset }) => [
    {
      kind: 'official',
      rule,
      start: namesAt + offset,
      end: namesAt + offset + name.length,
      text: name,
      values: { name },
    },
    {
      kind: 'post',
      rule,
      start: isPostFirst ? at : namesAt + offset,
      end: isPostFirst ? namesAt + last.offset + last.name.length : at + words.length,
      text: post,
      values: { title: post, official: name },
    },
  ]);
}

function peopleIn(
  names: string,
  behind: string,
): readonly { readonly name: string; readonly offset: number }[] {
  let offset = 0;
  return names.split('、').flatMap((part) => {
    const name = nameOf(part, names.endsWith(part) ? behind : '');
    const person = name === null ? [] : [{ name, offset }];
    offset += part.length + 1;
    return person;
  });
}

/** A third character that begins what the person does: 某某强调. */
function isNoGivenName(third: string, behind: string): boolean {
  return third !== '' && (NO_GIVEN.test(third) || (third === '强' && behind.startsWith('调')));
}

function nameOf(text: string, behind: string): string | null {
  if (NO_NAME.test(text) || text.slice(1).startsWith('强调')) return null;
  const name = isNoGivenName(text.charAt(2), behind) ? text.slice(0, 2) : text;
  return NO_GIVEN.test(name.charAt(1)) ? null : name;
}
