/** How the names of organs end, as a table. */
import type { UnitKind } from '../../model/plan.js'
import { LEVELS } from './levels.js'
import { wordsIn } from '../words.js'

/**
 * What an ending is enough for. `alone`: a bracket of such names and nothing else names organs. `form`: where units are
 * expected, the text is the name of one. `beside a role`: only a word such as 负责 behind it shows that it is.
 */
export type Strength = 'alone' | 'form' | 'beside a role' | 'known names alone'

export interface OrganEnding {
  endings: readonly string[]
  /** The one ending in full: 委员会 of 委. */
  full?: string
  /** Texts that end so and are no names. */
  unless?: RegExp
  kind: UnitKind
  strength: Strength
  /** Branches and brigades stand for themselves where they say what they do; 西城分局 is the end of a longer name. */
  branch?: true
  /** Organs that are called by the place where they are: 西城公安分局. */
  stationed?: true
  /** Bodies beside the department that has the function: 政务服务中心 is not 政务服务局. */
  body?: true
  /** Endings that an organ kept when it was renamed; another got that of its new form, as a 扶贫办 became a 局. */
  lasting?: true
  /** Right behind it another name may begin, with nothing printed between: 区教育局区财政局. */
  runsOn?: true
  examples: readonly string[]
  not?: readonly string[]
}

/** 团县委: the level stands inside. */
const YOUTH_LEAGUES = LEVELS.map(({ word }) => `团${word}委`)

