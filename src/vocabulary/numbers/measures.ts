import { SCALE_PATTERN, withoutScale } from './amounts.js'

/** Units of measure and counters, and the words that only begin like one. */

/** What is measured: a share or a multiple of something, how large or dear something is, how long it takes, or how many there are. */
export type MeasureKind = 'share' | 'size' | 'money' | 'time' | 'count'

interface Measures {
  kind: MeasureKind
  units: readonly string[]
  /** Texts behind a number that begin with one of the units. */
  examples: readonly string[]
}

/** What comes one after another: 二次供水 and 二期工程 are the second of their kind; two of them are 两次 and 两期. */
export const IN_ORDER: readonly string[] = ['次', '场', '起', '批', '轮', '班', '期', '届', '趟', '堂']

/** To teach gongwen a unit, add it to its line; where a common word begins with it, add that word below. */
export const MEASURES: readonly Measures[] = [
  {
    kind: 'share',
    units: ['%', '％', '‰', '个百分点', '百分点', '倍', '成'],
    examples: ['%以上', '个百分点', '倍左右', '成以上'],
  },
  { kind: 'money', units: ['元', '美元', '欧元', '港元', '日元'], examples: ['元', '元以上项目', '美元外资'] },
  // Weight, length, area, volume, energy
  {
    kind: 'size',
    units: [
      '吨标准煤',
      '吨标煤',
      '吨二氧化碳',
      '吨公里',
      '载重吨',
      '标准煤',
      '吨',
      '公斤',
      '千克',
      '克',
      '毫克',
      '微克',
      '斤',
      'mg',
      'μg/m³',
      'mg/L',
    ],
    examples: ['吨标准煤', '吨以上货车', '公斤', '克/立方米', 'mg/L'],
  },
  {
    kind: 'size',
    units: ['公里', '千米', '米', '厘米', '毫米汞柱', '毫米', '海里', 'km'],
    examples: ['公里绿道', '米宽', '厘米', 'km', '毫米汞柱的居民'],
  },
  {
    kind: 'size',
    units: ['平方公里', '平方千米', '平方米', '平米', '公顷', '亩', 'm²', '㎡', 'km²'],
    examples: ['平方公里', '平方米厂房', '亩高标准农田', 'm²'],
  },
  {
    kind: 'size',
    units: ['立方米', '立方', '升', '毫升', '毫摩尔', 'm³'],
    examples: ['立方米', '升汽油', '毫摩尔/升的居民'],
  },
  {
    kind: 'size',
    units: [
      '千瓦时',
      '兆瓦时',
      '兆瓦',
      '千瓦',
      '千伏安',
      '千伏',
      '度',
      'kW',
      'MW',
      'GW',
      'kWh',
      'MWh',
      'GWh',
      'kV',
      'dB',
      '分贝',
    ],
    examples: ['千瓦时', '兆瓦光伏', 'kWh', '千伏变电站', '度电', 'dB', '分贝'],
  },
  // Computing, data, marks of an examination
  {
    kind: 'size',
    units: ['EFLOPS', 'PFLOPS', 'TB', 'PB', 'Gbps', 'Mbps', '分'],
    examples: ['PFLOPS', 'TB', 'Mbps', '分以上'],
  },
  { kind: 'size', units: ['学时', '课时'], examples: ['学时培训', '课时'] },
  {
    kind: 'time',
    units: [
      '个工作日',
      '工作日',
      '个自然日',
      '小时',
      '个小时',
      '分钟',
      '秒',
      '个月',
      '个季度',
      '个星期',
      '天',
      '日',
      '岁',
    ],
    examples: ['个工作日以内', '小时', '秒以内', '个月内', '天', '日', '岁'],
  },
  // What comes and goes
  {
    kind: 'count',
    units: ['车次', '亩次', '台套', '人日', '人天'],
    examples: ['车次', '人日'],
  },
  {
    kind: 'count',
    units: IN_ORDER,
    examples: ['次演练', '场招聘会', '起事故', '批项目', '轮检查', '班公交', '期培训班', '届博览会', '堂思政课'],
  },
  // People and living things
  { kind: 'count', units: ['人', '名', '户', '位'], examples: ['人', '名教师', '户农户', '位专家'] },
  {
    kind: 'count',
    units: ['头', '只', '羽', '尾', '株', '棵'],
    examples: ['头猪', '只羊', '羽肉鸡', '尾鱼苗', '株树苗', '棵树'],
  },
  // Things
  {
    kind: 'count',
    units: ['个标准车位', '车位', '泊位', '床位', '学位', '托位', '标准箱', '标箱'],
    examples: ['个标准车位', '床位', '学位', '标准箱'],
  },
  {
    kind: 'count',
    units: [
      '个',
      '项',
      '件',
      '条',
      '处',
      '座',
      '所',
      '间',
      '栋',
      '幢',
      '家',
      '门',
      '部',
      '台',
      '套',
      '辆',
      '艘',
      '盏',
      '块',
      '片',
      '面',
      '口',
      '眼',
      '根',
      '支',
      '张',
      '节',
      '组',
      '对',
      '册',
      '本',
      '集',
      '首',
      '列',
      '架',
      '段',
      '道',
      '幅',
      '枚',
      '层',
      '桩',
      '孔',
      '单',
    ],
    examples: [
      '个公园',
      '项任务',
      '件实事',
      '条道路',
      '处公园',
      '座桥',
      '所学校',
      '间教室',
      '栋楼',
      '家企业',
      '部电梯',
      '台套',
      '套住房',
      '辆公交车',
      '盏路灯',
      '块绿地',
      '口井',
      '支队伍',
      '组样品',
      '对新人',
      '册图书',
      '集电视剧',
      '架无人机',
      '段岸线',
      '道口',
      '枚奖牌',
      '孔涵洞',
      '单业务',
    ],
  },
  {
    kind: 'count',
    units: ['份', '篇', '例', '种', '类', '宗', '笔'],
    examples: ['份问卷', '篇稿件', '例病例', '种产品', '类问题', '宗土地', '笔贷款'],
  },
]

