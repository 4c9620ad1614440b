/** The ten stems and twelve branches: whoever reads Chinese sees that a place of such a name is made up. */
const SIGNS = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];

const MATTERS = [
  ['流域', 'basin'],
  ['审批', 'permit'],
  ['养老', 'elder care'],
  ['物流', 'logistics'],
  ['信用', 'credit'],
  ['林权', 'forest rights'],
  ['水价', 'water price'],
  ['托育', 'child care'],
  ['园区', 'industrial park'],
  ['采购', 'procurement'],
  ['诉求', 'grievance'],
  ['医保', 'health insurance'],
  ['农田', 'farmland'],
  ['供热', 'heating'],
  ['社区', 'neighbourhood'],
  ['技能', 'skills'],
];
const WAYS = [
  ['共治', 'joint governance'],
  ['联办', 'one-stop service'],
  ['清单', 'list'],
  ['积分', 'points'],
  ['承诺', 'pledge'],
  ['分级', 'grading'],
  ['托管', 'trusteeship'],
  ['交易', 'exchange'],
  ['巡查', 'patrol'],
  ['代办', 'agency'],
];

/** The name of a made-up place: always the same for a number, and different for every number of one length. */
export function signsOf(number, length) {
  const signs = [];
  for (let left = number, at = 0; at < length; at += 1, left = Math.floor(left / SIGNS.length)) {
    signs.unshift(SIGNS[left % SIGNS.length]);
  }
  return signs.join('');
}

/** What a made-up program is about, in Chinese and English. */
export function matterOf(number) {
  const [matter, matterEn] = MATTERS[number % MATTERS.length];
  const [way, wayEn] = WAYS[Math.floor(number / MATTERS.length) % WAYS.length];
  return { name: matter + way, nameEn: `${matterEn} ${wayEn}` };
}
