/** The words that notices print over their columns, composed of nouns and of what stands before them. */
import type { Meaning } from '../../model/table.js'
import { LEVELS } from '../organs/levels.js'
import { wordsIn } from '../words.js'

/**
 * The words for who owns a task: which of them is the lead, their siblings say. The first here that a table has owns.
 * chief: 主责, 主办. leading: 牵头. responsible: 责任. implementing: 承办, 实施. upper: of the level above, 市级牵头.
 */
export const OWNERS = ['chief', 'leading', 'responsible', 'implementing', 'upper'] as const
export type Owner = (typeof OWNERS)[number]

/** What one header says alone. `unit` is a bare 单位: one of measure, or an organisation. */
export type HeaderMeaning = Exclude<Meaning, 'lead' | 'upper_lead'> | Owner | 'unit'

export interface HeaderLine {
  meaning: HeaderMeaning
  /** What stands before the nouns; without it the nouns are words themselves. */
  before?: readonly string[]
  nouns: readonly string[]
  /** Whether a word counts only where it is all of the header: `建设项目` is no 项目. */
  whole?: true
  /** Headers; also longer ones that end with a word of the line. */
  examples: readonly string[]
  not?: readonly string[]
}

const above = LEVELS.filter(({ rank }) => rank === 'province' || rank === 'city').map(({ word }) => word)
/** Levels above most issuers': who owns a task there stands over the notice's own units. */
export const UPPER_LEVELS: readonly string[] = [
  '国家',
  '中央',
  '上级',
  '自治区',
  ...above.flatMap((level) => [`${level}级`, `${level}直`]),
]
const UPPER = UPPER_LEVELS.filter((level) => level.endsWith('级'))

/**
 * To teach gongwen a word, add it to its line with an example. A header has the meaning of the word it equals, or else of the
 * longest that it ends with: 西城区工作措施. The words for who has a role, and for persons, have tables of their own.
 */
