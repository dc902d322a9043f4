/** Texts that stand below a header, and in none. */
import { strengthOf } from '../forms/forms.js'
import { CERTAIN } from '../forms/reading.js'
import { wholeTime } from '../times/index.js'
import { namesYear } from '../times/years.js'
import { namesSomeBody } from './bodies.js'
import { LONGEST_HEADER, meaningOf } from './header-meaning.js'

/** Whether a text is a sentence, or names organs, and is no header: 县林业局, but 教育部门 as well. */
export function isOfBody(text: string): boolean {
  if (text === '' || meaningOf(text) !== null || namesSomeBody(text)) return false
  return text.endsWith('。') || (text.length <= LONGEST_HEADER && strengthOf(text, 'organs') === CERTAIN)
}

const OF_A_YEAR: ReadonlySet<string | undefined> = new Set(['deadline/month', 'deadline/day', 'deadline/month-end'])

/** Whether a text is a day or a month of a year: 2026年6月. Columns may be of such, where all other headers are known. */
export function isDate(text: string): boolean {
  return namesYear(text) && OF_A_YEAR.has(wholeTime(text)?.rule)
}
