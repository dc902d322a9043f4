import { compact } from '../text/blanks.js'
import { isYear, joinsYears, withoutNumbers, YEAR_IN_TEXT } from '../vocabulary/times/years.js'
import { matchesOf } from '../text/matches.js'

/** Signs that are one sign to a reader, whichever a typist chose. */
const SAME_SIGNS: [RegExp, string][] = [
  [/[“”„‟〝〞「」『』]/g, '"'],
  [/[‘’‚‛]/g, "'"],
  [/[‐‑‒–—―─－﹣]+/g, '-'],
  [/[〜～∼]/g, '~'],
  [/[•‧・]/g, '·'],
  [/[〔【［[]/g, '('],
  [/[〕】］\]]/g, ')'],
]
const FULL_WIDTH = /[\uff01-\uff5e]/g
const WIDTH_OFFSET = 0xfee0
/** What ends a text says nothing of its own. */
const SAYS_NOTHING = /[.。;；,，、]+$/

/** The form in which texts of two years are compared: without blanks, the width of characters and variants of signs. */
export function fold(text: string): string {
  return foldSigns(compact(text)).replace(SAYS_NOTHING, '')
}

/**
 * A header or a name whatever its signs' width, and the years in it by how far they are from the plan's: 2024年投资（万元） moves
 * on to 2025年投资(万元).
 */
export function yearsFrom(planYear: number | null, name: string): string {
  return fold(name).replace(FOUR_FIGURES, (year) => (planYear === null ? year : `${Number(year) - planYear}`))
}

const FOUR_FIGURES = /(?:19|20)\d\d/g

const SIGNS = /[、"'·()《》…;:。!?]|(?<!\d)[.,]|[.,](?!\d)/g

/** The words of a text, folded, without the signs between and about them. */
export function wordsAlone(text: string): string {
  return fold(text).replace(SIGNS, '')
}

/** The text with one sign for its variants, and all of half width. */
export function foldSigns(text: string): string {
  let folded = text
  for (const [signs, sign] of SAME_SIGNS) folded = folded.replace(signs, sign)
  return folded.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - WIDTH_OFFSET))
}

/** A character, a word of Latin letters or a number. A year knows its distance from the year that the plan is for. */
export interface Token {
  text: string
  /** Of a year that moves on with the plan (2022年 in a plan for 2022, 2021年 in it): its distance, 0 or less. */
  rolls: number | null
}

const TOKEN = new RegExp(`${YEAR_IN_TEXT}|\\d+(?:[.,]\\d+)*|[A-Za-z]+|[^]`, 'gu')
/** The tokens of a text, signs and width folded. */
export function tokensOf(text: string, planYear: number | null): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  for (const { 0: token, index } of matchesOf(folded, TOKEN)) {
    const rolls = isYear(token, folded.slice(index + token.length))
    tokens.push({ text: token, rolls: rolls ? rollOf(Number(token), planYear, tokens) : null })
  }
  return tokens
}

function rollOf(year: number, planYear: number | null, before: readonly Token[]): number | null {
  if (planYear === null) return null
  const distance = year - planYear
  if (distance <= 0) return distance
  const [first, dash] = before.slice(-2)
  const endsSeason = distance === 1 && dash !== undefined && joinsYears(dash.text) && first?.rolls === 0
  return endsSeason ? distance : null
}

/** Whether two tokens say the same: a year also where it stands as far from its plan's year. */
function sameToken(a: Token, b: Token): boolean {
  return a.text === b.text || (a.rolls !== null && a.rolls === b.rolls)
}

/** Whether two texts say the same, each in a plan of its year. */
export function sameText(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, at) => sameToken(token, b[at]!))
}

/** The text with its years masked: equal wherever `sameText` may hold. */
export function maskYears(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => (/^(?:19|20)\d\d$/.test(text) ? '#' : text)).join('')
}

/** How alike two names are, 0 to 1, by their pairs of characters; numbers and years do not count. */
export function nameLikeness(a: string, b: string): number {
  const [first, second] = [pairsIn(a), pairsIn(b)]
  if (first.size + second.size === 0) return fold(a) === fold(b) ? 1 : 0
  const both = [...first].filter((pair) => second.has(pair)).length
  return (2 * both) / (first.size + second.size)
}

function pairsIn(name: string): Set<string> {
  const characters = [...withoutNumbers(fold(name).toLowerCase())]
  return new Set(characters.length === 1 ? characters : characters.slice(1).map((char, at) => characters[at]! + char))
}

const NUMBER = /\d+(?:[.,]\d+)*/g

/** The text with each of its numbers as one sign: they change every year, and tell no task from another. */
export function maskNumbers(text: string): string {
  return text.replace(NUMBER, '#')
}
