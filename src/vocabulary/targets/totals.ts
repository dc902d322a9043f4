/** What a notice prints of the number of its own tasks: in its text, in the title of a section, in a row of sums. */
import { compact } from '../../text/blanks.js'
import { NUMERAL_CHARS, wholeNumber } from '../numbers/numerals.js'
import { isTotal } from '../remarks.js'

/** A total that a notice prints of its own tasks. */
export interface DeclaredTotal {
  count: number
  /** The words that say so. */
  text: string
}

const COUNTED = '(?:项|条|件)'

/** The number of a plan's tasks or measures in its own words. */
export const TOTALS: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: new RegExp(`分解(?:为|成)[^，。；\\d]{0,8}(\\d+)${COUNTED}[^，。；]{0,4}`, 'g'),
    examples: ['将年度目标分解为44项重点任务', '分解成3条措施'],
    not: ['分解为若干项任务', '分解落实到5个部门'],
  },
  {
    pattern: new RegExp(`[${NUMERAL_CHARS}\\d]+个(?:大)?方面[^，。；\\d]{0,6}(\\d+)${COUNTED}[^，。；]{0,4}`, 'g'),
    examples: ['五个方面79项任务', '8个大方面共20条'],
    not: ['五个方面的任务'],
  },
  {
    pattern: new RegExp(
      `共(?:计|有)?[^，。；\\d]{0,6}(\\d+)${COUNTED}[^，。；]{0,6}?(?:任务|措施|工作|事项|举措)`,
      'g',
    ),
    examples: ['共有20项任务', '共计安排12件民生事项'],
    not: ['共建成20件设施', '公共服务'],
  },
]

/** The totals that a text declares. */
export function declaredTotals(text: string): DeclaredTotal[] {
  return TOTALS.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({ count: Number(match[1]), text: match[0] })),
  )
}

/** 合计 3项, 小计：共12件; sums of other things have no such word behind them. */
const IN_ROW = new RegExp(`([\\d${NUMERAL_CHARS}]+)[项条件]`, 'g')

/** The counts that the cells of a row of sums print; none where it is no such row. */
export function declaredInRow(cells: readonly string[]): number[] {
  if (!isTotal(cells[0] ?? '')) return []
  return [...compact(cells.join(' ')).matchAll(IN_ROW)].flatMap((match) => wholeNumber(match[1]!) ?? [])
}

/** Whether a row sums up the section above it, not all that stands there. */
export function sumsUpSection(text: string): boolean {
  return compact(text).startsWith('小计')
}

/** 5件, 共12项重点任务, 3个项目 */
const SUM = '(?:共计?|合计|总计|小计)[:：]?'
const NAMED = '(?:重点|民生|改革)?(?:任务|工作|事项|实事|措施|举措|项目|工程|指标)?'
const COUNT = `([\\d${NUMERAL_CHARS}]+)(?:${COUNTED}|个)${NAMED}`

/** How the title of a section ends that says how many tasks stand under it. */
export const TOTALS_IN_TITLES: readonly { pattern: RegExp; examples: readonly string[]; not: readonly string[] }[] = [
  {
    pattern: new RegExp(`[（(](?:${SUM})?${COUNT}[）)]$`),
    examples: ['优化基本公共服务(5件)', '城市建设（共12项）', '民生实事（十件实事）', '产业发展（3个项目）'],
    not: ['城市更新（一期）', '总体要求（三个方面）', '高效办成（一件事）', '十件实事'],
  },
  {
    pattern: new RegExp(`${SUM}${COUNT}$`),
    examples: ['城市建设，共12项', '产业发展共计8条措施', '民生实事共十件'],
    not: ['新建设施12件', '公共服务', '共建共享'],
  },
]

/** The number of tasks that the title of a section declares. */
export function declaredInTitle(title: string): number | null {
  const printed = compact(title)
  for (const { pattern } of TOTALS_IN_TITLES) {
    const match = pattern.exec(printed)
    if (match) return wholeNumber(match[1]!)
  }
  return null
}
