/** Regions checked by hand against the source: all versions of each in time order, as `code name from-to parent`. */
export const FIXTURES = [
  // A rename under the same code, the counties with it.
  {
    region: 'region:hubei-xiangyang',
    versions: ['420600 襄樊市 -2010 region:hubei', '420600 襄阳市 2010- region:hubei'],
  },
  {
    region: 'region:hubei-xiangyang-nanzhang',
    versions: [
      '422525 南漳县 -1983 region:hubei-xiangyang-prefecture',
      '420624 南漳县 1983-2010 region:hubei-xiangyang',
      '420624 南漳县 2010- region:hubei-xiangyang',
    ],
  },
  // A prefecture that becomes a city under a new code and is renamed; its seat likewise, with a name that moves between levels.
  {
    region: 'region:yunnan-puer',
    versions: [
      '532700 思茅地区 -2003 region:yunnan',
      '530800 思茅市 2003-2007 region:yunnan',
      '530800 普洱市 2007- region:yunnan',
    ],
  },
  {
    region: 'region:yunnan-puer-simao',
    versions: [
      '532721 思茅县 -1993 region:yunnan-puer',
      '532701 思茅市 1993-2003 region:yunnan-puer',
      '530802 翠云区 2003-2007 region:yunnan-puer',
      '530802 思茅区 2007- region:yunnan-puer',
    ],
  },
  {
    region: 'region:yunnan-puer-ninger',
    versions: [
      '532722 普洱县 -1985 region:yunnan-puer',
      '532722 普洱哈尼族彝族自治县 1985-2003 region:yunnan-puer',
      '530821 普洱哈尼族彝族自治县 2003-2007 region:yunnan-puer',
      '530821 宁洱哈尼族彝族自治县 2007- region:yunnan-puer',
    ],
  },
  {
    region: 'region:guizhou-bijie',
    versions: ['522400 毕节地区 -2011 region:guizhou', '520500 毕节市 2011- region:guizhou'],
  },
  {
    region: 'region:guizhou-bijie-qixingguan',
    versions: [
      '522421 毕节县 -1993 region:guizhou-bijie',
      '522401 毕节市 1993-2011 region:guizhou-bijie',
      '520502 七星关区 2011- region:guizhou-bijie',
    ],
  },
  // A prefecture abolished; the county-level city of its name is another place.
  {
    region: 'region:anhui-chaohu',
    versions: ['342600 巢湖地区 -1999 region:anhui', '341400 巢湖市 1999-2011 region:anhui'],
  },
  {
    region: 'region:anhui-hefei-chaohu',
    versions: [
      '342601 巢湖市 1982-1999 region:anhui-chaohu',
      '341402 居巢区 1999-2011 region:anhui-chaohu',
      '340181 巢湖市 2011- region:anhui-hefei',
    ],
  },
  // A city dissolved into another; its two districts go on there.
  { region: 'region:shandong-laiwu', versions: ['371200 莱芜市 1992-2018 region:shandong'] },
  {
    region: 'region:shandong-jinan-laiwu',
    versions: [
      '371202 莱城区 1992-2018 region:shandong-laiwu',
      '370116 莱芜区 2018- region:shandong-jinan',
    ],
  },
  {
    region: 'region:shandong-jinan-gangcheng',
    versions: [
      '371203 钢城区 1992-2018 region:shandong-laiwu',
      '370117 钢城区 2018- region:shandong-jinan',
    ],
  },
  // Founded without counties.
  { region: 'region:hainan-sansha', versions: ['460300 三沙市 2012- region:hainan'] },
  { region: 'region:hubei-ezhou', versions: ['420700 鄂州市 1983- region:hubei'] },
  // Provinces younger than the table; the city that was in Sichuan is another region.
  { region: 'region:hainan', versions: ['460000 海南省 1988- region:china'] },
  { region: 'region:chongqing', versions: ['500000 重庆市 1997- region:china'] },
  { region: 'region:sichuan-chongqing', versions: ['510200 重庆市 -1997 region:sichuan'] },
  {
    region: 'region:chongqing-yuzhong',
    versions: [
      '510202 市中区 1983-1994 region:sichuan-chongqing',
      '510202 渝中区 1994-1997 region:sichuan-chongqing',
      '500103 渝中区 1997- region:chongqing',
    ],
  },
  // A rename while parts of a county were added.
  {
    region: 'region:hebei-xingtai-xiangdu',
    versions: [
      '130502 桥东区 1983-2020 region:hebei-xingtai',
      '130502 襄都区 2020- region:hebei-xingtai',
    ],
  },
  // A prefecture and a city beside each other, merged later.
  { region: 'region:hebei-xingtai', versions: ['130500 邢台市 1983- region:hebei'] },
  { region: 'region:hebei-xingtai-prefecture', versions: ['132200 邢台地区 -1993 region:hebei'] },
  // Two districts of other names go up in new ones under a code that was at hand.
  { region: 'region:chongqing-qijiang', versions: ['500110 綦江区 2011- region:chongqing'] },
  {
    region: 'region:chongqing-qijiang-county',
    versions: [
      '510223 綦江县 -1997 region:sichuan-chongqing',
      '500222 綦江县 1997-2011 region:chongqing',
    ],
  },
  {
    region: 'region:chongqing-wansheng',
    versions: [
      '510216 南桐矿区 1983-1993 region:sichuan-chongqing',
      '510216 万盛区 1993-1997 region:sichuan-chongqing',
      '500110 万盛区 1997-2011 region:chongqing',
    ],
  },
  // One place under four codes, one of them twice.
  {
    region: 'region:hubei-shennongjia',
    versions: [
      '422627 神农架林区 -1983 region:hubei-yunyang',
      '422921 神农架林区 1983-1986 region:hubei',
      '429021 神农架林区 1986-1990 region:hubei',
      '422921 神农架林区 1990-1994 region:hubei',
      '429021 神农架林区 1994- region:hubei',
    ],
  },
  // A city without counties that passes to another province.
  {
    region: 'region:hainan-sanya',
    versions: ['441100 三亚市 1987-1988 region:guangdong', '460200 三亚市 1988- region:hainan'],
  },
  // Level changes.
  { region: 'region:xinjiang-shihezi', versions: ['659001 石河子市 1985- region:xinjiang'] },
  {
    region: 'region:xinjiang-shihezi-prefecture',
    versions: ['650300 石河子市 -1985 region:xinjiang'],
  },
  // A code reused after years for another place.
  {
    region: 'region:zhejiang-huzhou-wuxing',
    versions: ['330502 吴兴区 2003- region:zhejiang-huzhou'],
  },
  {
    region: 'region:zhejiang-huzhou-chengqu',
    versions: ['330502 城区 1983-1988 region:zhejiang-huzhou'],
  },
  {
    region: 'region:sichuan-meishan',
    versions: ['513800 眉山地区 1997-2000 region:sichuan', '511400 眉山市 2000- region:sichuan'],
  },
  {
    region: 'region:sichuan-fuling',
    versions: ['512300 涪陵地区 -1995 region:sichuan', '511400 涪陵市 1995-1997 region:sichuan'],
  },
];
