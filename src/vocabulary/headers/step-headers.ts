/** The headers of columns that hold steps: periods (一季度目标, 2024年), phases (启动), starts and finishes (开工时间). */
import { timesIn, type Time, wholeTime } from '../times/index.js'
import { isBareYear, namesYear } from '../times/years.js'
import { LEVEL_SEPARATOR } from './header-meaning.js'

/** What a header calls its step, and the time that it names, if it does. */
export interface StepHeader {
  label: string
  time: Time | null
}

const BRACKETS = /[（(〔[][^（()）]*[)）〕\]]/g
/** What says that it is a matter of time: 计划竣工时间 is 竣工. */
const BEFORE_NAME = /^(?:计划|预计|拟|实际)(?=.{2})/
const BEHIND_NAME = /(?<=.)(?:工作|任务|目标|计划|安排|时间|日期|时限|年月|节点|年份)+$/
/** Up to so many characters may stand before the time of a header that is named by it: 截至6月底. */
const LONGEST_LEAD = 2

/** Headers, and what their steps are called; in a plan of 2024. */
export const STEP_HEADERS: Record<string, string> = {
  一季度目标: '一季度',
  '2025年': '2025年',
  '2025年目标任务': '2025年',
  '2025年·一季度': '2025年一季度',
  '2024年工作安排·一季度·目标': '一季度目标',
  '第一阶段（1-3月）·措施': '第一阶段措施',
  '2025年·启动': '2025年启动',
  '1—3月': '1—3月',
  上半年工作目标: '上半年',
  截至6月底目标: '截至6月底',
  时间安排·启动: '启动',
  '准备阶段（3月底前）': '准备阶段',
  全年目标: '全年',
  第一阶段工作目标: '第一阶段',
  计划竣工时间: '竣工',
  时间安排·开工时间: '开工',
  时间: '时间',
}

/** What the work of a whole year is called: 2025年, 全年. */
export function isWholeYear(label: string): boolean {
  return isBareYear(label) || YEARS.has(label)
}

const YEARS: ReadonlySet<string> = new Set(['全年', '年度', '本年'])

/** @param year the year in force where the header names none */
export function stepHeader(header: string, year: number): StepHeader {
  const levels = header.split(LEVEL_SEPARATOR)
  const lowest = levels.at(-1)!
  const above = levels
    .slice(0, -1)
    .flatMap((level) => timesOf(level, year))
    .at(-1)
  const bare = lowest.replace(BRACKETS, '')
  const [own] = timesOf(lowest, above?.time.year ?? year)
  const time = (own ?? above)?.time ?? null
  if (own && own.time.start <= LONGEST_LEAD)
    return { label: (own.namesYear ? '' : (above?.words ?? '')) + lowest.slice(0, own.time.end), time }
  if (above && time === above.time) return { label: above.name + bare, time }
  const label = bare.replace(BEFORE_NAME, '').replace(BEHIND_NAME, '')
  return { label, time: time ?? wholeTime(label, year) }
}

interface TimeOfLevel {
  time: Time
  words: string
  /** What a level is called: its time, or 第一阶段 where its time stands behind that in brackets. */
  name: string
  namesYear: boolean
}

function timesOf(level: string, year: number): TimeOfLevel[] {
  return timesIn(level, year, 'cell').map((time) => {
    const words = level.slice(time.start, time.end)
    const name = time.start <= LONGEST_LEAD ? words : level.replace(BRACKETS, '')
    return { time, words, name, namesYear: namesYear(words) }
  })
}
