import { expect } from '@jest/globals';

/** What a reader asks of one document. The answers were written down from it before the data were looked at. */
export interface Question {
  readonly question: string;
  readonly query: string;
  /** The values of the answer in the order of the query, without citations: see valuesOf. */
  readonly answer: unknown;
  /** Names and figures that the cited words must hold. */
  readonly terms: readonly string[];
}

const CITED = 'evidence { ... on SpanCitation { document { id } quotation { status text } } }';
const MEASURED = `value bound unit ${CITED}`;

const HUBEI_2019: readonly Question[] = [
  {
    question: 'how many reform projects each leader of Wuhan leads (one or two)',
    query: `{ program(id: "program:wuhan-leader-led-projects") {
      rules { binds lower upper unit ${CITED} } } }`,
    answer: expect.arrayContaining([['每名市领导 / each city leader', 1, 2, '项']]),
    terms: ['每名市领导', '1-2项'],
  },
  {
    question: 'what Xiaogan’s three lists are, and when its leaders report',
    query: `{
      lists: program(id: "program:xiaogan-three-lists") { steps { name ${CITED} } }
      reports: program(id: "program:xiaogan-leader-report") { steps { name cadence ${CITED} } } }`,
    answer: [
      ['中央和省级试点项目', '市级重点项目', '市领导领衔项目'],
      [
        ['汇报领衔项目进展情况', 'quarterly'],
        ['汇报领衔项目完成情况', 'yearly'],
      ],
    ],
    terms: ['每季度', '年底', '市级重点项目'],
  },
  {
    question: 'whether Yichang’s 255 industrial projects are a result (no: a target)',
    query: `{
      region(id: "region:hubei-yichang") { targets { indicator due { text } ${MEASURED} } }
      outcomes(filter: { regionId: "region:hubei-yichang", valueAtLeast: 255, valueAtMost: 255 }) { totalCount } }`,
    answer: [expect.arrayContaining([['工业项目', '2019', 255, 'EQUAL', '个']]), 0],
    terms: ['255个'],
  },
  {
    question:
      'how many projects each leader of Xiangyang leads (neither that nor the five are told)',
    query: `{
      fiveOnes: program(id: "program:xiangyang-five-ones") { steps { name } tallies { ${MEASURED} } }
      leading: program(id: "program:xiangyang-leader-led-mechanism") { rules { lower upper } } }`,
    answer: [[[], [[5, 'EQUAL', '个']]], [[null, null]]],
    terms: ['五个一'],
  },
];

const EZHOU_2011: readonly Question[] = [
  {
    question: 'which leaders praised the Ezhou model',
    query: `{ program(id: "program:ezhou-urban-rural-model") {
      roles { role official { name } ${CITED} }
      recognitions { recognitionKind level ${CITED} } } }`,
    answer: [
      [
        ['ENDORSES', '李克强'],
        ['ENDORSES', '李源潮'],
      ],
      [['ENDORSEMENT', 'nation']],
    ],
    terms: ['李克强', '李源潮', '鄂州模式'],
  },
  {
    question: 'how many delegations came to see it (more than 200, none named)',
    query: `{
      program(id: "program:ezhou-urban-rural-model") { tallies { counted ${MEASURED} } }
      region(id: "region:hubei-ezhou") { visitedBy { visitor { name } visitorRegion { name } ${CITED} } } }`,
    answer: [[['省内外考察团', 200, 'MORE_THAN', '个']], [[null, null]]],
    terms: ['逾', '200个', '考察团'],
  },
  {
    question: 'which the ten reforms are (ten are stated, eight set out)',
    query: `{ program(id: "program:ezhou-ten-reforms") {
      steps { name ${CITED} } tallies { ${MEASURED} } } }`,
    answer: [
      [
        '功能区体制改革',
        '事业单位改革',
        '五个全民保障体系',
        '社会管理创新试点',
        '重工业转型发展模式',
        '内陆城市开放模式',
        '经济人成长促进机制',
        '投融资体制改革',
      ],
      [[10, 'EQUAL', '项']],
    ],
    terms: ['10项', '功能区体制改革', '投融资体制改革'],
  },
  {
    question:
      'whether Sanjiang port is in the bonded area of Wuhan (no: an application is planned)',
    query: `{
      plans(filter: { regionId: "region:ezhou-sanjiang-port", nameContains: "武汉保税港区" }) {
        edges { node { name modality date { text } due { text } ${CITED} } }
      }
      pilots(filter: { siteId: "region:ezhou-sanjiang-port" }) { totalCount } }`,
    answer: [[['纳入武汉保税港区封关范围', 'PLANNED', null, null]], 0],
    terms: ['申请', '三江港区', '武汉保税港区'],
  },
];