/** To teach gongwen an ending, add it to its line with an example. Of the endings that a name has the longest counts. */
export const ORGAN_ENDINGS: readonly OrganEnding[] = [
  // Departments of governments
  {
    endings: ['局'],
    kind: 'department',
    strength: 'alone',
    lasting: true,
    runsOn: true,
    examples: ['区教育局', '金融街服务局'],
    not: ['西城公安分局', '二连供电局'],
  },
  {
    endings: ['委'],
    full: '委员会',
    kind: 'department',
    strength: 'alone',
    lasting: true,
    runsOn: true,
    examples: ['区发展改革委', '市卫生健康委员会'],
    not: ['高新区管委会', '县纪委', '团县委'],
  },
  {
    endings: ['办'],
    full: '办公室',
    unless: /(?:[督交催承补即快限]|(?<![督巡检稽])查)办$/,
    kind: 'department',
    strength: 'alone',
    runsOn: true,
    examples: ['区信访办', '区督查办', '县政府办公室'],
    not: ['月坛街道办', '县委编办', '市疫情防控指挥部办公室', '每月督办', '即交即办', '立案查办'],
  },
  {
    endings: ['厅'],
    kind: 'department',
    strength: 'alone',
    lasting: true,
    runsOn: true,
    examples: ['省交通运输厅', '省政府办公厅'],
  },
  {
    endings: ['署'],
    unless: /部署$/,
    kind: 'department',
    strength: 'alone',
    examples: ['国家审计署'],
    not: ['统一部署'],
  },
  {
    endings: ['处'],
    kind: 'department',
    strength: 'form',
    body: true,
    runsOn: true,
    examples: ['市园林管理处'],
    not: ['月坛街道办事处'],
  },
  {
    endings: ['部'],
    kind: 'department',
    strength: 'form',
    runsOn: true,
    examples: ['国家生态环境部'],
    not: ['县委组织部', '县防汛指挥部'],
  },
  { endings: ['督查室'], kind: 'office', strength: 'alone', examples: ['市政府督查室'] },
  // Parts of a department, and bodies that share their ending with other words
  {
    endings: ['科', '室', '股', '司'],
    kind: 'department',
    strength: 'beside a role',
    body: true,
    examples: ['综合科', '信息室', '规划股', '基础司'],
    not: ['区政府办公室', '市政府督查室', '排水公司'],
  },
  {
    endings: ['组', '队', '团', '校', '行', '园'],
    kind: 'institution',
    strength: 'beside a role',
    body: true,
    examples: ['综合协调组', '县消防队', '县歌舞团', '县技校', '农发行', '西城园'],
    not: ['县防汛工作组', '县交警大队', '汽车城集团', '县委党校', '工商银行'],
  },
  {
    endings: ['会'],
    kind: 'organisation',
    strength: 'beside a role',
    runsOn: true,
    examples: ['县慈善会'],
    not: ['县总工会', '县教育委员会', '县管委会'],
  },
  // Of these only the registers know names: the words end others, too (阶段, 平台)
  { endings: ['段'], kind: 'institution', strength: 'known names alone', body: true, examples: ['县公路段'] },
  { endings: ['台'], kind: 'institution', strength: 'known names alone', runsOn: true, examples: ['县广播电视台'] },
  // The Party
  {
    endings: ['纪委', '监委', '政法委', '社会工委', '机关工委', '工委', '编办'],
    kind: 'party',
    strength: 'alone',
    runsOn: true,
    examples: ['县纪委', '县纪委监委', '区委政法委', '区委社会工委', '市直机关工委', '市委教育工委', '州委编办'],
  },
  {
    endings: ['宣传部', '组织部', '统战部', '社会工作部', '武装部', '党校'],
    kind: 'party',
    strength: 'form',
    runsOn: true,
    examples: ['区委宣传部', '县委组织部', '市委统战部', '区委社会工作部', '县人民武装部', '县委党校'],
    not: ['市园林管理部'],
  },
  // Governments, and what is governed for them
  {
    endings: ['政府'],
    full: '人民政府',
    kind: 'government',
    strength: 'alone',
    runsOn: true,
    examples: ['县政府', '响水县人民政府'],
  },
  { endings: ['镇', '乡'], kind: 'government', strength: 'form', examples: ['梅山镇', '槐树湾乡'] },
  {
    endings: ['街道办'],
    full: '街道办事处',
    kind: 'subdistrict',
    strength: 'alone',
    examples: ['月坛街道办', '月坛街道办事处'],
  },
  { endings: ['街道', '办事处'], kind: 'subdistrict', strength: 'form', examples: ['月坛街道', '新街口办事处'] },
  {
    endings: ['管委会'],
    full: '管理委员会',
    kind: 'agency',
    strength: 'alone',
    runsOn: true,
    examples: ['高新区管委会', '西城园管理委员会'],
  },
  // Bodies that coordinate, and their offices
  {
    endings: ['指挥部', '专班', '工作组', '领导小组'],
    kind: 'office',
    strength: 'form',
    examples: ['县防汛指挥部', '经济运行专班', '县防汛工作组', '县安全生产领导小组'],
    not: ['县防汛指挥部办公室'],
  },
  {
    endings: ['指挥部办公室', '专班办公室', '工作组办公室', '领导小组办公室', '委员会办公室'],
    kind: 'office',
    strength: 'alone',
    runsOn: true,
    examples: [
      '市疫情防控指挥部办公室',
      '县重点项目专班办公室',
      '县巡察工作组办公室',
      '县巡察工作领导小组办公室',
      '县安全生产委员会办公室',
    ],
    not: ['县政府办公室'],
  },
  // Branches
  {
    endings: ['分局'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    stationed: true,
    runsOn: true,
    examples: ['西城公安分局', '市规划自然资源委西城分局'],
  },
  {
    endings: ['支队', '大队'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    stationed: true,
    body: true,
    lasting: true,
    runsOn: true,
    examples: ['西城交通支队', '县交警大队'],
  },
  {
    endings: ['总队'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    body: true,
    lasting: true,
    runsOn: true,
    examples: ['市消防救援总队'],
  },
  {
    endings: ['支局', '供电局', '分中心'],
    kind: 'agency',
    strength: 'alone',
    branch: true,
    runsOn: true,
    examples: ['县邮政支局', '二连供电局', '市气象分中心'],
  },
  { endings: ['派出所'], kind: 'agency', strength: 'form', branch: true, examples: ['车站派出所'] },
  // Courts
  { endings: ['法院', '检察院'], kind: 'judiciary', strength: 'alone', runsOn: true, examples: ['县法院', '县检察院'] },
  // Organisations
  {
    endings: ['残联', '妇联', '工商联', '文联', '科协', '侨联', '总工会', '工会', '团委', '红十字会'],
    kind: 'organisation',
    strength: 'alone',
    runsOn: true,
    examples: [
      '县残联',
      '县妇联',
      '区工商联',
      '市文联',
      '市科协',
      '县侨联',
      '市总工会',
      '县工会',
      '县团委',
      '县红十字会',
    ],
  },
  { endings: YOUTH_LEAGUES, kind: 'organisation', strength: 'alone', runsOn: true, examples: YOUTH_LEAGUES },
  {
    endings: ['协会', '联合会', '商会'],
    kind: 'organisation',
    strength: 'form',
    runsOn: true,
    examples: ['县消费者协会', '县残疾人联合会', '市温州商会'],
  },
  // Enterprises
  {
    endings: ['公司', '分公司'],
    kind: 'enterprise',
    strength: 'alone',
    stationed: true,
    runsOn: true,
    examples: ['蓟城山水公司', '北京市排水集团第一管网分公司'],
  },
  { endings: ['集团'], kind: 'enterprise', strength: 'alone', examples: ['汽车城集团'] },
  {
    endings: ['银行', '电信', '移动', '联通', '铁塔'],
    kind: 'enterprise',
    strength: 'form',
    examples: ['工商银行', '中国电信', '中国移动', '中国联通', '中国铁塔'],
  },
  // Institutions
  {
    endings: ['中心'],
    kind: 'institution',
    strength: 'alone',
    body: true,
    runsOn: true,
    examples: ['县政务服务中心'],
    not: ['市气象分中心'],
  },
  {
    endings: ['医院', '学院', '研究院', '院'],
    kind: 'institution',
    strength: 'form',
    runsOn: true,
    examples: ['县人民医院', '市师范学院', '市规划研究院', '县敬老院'],
    not: ['县法院', '县检察院'],
  },
  {
    endings: ['学校', '大学', '图书馆', '博物馆', '文化馆', '档案馆', '站', '所', '馆', '社'],
    kind: 'institution',
    strength: 'form',
    body: true,
    examples: [
      '县特教学校',
      '北京大学',
      '市图书馆',
      '市博物馆',
      '县文化馆',
      '县档案馆',
      '县农技推广站',
      '县疾控所',
      '市科技馆',
      '县供销社',
    ],
    not: ['车站派出所'],
  },
]

/** What branches do where their name says it. */
export const BRANCH_DUTIES = {
  duties: wordsIn(
    '公安 税务 环保 环境 国土 规划 资源 工商 质监 城管 执法 交通 交警 运输 消防 市场 监管 供电 海关 气象 邮政',
  ),
  examples: ['西城公安分局', '环保拱墅分局', '西城交通支队'],
  not: ['西城分局', '第一支队'],
}