/** Words that begin like a unit: 3条例 counts nothing. */
interface Lookalikes {
  words: readonly string[]
  /** Longer texts that begin so, in which it is the unit: 3家电子企业. */
  unless?: readonly string[]
}

export const LOOKALIKES: readonly Lookalikes[] = [
  { words: ['元旦', '元素'] },
  { words: ['米粉', '米面'] },
  { words: ['升级'] },
  { words: ['克服'] },
  { words: ['成品', '成果', '成立', '成本', '成员', '成为', '成功', '成效'] },
  { words: ['天然'] },
  { words: ['项目'], unless: ['项目标'] },
  { words: ['条例', '条件', '条款', '条约'] },
  { words: ['件均'] },
  { words: ['处置', '处理', '处罚', '处室', '处级', '处分'] },
  { words: ['座谈'] },
  { words: ['所有', '所需', '所得', '所在', '所属'] },
  { words: ['间距', '间接'] },
  {
    words: ['家庭', '家园', '家电', '家长', '家畜', '家禽'],
    unless: ['家园林', '家园区', '家电子', '家电力', '家长期'],
  },
  { words: ['门类', '门店', '门诊', '门户', '门前'] },
  { words: ['部门', '部分', '部委', '部长', '部级', '部署', '部队', '部位'] },
  { words: ['台账', '台风'] },
  { words: ['套餐'] },
  { words: ['片区', '片面'], unless: ['片区域'] },
  { words: ['面积', '面向'] },
  { words: ['口岸'] },
  { words: ['根据'] },
  { words: ['支持', '支付', '支撑', '支出', '支部', '支行', '支线'] },
  { words: ['张家'] },
  { words: ['节点', '节约', '节能', '节水'] },
  { words: ['组织', '组长', '组成', '组建'] },
  { words: ['对接', '对口', '对标', '对照', '对外'] },
  { words: ['次日', '次年', '次月', '次生', '次数', '次要'] },
  { words: ['场所', '场地', '场馆', '场景', '场站'] },
  { words: ['起草', '起重机', '起点', '起步', '起来', '起到', '起诉'] },
  { words: ['批准', '批复', '批发', '批评'], unless: ['批发展'] },
  { words: ['轮胎', '轮换', '轮岗'] },
  { words: ['班级', '班子'] },
  { words: ['期间', '期限', '期末', '期货'] },
  { words: ['人口', '人员', '人才', '人民', '人均', '人居环境', '人大', '人社', '人工', '人力'] },
  {
    words: ['名录', '名单', '名称', '名牌', '名优', '名校', '名师', '名城', '名额', '名次'],
    unless: ['名优秀', '名校长', '名师范', '名师生'],
  },
  { words: ['户籍', '户外', '户均'], unless: ['户外出', '户外来'] },
  { words: ['位于', '位置'] },
  { words: ['头部'] },
  { words: ['只有', '只要', '只是', '只能'] },
  { words: ['尾气', '尾矿', '尾水'] },
  { words: ['份额'] },
  { words: ['例如', '例外', '例会', '例行'] },
  { words: ['种植', '种子', '种类', '种业', '种质'], unless: ['种植物', '种类型'] },
  { words: ['类别', '类型', '类似'] },
  {
    words: [
      '分之',
      '分局',
      '分类',
      '分别',
      '分公司',
      '分批',
      '分步',
      '分级',
      '分区',
      '分布',
      '分校',
      '分院',
      '分馆',
      '分中心',
      '分会',
      '分层',
      '分管',
      '分行',
      '分工',
      '分解',
      '分期',
    ],
  },
  { words: ['度假', '度夏', '度冬', '度汛'] },
  { words: ['本级', '本市', '本县', '本区', '本科', '本土', '本地'] },
  { words: ['集中', '集团', '集聚', '集体', '集群', '集约', '集成', '集镇'] },
  { words: ['首批', '首次', '首创', '首位', '首台'] },
  { words: ['列入', '列为', '列车'] },
  { words: ['架构'] },
  { words: ['段落'] },
  { words: ['道路', '道德'] },
  { words: ['幅度'] },
  { words: ['层级', '层面', '层次'] },
  { words: ['单位', '单元', '单个', '单项'] },
  { words: ['个体', '个性'] },
  { words: ['届时'] },
]