export const HEADER_LINES: readonly HeaderLine[] = [
  // Numbers
  {
    meaning: 'number',
    nouns: ['序号', '编号', '顺序号', '顺号'],
    examples: ['序号', '序 号', '任务编号', '项目序号'],
    not: ['原序号', '省级编号', '指标'],
  },
  { meaning: 'number', nouns: ['No', 'No.', 'NO', 'NO.'], whole: true, examples: ['No.'], not: ['任务No.'] },
  {
    meaning: 'reference',
    before: ['原', '报告', ...UPPER],
    nouns: ['序号', '编号', '任务号', '任务编号', '任务序号'],
    examples: ['原序号', '市级任务编号', '报告序号'],
    not: ['任务编号'],
  },
  {
    meaning: 'reference',
    nouns: ['折子号', '折子编号', '折子工程编号', '项目代码'],
    examples: ['市折子号', '折子工程编号', '项目代码'],
  },
  // What the work belongs to
  {
    meaning: 'category',
    nouns: ['类别', '领域', '分类', '板块', '考核项目', '一级指标'],
    examples: ['类别', '重点领域', '任务分类', '工作类别', '考核项目'],
  },
  {
    meaning: 'category',
    before: ['任务', '工作', '项目', '事项'],
    nouns: ['类型'],
    examples: ['任务类型'],
    not: ['企业类型'],
  },
  {
    meaning: 'category',
    nouns: ['类型', '方面', '专项'],
    whole: true,
    examples: ['类型', '方面', '专项'],
    not: ['学前教育方面'],
  },
  // The work by its name
  {
    meaning: 'task',
    before: wordsIn('重点 主要 工作 重点工作 目标 改革 职责 报告 分解 专项 攻坚 阶段性 民生 督办'),
    nouns: ['任务'],
    examples: ['重点任务', '市级重点任务', '阶段性任务', '市政府工作报告任务', '分解任务', '2024年改革任务'],
    not: ['具体任务', '立项任务'],
  },
  { meaning: 'task', before: ['重点', '主要'], nouns: ['工作'], examples: ['重点工作', '主要工作'], not: ['具体工作'] },
  {
    meaning: 'task',
    before: ['任务', '项目', '工程', '实事', '工作', '事项'],
    nouns: ['名称'],
    examples: ['任务名称', '民生事项名称', '工程名称'],
    not: ['指标名称', '企业名称'],
  },
  {
    meaning: 'task',
    before: ['督办', '督查', '工作', '重点', '任务', '具体', '改革', '民生', '实事'],
    nouns: ['事项'],
    examples: ['督办事项', '重点事项', '民生事项'],
    not: ['注意事项'],
  },
  {
    meaning: 'task',
    before: ['实事', '民生', '工作', '重点', '民生实事'],
    nouns: ['项目'],
    examples: ['实事项目', '重点项目'],
    not: ['考核项目', '建设项目'],
  },
  {
    meaning: 'task',
    nouns: ['目标与任务', '督办内容', '民生实事', '工作职责', '任务分解', '工作要点'],
    examples: ['目标与任务', '重点督办内容', '民生实事', '工作要点'],
  },
  {
    meaning: 'task',
    nouns: ['任务', '年度任务', '项目', '事项'],
    whole: true,
    examples: ['任务', '2022年度任务', '项目', '事项'],
    not: ['建设项目', '立项任务', '注意事项'],
  },
  // The work by what is done
  {
    meaning: 'measure',
    before: wordsIn('工作 具体 主要 重点 推进 落实 任务 细化 政策 保障 整改 改革 创新'),
    nouns: ['措施', '举措'],
    examples: ['工作措施', '西城区工作措施', '改革举措', '推进举措'],
    not: ['下一步措施', '安全防护措施'],
  },
  {
    meaning: 'measure',
    before: wordsIn('工作 任务 主要 具体 建设 实施 项目 实事 整改 考核'),
    nouns: ['内容'],
    examples: ['主要内容', '任务内容', '具体实施内容', '考核内容'],
    not: ['督办内容', '宣传内容'],
  },
  { meaning: 'measure', nouns: ['建设规模及内容', '建设规模和内容'], examples: ['建设规模及内容', '建设规模和内容'] },
  {
    meaning: 'measure',
    before: ['工作', '任务', '具体'],
    nouns: ['要求'],
    examples: ['工作要求', '任务要求'],
    not: ['时限要求', '质量要求'],
  },
  { meaning: 'measure', before: ['具体', '细化'], nouns: ['任务'], examples: ['具体任务', '细化任务'] },
  { meaning: 'measure', nouns: ['具体工作'], examples: ['具体工作'] },
  {
    meaning: 'measure',
    nouns: wordsIn(
      '任务及目标 任务和目标 年度任务及目标 年度任务和目标 任务及措施',
      '工作任务及目标 工作任务及要求 工作任务及措施 工作目标及措施',
    ),
    examples: ['年度任务及目标', '工作任务及措施', '2022年度任务及目标'],
    not: ['目标及质量要求'],
  },
  {
    meaning: 'measure',
    nouns: ['工作安排', '工作计划', '推进计划', '实施步骤'],
    examples: ['工作安排', '推进计划', '实施步骤'],
    not: ['下一步工作计划', '进度安排'],
  },
  {
    meaning: 'measure',
    nouns: ['措施', '举措', '内容'],
    whole: true,
    examples: ['措施', '举措', '内容'],
    not: ['宣传内容'],
  },
  // What the work comes to
  {
    meaning: 'target',
    before: wordsIn('年度 任务 工作 总体 阶段 季度 具体 全年 绩效 计划 预期'),
    nouns: ['目标'],
    examples: ['年度目标', '2022年度任务目标', '年度工作目标', '阶段目标'],
    not: ['任务及目标', '培养目标'],
  },
  {
    meaning: 'target',
    before: ['目标', '指标', '计划'],
    nouns: ['值'],
    examples: ['目标值', '指标值', '2025年计划值'],
    not: ['完成值', '分值'],
  },
  {
    meaning: 'target',
    before: ['目标', '任务', '计划'],
    nouns: ['数'],
    examples: ['目标数', '任务数'],
    not: ['完成数'],
  },
  {
    meaning: 'target',
    nouns: wordsIn('任务量 年度指标 量化指标 预期成效 预期成果 成果形式 目标要求 质量要求 目标及质量要求 年度计划'),
    examples: ['年度指标', '成果形式', '目标及质量要求', '2018年度计划'],
    not: ['考核指标', '工作成效', '年度投资计划'],
  },
  {
    meaning: 'target',
    nouns: ['目标', '计划'],
    whole: true,
    examples: ['目标', '2018年计划', '2018 年计划'],
    not: ['培养目标', '推进计划'],
  },
  // When
  {
    meaning: 'deadline',
    before: wordsIn('完成 计划完成 预计完成 办结 办理 整改 实施 竣工 完工 投产 竣工投产 建成 交付 验收 起止'),
    nouns: wordsIn('时限 时间 期限 日期 节点 时间节点 年限'),
    examples: ['完成时限', '完成\n时限', '计划完成时间', '建成时间', '起止年限', '竣工投产时间', '办结期限'],
    not: ['开工时间', '完成情况'],
  },
  {
    meaning: 'deadline',
    before: ['时间', '进度'],
    nouns: ['节点', '安排', '要求', '计划'],
    examples: ['时间节点', '进度安排', '时间要求'],
    not: ['工作要求', '投资计划'],
  },
  {
    meaning: 'deadline',
    nouns: ['时限', '时限要求', '时间进度', '计划节点', '建设年限', '建设周期'],
    examples: ['时限', '任务时限', '时限要求', '计划节点'],
    not: ['工作进度'],
  },
  { meaning: 'deadline', nouns: ['期限', '时间'], whole: true, examples: ['期限', '时间'], not: ['发文时间'] },
  {
    meaning: 'period',
    before: ['开始', '启动', '开工', '计划开工', '起始'],
    nouns: ['时间'],
    examples: ['开工时间', '计划开工时间'],
    not: ['竣工时间'],
  },
  {
    meaning: 'period',
    nouns: [
      ...['一', '二', '三', '四'].flatMap((quarter) => [`${quarter}季度`, `第${quarter}季度`]),
      ...wordsIn('上半年 下半年 全年 前三季度 1-6月 1-9月 7-12月'),
    ],
    whole: true,
    examples: ['一季度', '第三季度', '上半年', '1-6月', '2024年一季度'],
    not: ['截至二季度'],
  },
  // Who, besides the words of roles
  { meaning: 'responsible', nouns: ['责任分工'], examples: ['责任分工'], not: ['任务分工'] },
  { meaning: 'upper', nouns: ['上级部门', '上级单位'], whole: true, examples: ['上级部门'] },
  { meaning: 'upper', nouns: ['上级牵头', '上级对口部门'], examples: ['上级牵头', '上级对口部门'] },
  // Beside units that implement they stand over them; alone they own the task
  {
    meaning: 'upper',
    before: ['指导'],
    nouns: ['部门', '单位'],
    examples: ['指导部门', '业务指导单位'],
    not: ['督导单位'],
  },
  { meaning: 'unit', nouns: ['单位'], whole: true, examples: ['单位', '单位(%,万亩)'], not: ['填报单位'] },
  {
    meaning: 'contact',
    nouns: ['电话', '联系方式'],
    examples: ['监督电话', '联系方式', '联系人电话'],
  },
  { meaning: 'contact', nouns: ['手机'], whole: true, examples: ['手机'] },
  // Where, and how much of what
  {
    meaning: 'region',
    nouns: wordsIn('乡镇 镇街 街镇 镇乡 街道乡镇 县区 区县 县市区 市县 区域 各街道 行政区 行政区划'),
    examples: ['乡镇', '各县区', '行政区划', '所在乡镇'],
    not: ['责任乡镇', '牵头县区'],
  },
  {
    meaning: 'region',
    nouns: ['区', '县', '市', '街道', '地区'],
    whole: true,
    examples: ['街道', '县（市、区）'],
    not: ['功能区', '月坛街道'],
  },
  {
    meaning: 'indicator',
    nouns: ['指标名称', '考核指标', '指标项目', '二级指标', '三级指标'],
    examples: ['指标名称', '考核指标', '三级指标'],
    not: ['一级指标', '核心指标'],
  },
  { meaning: 'indicator', nouns: ['指标'], whole: true, examples: ['指标'], not: ['经济指标'] },
  { meaning: 'measuring_unit', nouns: ['计量单位'], examples: ['计量单位'] },
  {
    meaning: 'funding',
    before: ['资金', '经费', '投资'],
    nouns: wordsIn('来源 渠道 投入 安排 保障 需求 规模 使用情况 额 估算 计划'),
    examples: ['资金来源', '投资额（亿元）', '经费保障', '年度投资计划', '资金使用情况'],
    not: ['工作安排', '年度计划'],
  },
  { meaning: 'funding', nouns: ['资金', '投资'], examples: ['总投资(万元)', '年度计划投资', '专项资金'] },
  { meaning: 'funding', nouns: ['经费', '预算', '概算'], whole: true, examples: ['经费', '预算'], not: ['决算及预算'] },
  {
    meaning: 'scope',
    before: ['适用', '实施', '覆盖', '试点', '推广'],
    nouns: ['范围', '对象', '区域'],
    examples: ['适用范围', '实施范围', '适用对象', '试点区域'],
    not: ['实施单位'],
  },
  // How it goes
  {
    meaning: 'progress',
    before: ['进展', '完成', '推进', '落实', '实施', '办理', '进度', '整改'],
    nouns: ['情况'],
    examples: ['目前进展情况', '全年完成情况', '1-9月份工作完成情况', '整改情况'],
    not: ['资金使用情况', '基本情况'],
  },
  {
    meaning: 'progress',
    before: ['工作', '形象', '序时', '完成', '年度'],
    nouns: ['进度'],
    examples: ['形象进度', '完成进度'],
    not: ['时间进度'],
  },
  {
    meaning: 'progress',
    before: ['完成'],
    nouns: ['预计', '率', '比例', '值', '数', '状态'],
    examples: ['全年完成预计', '完成率', '完成状态'],
    not: ['目标值'],
  },
  {
    meaning: 'progress',
    nouns: ['工作进展', '目前进展', '实际完成', '累计完成', '工作成效', '取得成效', '是否完成'],
    examples: ['目前进展', '累计完成', '1-9月份工作取得成效', '是否完成'],
    not: ['预期成效'],
  },
  {
    meaning: 'progress',
    nouns: ['进展', '进度', '成效', '预计', '状态'],
    whole: true,
    examples: ['进展', '进度', '状态'],
    not: ['时间进度'],
  },
  // What else there is
  {
    meaning: 'scoring',
    before: ['评分', '考核', '考评'],
    nouns: ['部门', '单位'],
    examples: ['评分部门', '考核单位'],
    not: ['责任部门'],
  },
  {
    meaning: 'scoring',
    before: ['评分', '考核', '评价', '验收'],
    nouns: ['标准'],
    examples: ['评分标准', '验收标准'],
    not: ['建设标准'],
  },
  {
    meaning: 'scoring',
    nouns: ['评分办法', '考核方式', '分值', '权重', '得分'],
    examples: ['评分办法', '考核方式', '分值', '指标权重'],
    not: ['目标值', '出台考核办法'],
  },
  { meaning: 'attribute', nouns: ['属性', '建设性质', '核心指标'], examples: ['指标属性', '建设性质', '核心指标'] },
  { meaning: 'attribute', nouns: ['性质'], whole: true, examples: ['性质'], not: ['企业性质'] },
  {
    meaning: 'supervision',
    before: ['督办', '督导', '督查', '监督'],
    nouns: ['单位', '部门'],
    examples: ['督办单位', '督查单位', '监督部门'],
    not: ['组织监督责任单位'],
  },
  {
    meaning: 'supervision',
    nouns: ['督查频次', '督查方式', '报送频次'],
    examples: ['督查频次', '报送频次'],
    not: ['考核方式'],
  },
  { meaning: 'note', nouns: ['备注', '备注说明'], examples: ['备注', '备 注', '备注说明'] },
  { meaning: 'note', nouns: ['说明', '其他'], whole: true, examples: ['说明', '其他'], not: ['指标说明'] },
  {
    meaning: 'other',
    before: ['下一步', '下步'],
    nouns: ['工作', '计划', '打算', '措施', '工作计划', '工作打算'],
    examples: ['下一步工作', '下一步措施', '下步工作', '下一步工作计划'],
    not: ['工作计划'],
  },
  {
    meaning: 'other',
    before: ['建设', '实施', '项目'],
    nouns: ['地点'],
    examples: ['建设地点', '项目地点'],
    not: ['会议地点'],
  },
  { meaning: 'other', nouns: ['任务来源', '存在问题'], examples: ['任务来源', '目前存在问题'], not: ['资金来源'] },
  {
    meaning: 'other',
    nouns: ['依据', '来源', '地点', '问题'],
    whole: true,
    examples: ['依据', '来源', '地点', '问题'],
    not: ['会议地点', '政策依据'],
  },
]
