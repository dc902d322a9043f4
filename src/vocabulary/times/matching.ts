import { halfWidthDigits } from '../numerals.js'
import { innerPattern, wholePattern } from './notation.js'
import { LAST_DAYS } from './last-days.js'
import type { Phrase } from './phrase.js'
import { yearOf, type Days, type Parts } from './readings.js'
import { SPANS } from './spans.js'
import { UNDATED } from './undated.js'

/** A phrase that was recognised, with its place in the text it was looked for in. */
export interface Match {
  rule: string
  days: Days
  /** The year it names, or the one in force. */
  year: number
  start: number
  end: number
}

type Form = 'whole' | 'cell' | 'sentence'
interface Pattern {
  phrase: Phrase
  pattern: RegExp
}

const DATED = [...SPANS, ...LAST_DAYS]
const ALL = [...DATED, ...UNDATED]
const PATTERNS: Record<Form, Pattern[]> = {
  whole: patternsOf(ALL, ({ cell }) => cell, wholePattern),
  cell: patternsOf(
    [...DATED, ...UNDATED.filter(({ sentence }) => sentence !== undefined)],
    (phrase) => (DATED.includes(phrase) ? phrase.cell : phrase.sentence!),
    innerPattern,
  ),
  sentence: patternsOf(ALL, ({ sentence }) => sentence ?? [], innerPattern),
}

/** The phrase that is all a text says, or null. */
export function wholePhrase(text: string, year: number): Match | null {
  const plain = plainOf(text)
  for (const { phrase, pattern } of PATTERNS.whole) {
    const match = pattern.exec(plain.text)
    if (match) return matchOf(phrase, match, year, plain.at)
  }
  return null
}

/**
 * The phrases inside a text, from left to right; of two that overlap the earlier counts, of two that begin together the
 * longer. A year that one names stays in force for those behind it: 2023年6月、12月.
 * @param form `cell` for a text that says when, `sentence` for one that says what
 */
export function phrasesIn(text: string, year: number, form: 'cell' | 'sentence'): Match[] {
  const plain = plainOf(text)
  const found = PATTERNS[form].flatMap(({ phrase, pattern }) =>
    [...plain.text.matchAll(pattern)].map((match) => ({ phrase, match })),
  )
  found.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)
  const kept: Match[] = []
  let reached = 0
  let inForce = year
  for (const { phrase, match } of found) {
    if (match.index < reached) continue
    reached = match.index + match[0].length
    const read = matchOf(phrase, match, inForce, plain.at)
    inForce = read.year
    kept.push(read)
  }
  return kept
}

function matchOf(phrase: Phrase, match: RegExpExecArray | RegExpMatchArray, year: number, at: number[]): Match {
  const parts: Parts = match.groups ?? {}
  const start = match.index!
  return {
    rule: phrase.rule,
    days: phrase.read(parts, year),
    year: parts.year ? yearOf(parts, year) : year,
    start: at[start]!,
    end: at[start + match[0].length - 1]! + 1,
  }
}

/** A text without its blanks, and where each character of it stood. */
function plainOf(text: string): { text: string; at: number[] } {
  const at = [...Array(text.length).keys()].filter((index) => !/\s/.test(text[index]!))
  return { text: halfWidthDigits(at.map((index) => text[index]!).join('')), at }
}

function patternsOf(
  phrases: readonly Phrase[],
  wordings: (phrase: Phrase) => string[],
  compiled: (wording: string) => RegExp,
): Pattern[] {
  return phrases.flatMap((phrase) => wordings(phrase).map((wording) => ({ phrase, pattern: compiled(wording) })))
}
