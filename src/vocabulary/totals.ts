/** What a notice says of the number of its own tasks: 分解为44项重点任务, a section's （5件）, 合计 3项. */
import { compact } from '../text/blanks.js'
import { NUMERAL_CHARS, wholeNumber } from './numerals.js'
import { isTotal } from './remarks.js'

/** A total that a notice prints of its own tasks. */
export interface DeclaredTotal {
  count: number
  /** The words that say so. */
  text: string
}

export interface TotalLine {
  /** In a sentence; its first group is the number. */
  pattern: RegExp
  examples: readonly string[]
  not: readonly string[]
}

const COUNTERS = '(?:项|条|件)'

/** To teach gongwen a wording, add a line with an example. */
export const TOTALS: readonly TotalLine[] = [
  {
    pattern: new RegExp(`分解[为成][^，。；\\d]{0,8}(\\d+)${COUNTERS}[^，。；]{0,4}`, 'g'),
    examples: ['将年度目标分解为44项重点任务', '分解成具体任务12条'],
    not: ['分解为各项任务', '分解为44个项目'],
  },
  {
    pattern: new RegExp(`[${NUMERAL_CHARS}\\d]+个(?:大)?方面[^，。；\\d]{0,6}(\\d+)${COUNTERS}[^，。；]{0,4}`, 'g'),
    examples: ['明确五个方面79项任务', '8个大方面共30条'],
    not: ['五个方面任务'],
  },
  {
    pattern: new RegExp(
      `共(?:计|有)?[^，。；\\d]{0,6}(\\d+)${COUNTERS}[^，。；]{0,6}?(?:任务|措施|工作|事项|举措)`,
      'g',
    ),
    examples: ['共有20项任务', '共计安排15件工作'],
    not: ['共建20项设施', '共20公里'],
  },
]
/** `一、优化基本公共服务(5件)`: the number of a section's tasks. */
const IN_TITLE = /[（(]共?(\d+)[项条件][）)]$/

/** `合计 3项`, `小计：共12件`: the counts in a row of sums; sums of other things have no such word behind them. */
const IN_ROW = new RegExp(`([\\d${NUMERAL_CHARS}]+)[项条件]`, 'g')

export function declaredTotals(text: string): DeclaredTotal[] {
  return TOTALS.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ count: Number(match[1]), text: match[0] })),
  )
}

/** The counts that the cells of a row of sums print; none where it is no such row. */
export function declaredInRow(cells: readonly string[]): number[] {
  if (!isTotal(cells[0] ?? '')) return []
  return [...compact(cells.join(' ')).matchAll(IN_ROW)].flatMap((match) => wholeNumber(match[1]!) ?? [])
}

/** Whether a row of sums is of its section alone: 小计. */
export function isSubtotal(text: string): boolean {
  return compact(text).startsWith('小计')
}

export function declaredInTitle(title: string): number | null {
  const match = IN_TITLE.exec(title)
  return match ? Number(match[1]) : null
}
