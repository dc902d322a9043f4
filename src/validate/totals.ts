import { compact } from '../text/blanks.js'
import { isTotal } from '../vocabulary/remarks.js'
import { NUMERAL_CHARS, wholeNumber } from '../vocabulary/numerals.js'

/** A total that a notice prints of its own tasks. */
export interface DeclaredTotal {
  count: number
  /** The words that say so. */
  text: string
}

/** `分解为44项重点`, `五个方面79项`, `共有20项任务`: the number of a plan's tasks or measures in its own words. */
const PATTERNS = [
  /分解(?:为|成)[^，。；\d]{0,8}(\d+)(?:项|条|件)[^，。；]{0,4}/g,
  /[一二三四五六七八九十\d]+个(?:大)?方面[^，。；\d]{0,6}(\d+)(?:项|条|件)[^，。；]{0,4}/g,
  /共(?:计|有)?[^，。；\d]{0,6}(\d+)(?:项|条|件)[^，。；]{0,6}?(?:任务|措施|工作|事项|举措)/g,
]
/** `一、优化基本公共服务(5件)`: the number of a section's tasks. */
const IN_TITLE = /[（(]共?(\d+)[项条件][）)]$/

/** `合计 3项`, `小计：共12件`: the counts in a row of sums; sums of other things have no such word behind them. */
const IN_ROW = new RegExp(`([\\d${NUMERAL_CHARS}]+)[项条件]`, 'g')

export function declaredTotals(text: string): DeclaredTotal[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ count: Number(match[1]), text: match[0] })),
  )
}

/** The counts that the cells of a row of sums print; none where it is no such row. */
export function declaredInRow(cells: readonly string[]): number[] {
  if (!isTotal(cells[0] ?? '')) return []
  return [...compact(cells.join(' ')).matchAll(IN_ROW)].flatMap((match) => wholeNumber(match[1]!) ?? [])
}

export function declaredInTitle(title: string): number | null {
  const match = IN_TITLE.exec(title)
  return match ? Number(match[1]) : null
}