const XIANGTAN_2017: readonly Question[] = [
  {
    question: 'who leads how many reform tasks',
    query: `{ program(id: "program:xiangtan-leader-led-reform") {
      roles { role official { name } post { title } ${CITED} }
      rules { binds lower upper unit ${CITED} }
      tallies { id ${MEASURED} } } }`,
    answer: [
      expect.arrayContaining([
        ['LEADS', '曹炯芳', '市委书记'],
        ['LEADS', '谈文胜', '市长'],
      ]),
      [
        ['县市区、园区一把手 / heads of counties, districts and parks', 5, 5, '项'],
        ['其他单位一把手 / heads of other units', 2, 3, '项'],
      ],
      [
        ['tally:xiangtan-group-heads-led-tasks', 32, 'EQUAL', '项'],
        ['tally:xiangtan-top-leaders-led-tasks', 6, 'EQUAL', '项'],
      ],
    ],
    terms: ['曹炯芳', '谈文胜', '6项', '32项', '2-3项', '5项'],
  },
  {
    question: 'how many pilots became demonstrations, and which (12, of which six are named)',
    query: `{
      program(id: "program:xiangtan-pilot-exploration") { tallies { counted ${MEASURED} } }
      pilots(filter: { within: "region:hunan-xiangtan", hadStatus: DEMONSTRATION }, orderBy: ID_ASC) {
        edges { node { site { name } authorityLevel name ${CITED} } }
      } }`,
    answer: [
      expect.arrayContaining([
        ['国家级改革试点', 25, 'EQUAL', '项'],
        ['省级改革试点', 30, 'EQUAL', '项'],
        ['形成示范的改革事项', 12, 'EQUAL', '项'],
      ]),
      [
        ['韶山市', 'PROVINCE', '绿色GDP评价体系改革'],
        ['湘潭县', 'PROVINCE', '相对集中行政处罚权'],
        ['湘潭市', 'NATION', '全域医养结合'],
        ['湘潭市', 'NATION', '新型城镇化长株潭城市群试点'],
        ['湘潭市', 'NATION', '城市公立医院综合改革'],
        ['湘乡市', 'PROVINCE', '惠农综合服务工程示范县'],
      ],
    ],
    terms: ['25项', '30项', '12项', '医养结合国家级', '韶山市'],
  },
  {
    question: 'which trial of its courts spread, and how far (done, in the whole province)',
    query: `{ scaleUps(filter: { sourceRegionId: "region:hunan-xiangtan" }) {
      edges { node { item modality scope calledBy { name } sourcePilot { name } ${CITED} } } } }`,
    answer: [['专业法官会议制度', 'DONE', 'PROVINCE', null, '专业法官会议制度试点']],
    terms: ['全省法院推广'],
  },
  {
    question: 'where its officials went to study, and how often (visits, and nothing taken up)',
    query: `{
      region(id: "region:hunan-xiangtan") {
        studyVisits { visiteds { name } date { text } ${CITED} }
        tookUp(filter: { dateFrom: "2017", dateTo: "2017" }) { totalCount }
      }
      outcomes(filter: { programId: "program:xiangtan-reform-research", measure: ACTIVITY }) {
        edges { node { ${MEASURED} } }
      } }`,
    answer: [[[[['杭州市', '常德市'], '2017']], 0], [[20, 'MORE_THAN', '次']]],
    terms: ['杭州', '常德', '20多次'],
  },
];

const HUBEI_2025: readonly Question[] = [
  {
    question: 'who recognised which reform of the province',
    query: `{
      finance: program(id: "program:hubei-big-finance") { ...Recognised }
      supervision: program(id: "program:hubei-grassroots-supervision") { ...Recognised }
      deputies: program(id: "program:hubei-two-links") { ...Recognised }
    }
    fragment Recognised on Program { recognitions { recognitionKind level by { name } ${CITED} } }`,
    answer: [
      [['ENDORSEMENT', 'nation', '国务院']],
      [['ENDORSEMENT', 'nation', '中央纪律检查委员会']],
      [['PUBLICITY', 'nation', '全国人民代表大会常务委员会']],
    ],
    terms: ['国务院', '中央纪委', '全国人大常委会'],
  },
  {
    question: 'what one call desk for each city changed',
    query: `{ outcomes(
      filter: { programId: "program:hubei-one-city-one-desk", valueAtLeast: 0 }
      orderBy: ID_ASC
    ) {
      edges { node { indicator baseline ${MEASURED} } } } }`,
    answer: [
      ['接警台整合', '80个县市区分散接警台', 17, 'EQUAL', '个'],
      ['一次派警精准率提升', null, 30.3, 'EQUAL', '%'],
      ['报警响应平均用时', '120秒', 80, 'EQUAL', '秒'],
      ['人民群众满意度', null, 96.81, 'EQUAL', '%'],
      ['人民群众安全感', null, 98.77, 'EQUAL', '%'],
    ],
    terms: ['80个', '17个', '30.3%', '120秒', '80秒', '98.77%', '96.81%'],
  },
  {
    question:
      'how provincial enterprises grew in 2024, and their rank in the nation (third, second)',
    query: `{ outcomes(
      filter: { programId: "program:hubei-soe-functional-reform", periodFrom: "2024", periodTo: "2024" }
      orderBy: ID_ASC
    ) {
      edges { node { indicator ${MEASURED} } } } }`,
    answer: [
      ['资产总额', 2.8, 'EQUAL', '万亿元'],
      ['资产总额同比增长', 13.4, 'EQUAL', '%'],
      ['资产总额增速全国排名', 3, 'EQUAL', '位'],
      ['营收', 5238, 'EQUAL', '亿元'],
      ['营收同比增长', 29.1, 'EQUAL', '%'],
      ['营收增速全国排名', 2, 'EQUAL', '位'],
    ],
    terms: ['2.8万亿元', '13.4%', '全国第3', '5238亿元', '29.1%', '第2'],
  },
  {
    question: 'where overall public finance was tried before it was rolled out (not told)',
    query: `{ program(id: "program:hubei-big-finance") { pilots { edges { node {
      site { name } started { text } statuses { status date { text } ${CITED} } scaleUps { id } ${CITED}
    } } } } }`,
    answer: [['湖北省', '2023-09', [['ROLLED_OUT', null]], []]],
    terms: ['2023年9月', '试点先行', '全面铺开'],
  },
];

