/** Short names of places: what stays of a name without its level and nationality, and which of these may serve as alias. */

/** Nationalities as they appear in names, with the English form; the longer of two that begin alike stands first. */
const NATIONALITIES = {
  达斡尔: 'Daur',
  哈萨克: 'Kazakh',
  柯尔克孜: 'Kyrgyz',
  塔吉克: 'Tajik',
  维吾尔: 'Uyghur',
  蒙古: 'Mongol',
  锡伯: 'Xibe',
  鄂温克: 'Evenki',
  朝鲜: 'Korean',
  土家: 'Tujia',
  傈僳: 'Lisu',
  哈尼: 'Hani',
  拉祜: 'Lahu',
  景颇: 'Jingpo',
  布朗: 'Blang',
  布依: 'Buyei',
  仡佬: 'Gelao',
  仫佬: 'Mulao',
  毛南: 'Maonan',
  纳西: 'Naxi',
  普米: 'Pumi',
  独龙: 'Derung',
  撒拉: 'Salar',
  保安: 'Bonan',
  东乡: 'Dongxiang',
  裕固: 'Yugur',
  各: 'Multi-ethnic',
  满: 'Manchu',
  回: 'Hui',
  苗: 'Miao',
  侗: 'Dong',
  瑶: 'Yao',
  壮: 'Zhuang',
  彝: 'Yi',
  白: 'Bai',
  傣: 'Dai',
  佤: 'Va',
  黎: 'Li',
  畲: 'She',
  羌: 'Qiang',
  藏: 'Tibetan',
  土: 'Tu',
  水: 'Sui',
  怒: 'Nu',
  京: 'Gin',
};
const NATIONALITY = `(?:${Object.keys(NATIONALITIES).join('|')})`;
/** 族 is left out after some nationalities in Xinjiang's names (伊犁哈萨克自治州), never after those of one character. */
const UNMARKED = '(?:哈萨克|柯尔克孜|塔吉克|蒙古|锡伯)';
const AUTONOMOUS = new RegExp(
  `^(.+?)((?:${NATIONALITY}族)+|${UNMARKED})(自治州|自治县|自治旗|自治区|区)$`,
);

const PROVINCE_SUFFIX = /(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/;
const OTHER_SUFFIX = /(自治旗|自治县|自治州|行政区|地区|特区|盟|州|市|县|区|旗|镇)$/;
/** 新区 and 林区 are levels in these names only; elsewhere 新 and 林 belong to the stem (清新区, 碑林区). */
const COMPOUND_LEVELS = {
  浦东新区: '浦东',
  滨海新区: '滨海',
  沈北新区: '沈北',
  神农架林区: '神农架',
  中沙群岛的岛礁及其海域: '中沙群岛',
};
/** Without the level these say something else: a mining district is not the county beside it, a front banner not its league. */
const INDIVISIBLE = /(.矿区|[前后中左右]旗|工农区)$/;

/** The name without level and nationality; the whole name where too little or something else would stay. */
export function stemOf({ name, level }) {
  const stem = level === 'province' ? name.replace(PROVINCE_SUFFIX, '') : localStem(name);
  return stem.length > 1 ? stem : name;
}

function localStem(name) {
  if (COMPOUND_LEVELS[name]) return COMPOUND_LEVELS[name];
  if (INDIVISIBLE.test(name)) return name;
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous) return autonomous[1];
  if (/^.{2,}族?自治[县旗]$/.test(name)) return name.replace(/族?自治[县旗]$/, '');
  return name.replace(OTHER_SUFFIX, '');
}

/** Short names: the stem (杭州), and for an autonomous prefecture also the form in daily use (恩施州). Never one character. */
export function aliasesOf(place) {
  const stem = stemOf(place);
  if (stem === place.name) return [];
  return place.name.endsWith('自治州') ? [stem, `${stem}州`] : [stem];
}

/** English of the nationalities in a name, joined: `Tujia and Miao`; blank where there is none. */
export function nationalitiesIn(name) {
  const found = AUTONOMOUS.exec(name)?.[2] ?? '';
  const words = found.match(new RegExp(NATIONALITY, 'g'))?.map((word) => NATIONALITIES[word]) ?? [];
  return words.length < 3
    ? words.join(' and ')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