export const AGE = '岁'

/** Counts people; behind a number 名 and 位 count what the noun names, 人 the people that something is for: 56人以上大班额. */
export const HEADS = '人'

/** 翻一番: a doubling has a counter of its own. */
export const DOUBLING = '番'

/** 辆次, 人次, 轮次: how often each of what is counted comes. */
const TIMES = MEASURES.flatMap(({ kind, units }) =>
  kind === 'count' ? units.filter((unit) => unit.length === 1).map((unit) => `${unit}次`) : [],
)
const WORDS = new Set(LOOKALIKES.flatMap(({ words }) => words))
const KINDS = new Map<string, MeasureKind>([
  ...MEASURES.flatMap(({ kind, units }) => units.map((unit) => [unit, kind] as const)),
  ...TIMES.filter((unit) => !WORDS.has(unit) && unit !== '次次').map((unit) => [unit, 'count'] as const),
])
const ONE = [...KINDS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit + lookalikesOf(unit))
  .join('|')
const TIME = '年|月|日|天|小时|分钟|秒'

/** The pattern of a unit that stands over no other. */
export const LONE_UNIT_PATTERN = `(?:${ONE})`

/** The pattern of a unit, of one over another, or of one over another and a time: 吨/平方公里·月, 人/亿元. */
export const UNIT_PATTERN = `(?:${ONE})(?:/(?:每|[百千万亿]+)?(?:${ONE}|${TIME})(?:·(?:${ONE}|${TIME}))?)?`

const AT_START = new RegExp(`^${UNIT_PATTERN}`)

/** The unit that a text begins with; empty where it begins with none, or with a word that only looks like one. */
export function unitAtStart(text: string): string {
  return AT_START.exec(text)?.[0] ?? ''
}

const UNIT_LABEL = /^[（(]?(?:计量|金额)?单位[:：]/
const LABELLED_UNIT = new RegExp(`^(?:${SCALE_PATTERN})?${UNIT_PATTERN}[）)]?$`)

/** What the figures of a table count: 单位：万元. */
export function isUnitLine(text: string): boolean {
  const label = UNIT_LABEL.exec(text)?.[0]
  return label !== undefined && LABELLED_UNIT.test(text.slice(label.length))
}

/** What a unit measures, its 万 or 亿 aside: of one over another, what the last one does. Null where that is unknown. */
export function measureKind(unit: string): MeasureKind | null {
  const last = unit.split('/').at(-1)!
  const plain = withoutScale(last)
  const kind = KINDS.get(last) ?? KINDS.get(plain) ?? (COUNTER.test(plain) ? 'count' : null)
  if (unit === DOUBLING || unit.startsWith('/')) return 'share'
  /** 10万小时 of service are a number of hours, not how long something takes. */
  return kind === 'time' && last !== withoutScale(last) ? 'count' : kind
}

/** One character behind a number that ends its statement is a counter, whichever: 3000万袋. These are none. */
export const COUNTER_PATTERN = '(?![年月日号时岁周秒点级类旬版强后前上下内外中多余几十百千万亿])\\p{Script=Han}'
const COUNTER = new RegExp(`^${COUNTER_PATTERN}$`, 'u')

/** What may not follow a unit: the rest of each word that begins with it, but for what goes on otherwise. */
function lookalikesOf(unit: string): string {
  const rest = (text: string): string => text.slice(unit.length)
  return LOOKALIKES.flatMap(({ words, unless = [] }) =>
    words
      .filter((word) => word.length > unit.length && word.startsWith(unit))
      .map((word) => {
        const longer = unless.filter((text) => text.startsWith(word)).map(rest)
        return longer.length === 0 ? `(?!${rest(word)})` : `(?!(?!${longer.join('|')})${rest(word)})`
      }),
  ).join('')
}
