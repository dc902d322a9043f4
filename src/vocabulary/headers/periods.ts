/** Headers that name a part of the time: 一季度目标, 上半年, 1-6月, 2024年, 第一阶段. */
import { wordsIn } from '../words.js'

const YEAR = '(?:20\\d{2}(?:[-—–~～至]20\\d{2})?年?度?)'
const QUARTER = '(?:第?[一二三四1-4]季度|前[二三两]季度|第?[一二三四]至[二三四]季度)'
const MONTH = '(?:(?:\\d{1,2}[-—–~～至])?(?:1[0-2]|[1-9])月份?(?:底前|底|末|前)?|[一二三四五六七八九十]{1,2}月份?)'
const PHASE = '(?:第[一二三四五]阶段|(?:准备|启动|部署|动员|宣传|自查|总结|收尾|验收|提升|巩固)阶段)'
const PART = `(?:${QUARTER}|[上下]半年|${MONTH}|${PHASE})`
/** What a part of the time may have behind it and still be one: what is to be reached in it, not what was. */
const ABOUT = `(?:${wordsIn('工作 任务 重点 主要 进度 推进 节点 阶段 计划 预期 形象').join('|')})*`
const NOUN = `(?:${wordsIn('目标 任务 工作 计划 安排 进度 内容 要求 节点 举措').join('|')})`

/** What stands built by then: 2025年形象进度目标 is due in that year, 形象进度 alone may be how far it is. */
const STATE_DUE = '(?:工程|项目)?形象进度(?:目标|计划|要求|任务|节点)'

export const PERIODS: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern: new RegExp(
    `^(?:${YEAR}?${PART}(?:${ABOUT}${NOUN}{1,2})?|${YEAR}${STATE_DUE}|20\\d{2}(?:[-—–~～至]20\\d{2})?年度?|全年)$`,
  ),
  examples: [
    ...wordsIn(
      '一季度 第三季度 上半年 1-6月 2024年一季度 全年 前三季度 一季度目标 第二季度工作目标 上半年计划进度 2025年 一季度形象进度',
    ),
    ...wordsIn('2025年形象进度目标 2026年度工程形象进度计划'),
    ...wordsIn('3月底前 10月份 6月底目标 第一阶段 启动阶段 2025年度 2024-2026年 下半年任务安排'),
  ],
  not: wordsIn(
    '截至二季度 一季度完成情况 1-9月份工作完成情况 2024年目标 年度目标 实施阶段 2024年重点任务 本年 2024年形象进度 年度形象进度目标',
  ),
}

/** Whether a header, without blanks and brackets, names a part of the time that columns may be of. */
export function namesPeriod(header: string): boolean {
  return PERIODS.pattern.test(header)
}

/** What is due in each part of the time, where such parts stand below it; how far things have come says 完成 or 实际. */
export const SCHEDULES: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern: /(?<!完成|实际|目前|当前|现有|已有|截至|累计)进度$/,
  examples: wordsIn('形象进度 工程形象进度 建设进度 年度进度 序时进度'),
  not: wordsIn('完成进度 实际进度 进展情况 完成情况 工作进展'),
}

/** Whether a header is of a schedule, by whose parts of the time its columns stand. */
export function isSchedule(header: string): boolean {
  return SCHEDULES.pattern.test(header)
}

const OWN_YEAR = /20\d{2}年?度?/g

/** A header without the year that it names: columns that differ by it alone are periods, 2024年目标 and 2025年目标. */
export function withoutYear(header: string): string {
  return header.replace(OWN_YEAR, '')
}

const BRACKETS = /[（(]([^（()）]*)[）)]$/

/** Whether a header says in a bracket when its part of the work is: 谋划（1—3月）. A year alone may be of anything. */
export function namesPeriodInBracket(header: string): boolean {
  const said = BRACKETS.exec(header)?.[1] ?? ''
  return namesPeriod(said) && !/^20\d{2}年?度?$/.test(said)
}

/** Whether a header names a phase of the work: beside others of its kind it is a period, alone a category. */
export function namesPhase(header: string): boolean {
  return /\p{Script=Han}阶段$/u.test(header.replace(BRACKETS, ''))
}

/** How long a work takes, from when to when: no day that it is to be done by, where another column names one. */
export const TERMS: { pattern: RegExp; examples: readonly string[]; not: readonly string[] } = {
  pattern:
    /^(?!.*(?:完成|办结|(?<!开)[竣完]工|时限|节点)).*(?:起止|起讫|开竣工|开完工|工期|周期|(?:建设|实施)(?:期|时间|日期|年[度份月])|年限)/u,
  examples: wordsIn(
    '建设起止年限 起止时间 建设工期 实施周期 建设年限 开竣工时间 建设时间 项目建设期限 实施期 建设年度 起止年月',
  ),
  not: wordsIn('完成时限 完成年限 工期节点 竣工时间 时间节点 办结时限'),
}

/** Whether a header is of how long the work takes. */
export function namesTerm(header: string): boolean {
  return TERMS.pattern.test(header)
}