const CHENGDU_2018: readonly Question[] = [
  {
    question: 'how many pilots of which level it carries, and how many are completed',
    query: `{ program(id: "program:chengdu-pilot-management") {
      tallies { id partOf { value } ${MEASURED} } } }`,
    answer: [
      ['tally:chengdu-pilots-city', 373, 138, 'EQUAL', '项'],
      ['tally:chengdu-pilots-completed', null, 286, 'EQUAL', '项'],
      ['tally:chengdu-pilots-national', 373, 142, 'EQUAL', '项'],
      ['tally:chengdu-pilots-provincial', 373, 93, 'EQUAL', '项'],
      ['tally:chengdu-pilots-total', null, 373, 'EQUAL', '项'],
    ],
    terms: ['373项', '142项', '93项', '138项', '286项'],
  },
  {
    question: 'how many special plans the leading group issued, and how many other bodies',
    query: `{ program(id: "program:chengdu-plan-review-bodies") {
      steps { name ${CITED} }
      tallies { partOf { value } ${MEASURED} } } }`,
    answer: [
      ['市委深改组审议', '市委常委会审议', '市政府常务会审议', '专项小组会议审议'],
      [
        [349, 144, 'EQUAL', '个'],
        [349, 205, 'EQUAL', '个'],
      ],
    ],
    terms: ['市委深改组', '144个', '205个'],
  },
  {
    question: 'which of its experiences the State Council spread on 5 December 2018',
    query: `{ scaleUps(filter: { sourceWithin: "region:sichuan-chengdu" }, first: 100) {
      edges { node { item scope date { text } calledBy { name } ${CITED} } } } }`,
    answer: expect.arrayContaining([
      ['军民融合产业统计指标体系', 'NATION', '2018-12-05', '国务院'],
      ['知识产权跨市区审理', 'NATION', '2018-12-05', '国务院'],
      ['知识产权案件快速审判机制', 'NATION', '2018-12-05', '国务院'],
      ['职务科技成果权属改革', 'NATION', '2018-12-05', '国务院'],
    ]),
    terms: ['12月5日', '国务院常务会议', '全国推广', '职务科技成果权属改革'],
  },
  {
    question: 'which leaders endorsed three of its ten demonstration points (not named)',
    query: `{ program(id: "program:chengdu-reform-vanguard") {
      tallies { value ${CITED} }
      recognitions { recognitionKind level by { name } date { text } pilot { id } ${CITED} }
      roles { role } } }`,
    answer: [
      [10, 3, 5],
      [
        ['ENDORSEMENT', 'nation', null, null, null],
        ['ON_SITE_MEETING', 'nation', null, null, null],
      ],
      [],
    ],
    terms: ['10个', '3个', '党和国家领导人', '5个', '全国性现场会'],
  },
];

/** Four questions on each of the five documents of the program. */
export const QUESTIONS = [
  ...HUBEI_2019.map((question) => ({ ...question, document: 'document:hubei-reform-2019' })),
  ...EZHOU_2011.map((question) => ({ ...question, document: 'document:ezhou-reform-2011' })),
  ...XIANGTAN_2017.map((question) => ({ ...question, document: 'document:xiangtan-reform-2017' })),
  ...HUBEI_2025.map((question) => ({ ...question, document: 'document:hubei-reform-cases-2025' })),
  ...CHENGDU_2018.map((question) => ({ ...question, document: 'document:chengdu-reform-2018' })),
];
