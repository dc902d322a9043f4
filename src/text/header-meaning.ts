import { compact } from './blanks.js'
import { HEADER_WORDS, LEAD_STEMS, SUPPORT_STEMS, WHOLE_HEADER_ONLY, type HeaderMeaning } from './header-words.js'

/** Longer header cells, in characters with their blanks and brackets, are sentences. */
export const LONGEST_HEADER = 40
/** The words alone are shorter. */
const LONGEST_WORDS = 20

const WORDS = Object.entries(HEADER_WORDS)
  .flatMap(([meaning, words]) => words.split(' ').map((word) => ({ word, meaning: meaning as HeaderMeaning })))
  .sort((a, b) => b.word.length - a.word.length)

const EXACT = new Map(WORDS.map(({ word, meaning }) => [word, meaning]))
const ENDINGS = WORDS.filter(({ word }) => !WHOLE_HEADER_ONLY.has(word))

/** `责任单位（列首位者为牵头单位）`, `牵头（责任）单位` */
const BRACKETS = /[（(〔[][^（(〔[]*?[）)〕\]]/g
/** `2025年目标`, `2022年度任务目标` */
const YEAR_BEFORE = /^(?:\d{4}|本|当|今)年度?/

/** What one header text says, or null where no known word fits. Blanks, line breaks and brackets at the end do not matter. */
export function meaningOf(header: string): HeaderMeaning | null {
  if (header.length > LONGEST_HEADER) return null
  const text = compact(header)
    .replace(BRACKETS, '')
    .replace(/[:：]$/, '')
    .replace(YEAR_BEFORE, '')
  if (text === '' || text.length > LONGEST_WORDS) return null
  const exact = EXACT.get(text)
  if (exact) return exact
  if (/单位|部门/.test(text) && LEAD_STEMS.test(text) && SUPPORT_STEMS.test(text)) return 'responsible'
  const first = text.split(/[/／及和与]/)[0]!
  if (first !== text && EXACT.has(first)) return EXACT.get(first)!
  return ENDINGS.find(({ word }) => text.endsWith(word))?.meaning ?? null
}

/** Whether the texts of a row are a header: at least two known words, and at least half of what it says. */
export function areHeaders(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  const known = said.filter((text) => meaningOf(text) !== null).length
  return known >= 2 && known * 2 >= said.length
}
