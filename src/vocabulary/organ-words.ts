import type { UnitKind } from '../model/plan.js'

/** Words that the name of an organ starts with: the level of government it belongs to. */
export const LEVEL_WORDS = [
  '区委',
  '市委',
  '县委',
  '州委',
  '省委',
  '旗委',
  '全区',
  '全市',
  '全县',
  '区',
  '市',
  '县',
  '州',
  '省',
  '旗',
  '镇',
  '盟',
]

/** What a name may end with, longest first where one ends with another, and the kind of unit it shows. */
export const ENDINGS: { words: string; kind: UnitKind }[] = [
  { words: '街道办事处 办事处 街道办 街道', kind: 'subdistrict' },
  { words: '人民政府 政府 镇 乡', kind: 'government' },
  { words: '集团 公司 银行 电信 移动 联通 铁塔', kind: 'enterprise' },
  { words: '分局 支队 大队 总队 供电局 分中心 派出所', kind: 'agency' },
  { words: '法院 检察院', kind: 'judiciary' },
  {
    words: '残联 妇联 工商联 文联 科协 总工会 工会 团委 团区委 团市委 团县委 红十字会 侨联 协会 联合会 商会',
    kind: 'organisation',
  },
  { words: '指挥部 指挥部办公室 专班 工作组 领导小组 领导小组办公室 委员会办公室', kind: 'office' },
  {
    words:
      '宣传部 组织部 统战部 社会工作部 武装部 政法委 编办 纪委 监委 党校 社会工委 工委 机关工委 区委办 市委办 县委办',
    kind: 'party',
  },
  { words: '中心 医院 学校 学院 大学 研究院 图书馆 博物馆 文化馆 档案馆 站 所 院 馆 社', kind: 'institution' },
  { words: '管委会 管理委员会', kind: 'agency' },
  { words: '局 委 委员会 办 办公室 厅 处 署 部', kind: 'department' },
]

/** A collective names nobody in particular: `各街道办事处`, `相关部门`, `某某指挥部成员单位`. */
export const STRONG_HEADS = ['各', '相关', '有关', '其他', '其它']
/** Heads that organs have too (县直机关事务管理局): they make a collective only with these tails. */
export const WEAK_HEADS = [
  '全区',
  '全市',
  '全县',
  '区属',
  '市属',
  '县属',
  '区直',
  '市直',
  '县直',
  '辖区',
  '属地',
  '行业',
]
export const WEAK_TAILS = /(?:部门|单位|街道|镇街|街镇|乡镇|企业|学校|机构|国企)$/
export const COLLECTIVE_TAILS = [
  '部门',
  '单位',
  '街道',
  '办事处',
  '街道办',
  '镇街',
  '街镇',
  '乡镇',
  '乡镇街道',
  '街乡镇',
  '镇',
  '乡',
  '区',
  '县',
  '县区',
  '区县',
  '政府',
  '管委会',
  '专班',
  '园区',
  '功能区',
  '企业',
  '公司',
  '机构',
  '学校',
  '社区',
  '村',
  '村居',
  '村社区',
  '委办局',
  '开发区',
  '新区',
  '县级市',
  '分局',
  '局',
  '平台',
  '集团',
  '国企',
]
/** These make a collective whatever stands before them. */
export const COLLECTIVE_ENDINGS = [
  '成员单位',
  '各部门',
  '各单位',
  '有关部门',
  '有关单位',
  '相关部门',
  '相关单位',
  '主管部门',
  '工作部门',
  '各专班',
  '责任单位',
  '责任部门',
]

/** Branches (分局, 支队) stand for themselves where they say what they do; `西城分局` is the end of a longer name. */
export const BRANCH_DUTIES =
  /公安|税务|环保|环境|国土|规划|资源|工商|质监|城管|执法|交通|交警|运输|消防|市场|监管|供电|海关|气象|邮政/

/** These are collectives alone: what is left of `各镇人民政府、街道办事处` after its separator. */
export const COLLECTIVE_NAMES = new Set([
  '街道办事处',
  '街道办',
  '街道',
  '镇街',
  '街镇',
  '乡镇',
  '乡镇街道',
  '村',
  '社区',
  '部门',
  '单位',
  '企业',
  '管委会',
])

/** What stands before a name and belongs to the list, not to the name. */
export const LEADING_CONJUNCTION = /^(?:以及|及|和|与)/
/** What ends a list without naming anyone: the last name is then open-ended. */
export const OPEN_END = /等(?:(?:有关|相关|各)?(?:部门|单位|成员单位)?)$/
/** The same inside a cell: what follows it on another line is a name of its own. */
export const OPEN_END_OF_LINE = /(等(?:有关|相关|各)?(?:部门|单位|成员单位))\s+/g
/** A clause about the list, not a name. */
export const DIVISION_OF_LABOUR =
  /(?:等)?(?:按照?|根据|依据)(?:各自)?(?:职责|职能)(?:分工)?(?:范围)?(?:分别)?(?:负责|落实|推进|配合)?$/
