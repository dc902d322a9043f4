import { compact } from '../text/blanks.js'
import {
  HEADER_WORDS,
  LEAD_STEMS,
  OWNERS,
  SUPPORT_STEMS,
  UPPER_LEVELS,
  WHOLE_HEADER_ONLY,
  type HeaderMeaning,
} from './header-words.js'

/** Longer header cells, in characters with their blanks and brackets, are sentences. */
export const LONGEST_HEADER = 40
/** The words alone are shorter. */
const LONGEST_WORDS = 20
/** Parts the levels of a header of several rows: `完成情况·绝对值`. */
export const LEVEL_SEPARATOR = '·'

const WORDS = Object.entries(HEADER_WORDS)
  .flatMap(([meaning, words]) => words.split(' ').map((word) => ({ word, meaning: meaning as HeaderMeaning })))
  .sort((a, b) => b.word.length - a.word.length)

const EXACT = new Map(WORDS.map(({ word, meaning }) => [word, meaning]))
const ENDINGS = WORDS.filter(({ word }) => !WHOLE_HEADER_ONLY.has(word))

/** `责任单位（列首位者为牵头单位）`, `牵头（责任）单位` */
const BRACKETS = /[（(〔[][^（(〔[]*?[）)〕\]]/g
/** `2025年目标`, `2022年度任务目标` */
const YEAR_BEFORE = /^(?:\d{4}|本|当|今)年度?/

/**
 * What one header text says, or null where no known word fits. Blanks, line breaks and brackets at the end do not matter.
 * Of a header in levels the lowest that says enough counts: a bare 单位 under 牵头单位, or 一季度 under 年度目标, does not.
 */
export function meaningOf(header: string): HeaderMeaning | null {
  if (header.length > LONGEST_HEADER) return null
  const said = header.split(LEVEL_SEPARATOR).flatMap((level) => meaningOfLevel(level) ?? [])
  return said.findLast(saysEnough) ?? said[0] ?? null
}

/** What a word says as it stands, nothing before or behind it: 完成时限. */
export function meaningOfWord(word: string): HeaderMeaning | null {
  return EXACT.get(word) ?? null
}

/** Whether a header says what its column holds whatever stands above it. */
export function saysEnough(meaning: HeaderMeaning | null): boolean {
  return meaning !== null && meaning !== 'unit' && meaning !== 'period'
}

/** Whether the texts of a row are a header: at least two known words, and at least half of what it says. */
export function areHeaders(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  const known = said.filter((text) => meaningOf(text) !== null).length
  return known >= 2 && known * 2 >= said.length
}

function meaningOfLevel(header: string): HeaderMeaning | null {
  const text = compact(header)
    .replace(BRACKETS, '')
    .replace(/[:：]$/, '')
    .replace(YEAR_BEFORE, '')
  if (text === '' || text.length > LONGEST_WORDS) return null
  return EXACT.get(text) ?? ofUpperLevel(text) ?? ofParts(text) ?? ofEnding(text)
}

/** `市级牵头部门` stands over the notice's own units; `市级配合单位` supports as any other. */
function ofUpperLevel(text: string): HeaderMeaning | null {
  const level = UPPER_LEVELS.find((word) => text.startsWith(word))
  if (level === undefined) return null
  const rest = text.slice(level.length)
  return rest === '部门' || rest === '单位' || OWNERS.some((owner) => owner === EXACT.get(rest)) ? 'upper' : null
}

function ofParts(text: string): HeaderMeaning | null {
  if (/单位|部门/.test(text) && LEAD_STEMS.test(text) && SUPPORT_STEMS.test(text)) return 'responsible'
  const first = text.split(/[/／及和与]/)[0]!
  return first === text ? null : (EXACT.get(first) ?? null)
}

function ofEnding(text: string): HeaderMeaning | null {
  return ENDINGS.find(({ word }) => text.endsWith(word))?.meaning ?? null
}
