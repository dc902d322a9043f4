/** Headers of columns that say when. Periods, 一季度目标, are told by their form. */
import { wordsIn } from '../words.js'
import type { HeaderLine } from './header-line.js'
import { ACTS, COMPLETIONS, FINISHES, FORESIGHTS, STARTS, TIMES, WORKS } from './modifiers.js'

export const WORDS_OF_TIMES: readonly HeaderLine[] = [
  {
    meaning: 'deadline',
    before: [
      ...new Set([...COMPLETIONS, ...ACTS, ...WORKS, ...FORESIGHTS, ...wordsIn('起止 起讫 责任 办理 开竣工 开完工')]),
    ],
    nouns: TIMES,
    examples: [
      ...wordsIn('完成时限 计划完成时间 起止年限 起止年月 办结期限 整治时限 任务时限 开竣工时间 建设年度'),
      '完成\n时限',
    ],
    not: ['开工时间', '竣工时间', '完成情况', '发文时间', '会议时间'],
  },
  {
    meaning: 'deadline',
    before: FORESIGHTS,
    nouns: ['完成', '办结', '销号', '出台'],
    whole: true,
    examples: ['计划完成', '预计完成', '拟办结'],
    not: ['累计完成', '实际完成', '完成'],
  },
  {
    meaning: 'deadline',
    before: ['时间', '进度', '节点', '时序', '工期'],
    nouns: wordsIn('节点 安排 要求 计划 目标'),
    examples: ['时间节点', '进度安排', '时间要求', '节点要求'],
    not: ['工作要求', '投资计划'],
  },
  {
    meaning: 'deadline',
    nouns: wordsIn('时限 时限要求 时间进度 计划节点 节点时间 工期 建设期 实施期 阶段安排'),
    examples: ['时限', '时限要求', '计划节点', '建设工期', '项目建设期（年）'],
    not: ['工作进度', '推进期'],
  },
  {
    meaning: 'deadline',
    before: [...WORKS, ...ACTS],
    nouns: ['周期'],
    examples: ['建设周期', '项目周期', '项目建设周期', '整改周期'],
    not: ['考核周期', '监测周期', '周期'],
  },
  {
    meaning: 'deadline',
    nouns: wordsIn('期限 时间 日期 时间段 时段 时点 节点'),
    whole: true,
    examples: ['期限', '时间', '日期'],
    not: ['发文时间', '发布日期'],
  },
  {
    meaning: 'finish',
    before: FINISHES,
    nouns: TIMES,
    examples: ['竣工时间', '计划竣工时间', '建成时间', '结束日期', '截止时间', '竣工投产时间'],
    not: ['完成时间', '开工时间'],
  },
  {
    meaning: 'finish',
    before: ['', ...FORESIGHTS],
    nouns: FINISHES,
    whole: true,
    examples: ['竣工', '完工', '拟竣工', '计划完工', '预计投产', '截止'],
    not: ['截至', '实际竣工'],
  },
  {
    meaning: 'finish',
    nouns: ['止', '至'],
    whole: true,
    examples: ['止'],
    not: ['截至'],
  },
  {
    meaning: 'start',
    before: STARTS,
    nouns: TIMES,
    examples: ['开工时间', '计划开工时间', '启动时限', '开始日期'],
    not: ['竣工时间', '开竣工时间'],
  },
  {
    meaning: 'start',
    before: ['', ...FORESIGHTS],
    nouns: STARTS,
    whole: true,
    examples: ['开工', '开始', '拟开工', '计划启动', '起始'],
    not: ['新开工', '实际开工'],
  },
  {
    meaning: 'start',
    nouns: ['起'],
    whole: true,
    examples: ['起'],
    not: ['发起'],
  },
]
