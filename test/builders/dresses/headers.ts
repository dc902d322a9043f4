/** What people print over columns, by what stands below; most are composed, and half of them no list of src/vocabulary has. */

const composed = (first: string, second: string): string[] =>
  first.split(' ').flatMap((before) => second.split(' ').map((noun) => before + noun))

export const NUMBERS = ['序号', '编号', '任务序号', '项目序号', '序 号', '工作编号']
export const CATEGORIES = [
  ...composed('工作 任务 重点 所属', '类别 领域'),
  '类别',
  '领域',
  '板块',
  '工作板块',
  '任务分类',
  '项目类别',
  '工作方面',
]
export const TASKS = [
  '重点任务',
  '工作任务',
  '任务名称',
  '目标任务',
  '重点工作',
  '年度任务',
  '任务',
  ...composed('整治 提升 创建 攻坚 帮扶 试点 惠民 治理', '任务 事项'),
  ...composed('民生实事 攻坚 重点工程 改革', '项目名称'),
  '民生实事项目',
  '年度重点任务',
  '重点改革任务',
  '重大事项',
]
export const MEASURES = [
  '工作措施',
  '主要举措',
  '具体内容',
  ...composed('攻坚 整治 提升 服务 帮扶 推进 重点 惠企', '举措 措施'),
  ...composed('建设 创建 治理 改造 提升', '内容'),
  '工作内容及要求',
  '主要建设内容',
  '具体工作举措',
  '年度工作内容',
]
export const DEADLINES = [
  '完成时限',
  '完成时间',
  '时间节点',
  '办结时限',
  ...composed('落实 推进 攻坚 创建 验收 销号 达标 见效', '时限 时间 节点'),
  '计划完成时间',
  '预计完成时限',
  '要求完成时间',
  '任务时限',
  '完成期限',
  '实施期限',
  '建成时限',
]
export const STARTS = ['开工时间', '启动时间', '开始时间', '计划开工时间', '动工时间', '计划启动时间', '起始时间']
export const ENDS = ['竣工时间', '完工时间', '建成时间', '计划竣工时间', '投用时间', '结束时间', '计划完工时间']

/** Who owns the work where another column says who helps. */
const OWNING = ['牵头', '主责', '主办', '主要责任', '第一责任', '牵头负责', '牵头责任', '主要牵头']
const HELPING = ['配合', '协办', '协同', '参与', '协助', '支持', '会办', '联办', '参加']
/** Who owns it where no other column speaks of units. */
const ALONE = ['责任', '负责', '承办', '落实', '牵头', '实施', '主责', '组织实施', '承担']
export const BODIES = ['单位', '部门']
export const OFFICE_BODIES = ['科室', '股室', '处室', '单位']

export const leadHeaders = (bodies: readonly string[]): string[] => composed(OWNING.join(' '), bodies.join(' '))
export const supportHeaders = (bodies: readonly string[]): string[] => composed(HELPING.join(' '), bodies.join(' '))
export const soleHeaders = (bodies: readonly string[]): string[] => composed(ALONE.join(' '), bodies.join(' '))

/** Who stands over those who own it. */
export const UPPERS = (level: string): string[] => [
  ...composed(`${level}级牵头 ${level}级责任 ${level}级指导`, '部门 单位'),
  `${level}直指导部门`,
]

/** Four columns by quarters, perhaps below a banner. */
export const QUARTERS: readonly string[][] = [
  ['一季度', '二季度', '三季度', '四季度'],
  ['第一季度', '第二季度', '第三季度', '第四季度'],
  composed('一季度 二季度 三季度 四季度', '目标'),
  composed('一季度 二季度 三季度 四季度', '工作安排'),
  composed('第一季度 第二季度 第三季度 第四季度', '节点目标'),
  composed('1季度 2季度 3季度 4季度', '计划'),
]
export const QUARTER_BANNERS = ['季度目标', '时间安排', '序时进度安排', '分季度工作目标']
export const YEAR_BANNERS = ['分年度目标', '年度计划安排', '分年度任务']
export const YEAR_SUFFIXES = ['年', '年目标', '年计划', '年度任务', '年工作目标']

export const EXTRAS = {
  note: ['备注', '备注说明', '其他说明'],
  leader: ['责任领导', '分管领导', '包联领导', '牵头领导', '挂点领导', '分管负责同志'],
  person: ['联系人', '责任人', '经办人', '具体责任人', '联络员'],
  phone: ['联系电话', '联系方式', '办公电话'],
  share: ['年度计划投资（万元）', '县级配套资金（万元）', '申请上级资金（万元）'],
  source: ['资金来源', '资金渠道', '经费来源'],
  site: ['建设地点', '实施地点', '项目地点'],
  progress: ['进展情况', '目前进展', '工作进展情况', '推进情况', '一季度进展情况'],
  money: [
    '总投资（万元）',
    '年度投资（万元）',
    '投资估算（万元）',
    '计划总投资（万元）',
    '资金需求（万元）',
    '补助资金（万元）',
  ],
} as const
export type Extra = keyof typeof EXTRAS
