/** Headers of columns that say what is to be done: its number, where it belongs, its name, what is done, and what it comes to. */
import { wordsIn } from '../words.js'
import { UPPER_LEVELS, type HeaderLine } from './header-line.js'
import { ACTS, FAULTS, STAGES, WEIGHTS, WORKS } from './modifiers.js'

const UPPER = UPPER_LEVELS.filter((level) => level.endsWith('级'))

export const WORDS_OF_WORK: readonly HeaderLine[] = [
  // Numbers
  {
    meaning: 'number',
    nouns: ['序号', '编号', '顺序号', '顺号'],
    examples: ['序号', '序 号', '任务编号', '项目序号'],
    not: ['原序号', '省级编号', '指标'],
  },
  { meaning: 'number', nouns: ['No', 'No.', 'NO', 'NO.'], whole: true, examples: ['No.'], not: ['任务No.'] },
  { meaning: 'number', nouns: ['编码', '序'], whole: true, examples: ['编码', '序'], not: ['项目编码', '时序'] },
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
    before: [...WORKS, ...ACTS, ...FAULTS],
    nouns: ['类型', '阶段', '环节', '方面', '大类'],
    examples: ['任务类型', '活动阶段', '实施阶段', '工作环节', '工作方面', '问题类型'],
    not: ['企业类型', '学前教育方面'],
  },
  {
    meaning: 'category',
    nouns: wordsIn('类型 方面 专项 阶段 环节 大类 门类'),
    whole: true,
    examples: ['类型', '方面', '专项', '阶段'],
    not: ['学前教育方面', '下一阶段'],
  },
  // The work by its name
  {
    meaning: 'task',
    before: [...WEIGHTS, ...STAGES, ...wordsIn('工作 重点工作 目标 改革 职责 报告 分解 专项 攻坚 民生 惠民 督办')],
    nouns: ['任务'],
    examples: [
      '重点任务',
      '市级重点任务',
      '阶段性任务',
      '市政府工作报告任务',
      '分解任务',
      '2024年改革任务',
      '季度任务',
    ],
    not: ['具体任务', '细化任务'],
  },
  {
    meaning: 'task',
    before: ACTS.filter((act) => !['分解', '细化', '攻坚'].includes(act)),
    nouns: ['任务', '项目', '事项', '工程'],
    whole: true,
    examples: ['建设任务', '整治任务', '建设项目', '整改事项', '改造工程', '2024年建设项目'],
    not: ['注意事项', '推进一批建设项目', '细化任务'],
  },
  {
    meaning: 'task',
    before: [...WEIGHTS, ...STAGES],
    nouns: ['工作'],
    examples: ['重点工作', '主要工作', '年度工作', '年度重点工作'],
    not: ['具体工作'],
  },
  {
    meaning: 'task',
    before: [...WORKS, ...ACTS, ...wordsIn('督办 任务（项目） 小区 片区')],
    nouns: ['名称'],
    examples: ['任务名称', '民生事项名称', '工程名称', '改革名称', '活动名称', '小区名称'],
    not: ['指标名称', '企业名称', '单位名称'],
  },
  {
    meaning: 'task',
    before: [...WEIGHTS, ...STAGES, ...WORKS, ...wordsIn('督办 督查 具体')],
    nouns: ['事项'],
    examples: ['督办事项', '重点事项', '民生事项', '攻坚事项', '整改攻坚事项', '重大事项', '年度事项'],
    not: ['注意事项'],
  },
  {
    meaning: 'task',
    before: [...WEIGHTS, ...STAGES, ...wordsIn('实事 民生 惠民 工作 民生实事 改革 创新 攻坚 督办')],
    nouns: ['项目', '工程'],
    examples: ['实事项目', '重点项目', '民生工程', '改革项目', '攻坚项目', '年度项目'],
    not: ['考核项目', '推进一批建设项目'],
  },
  {
    meaning: 'task',
    nouns: wordsIn('目标与任务 督办内容 督查内容 民生实事 工作职责 任务分解 工作要点 任务要点'),
    examples: ['目标与任务', '重点督办内容', '民生实事', '工作要点'],
  },
  {
    meaning: 'task',
    nouns: wordsIn('任务 年度任务 项目 事项 实事 工程 课题'),
    whole: true,
    examples: ['任务', '2022年度任务', '项目', '事项'],
    not: ['注意事项', '一批项目'],
  },
  // The work by what is done
  {
    meaning: 'measure',
    before: [...WEIGHTS, ...WORKS, ...ACTS, ...wordsIn('具体 政策 保障 服务 惠企')],
    nouns: wordsIn('措施 举措 做法 办法 对策 路径 抓手'),
    examples: [
      '工作措施',
      '西城区工作措施',
      '改革举措',
      '推进举措',
      '整治措施',
      '创新做法',
      '实施路径',
      '服务举措',
      '主要抓手',
    ],
    not: ['下一步措施', '安全防护措施', '考核办法'],
  },
  {
    meaning: 'measure',
    before: [...WEIGHTS, ...WORKS, ...ACTS, ...wordsIn('具体 考核')],
    nouns: ['内容', '规模及内容', '内容及规模', '内容和规模', '规模和内容'],
    examples: ['主要内容', '任务内容', '具体实施内容', '考核内容', '整治内容', '建设规模及内容', '建设内容及规模'],
    not: ['督办内容', '宣传内容', '问题内容'],
  },
  {
    meaning: 'detail',
    before: [...WORKS, ...ACTS, ...wordsIn('具体 年度 全年')],
    nouns: ['要求'],
    examples: ['工作要求', '任务要求', '整改要求', '整治要求', '年度要求'],
    not: ['时限要求', '质量要求'],
  },
  {
    meaning: 'detail',
    before: [...WORKS, ...ACTS],
    nouns: ['规模', '概况', '简介'],
    whole: true,
    examples: ['建设规模', '项目概况', '工程概况', '项目简介'],
    not: ['投资规模', '资金规模', '企业概况', '规模', '推进一批工程概况'],
  },
  // What the work is about
  {
    meaning: 'problem',
    before: wordsIn('反馈 存在 主要 突出 存在突出 存在的突出 发现 具体 涉及 排查'),
    nouns: FAULTS,
    examples: ['反馈问题', '督察反馈问题', '目前存在问题', '存在的突出问题', '排查隐患'],
    not: ['问题整改措施'],
  },
  {
    meaning: 'problem',
    before: ['', ...ACTS],
    nouns: FAULTS,
    whole: true,
    examples: ['整改问题', '风险隐患', '短板弱项', '问题'],
    not: ['一批问题', '法律风险'],
  },
  {
    meaning: 'problem',
    before: FAULTS,
    nouns: wordsIn('描述 情形 情况 表现 内容 概述'),
    examples: ['问题描述', '隐患情形', '问题表现', '问题内容', '隐患情况'],
    not: ['问题整改情况', '具体内容', '具体情况'],
  },
  { meaning: 'problem', before: ['具体', '主要'], nouns: ['情形', '表现'], examples: ['具体表现'], not: ['表现'] },
  {
    meaning: 'measure',
    before: ['具体', '细化'],
    nouns: ['任务', '工作', '工作任务'],
    examples: ['具体任务', '细化任务', '具体工作'],
  },
  {
    meaning: 'measure',
    before: ['', '年度', '工作', '重点'],
    nouns: ['任务', '目标'].flatMap((first) =>
      ['及', '和', '与'].flatMap((and) =>
        ['目标', '措施', '要求', '举措'].filter((last) => last !== first).map((last) => first + and + last),
      ),
    ),
    examples: ['年度任务及目标', '工作任务及措施', '2022年度任务及目标', '工作任务及要求', '工作目标和举措'],
    not: ['目标及质量要求'],
  },
  {
    meaning: 'measure',
    nouns: ['工作安排', '工作计划', '推进计划', '实施步骤', '工作步骤', '实施计划'],
    examples: ['工作安排', '推进计划', '实施步骤'],
    not: ['下一步工作计划', '进度安排'],
  },
  {
    meaning: 'measure',
    nouns: ['措施', '举措', '内容', '做法'],
    whole: true,
    examples: ['措施', '举措', '内容'],
    not: ['宣传内容'],
  },
  // What the work comes to
  {
    meaning: 'target',
    before: [...STAGES, ...ACTS, ...wordsIn('任务 工作 项目 改革 总体 具体 绩效 计划 预期 考核 主要 量化')],
    nouns: ['目标'],
    examples: ['年度目标', '2022年度任务目标', '年度工作目标', '阶段目标', '创建目标', '建设目标'],
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
    before: ['工作', '任务', '完成', '达标', '整改', '质量', '目标'],
    nouns: ['标准'],
    examples: ['工作标准', '完成标准', '整改标准'],
    not: ['评分标准', '补助标准'],
  },
  {
    meaning: 'target',
    before: ['预期', '预计', '阶段', '阶段性', '年度', '工作', '目标'],
    nouns: ['成果', '效果'],
    examples: ['预期成果', '阶段性成果', '工作成果', '预期效果'],
    not: ['工作成效'],
  },
  {
    meaning: 'target',
    nouns: wordsIn('任务量 量化指标 预期成效 目标成效 成果形式 目标要求 质量要求 目标及质量要求 年度计划'),
    examples: ['量化指标', '成果形式', '目标及质量要求', '2018年度计划'],
    not: ['考核指标', '工作成效', '年度投资计划'],
  },
  {
    meaning: 'target',
    before: ['年度', '全年', '目标', '任务', '工作'],
    nouns: ['指标'],
    examples: ['年度指标', '工作指标'],
    not: ['考核指标', '核心指标'],
  },
  {
    meaning: 'target',
    nouns: ['目标', '计划'],
    whole: true,
    examples: ['目标', '2018年计划', '2018 年计划'],
    not: ['培养目标', '推进计划'],
  },
]
