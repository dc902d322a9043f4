import { fold } from './fold.js'

/** A character, a word of Latin letters or a number. A year knows its distance from the year that the plan is for. */
export interface Token {
  text: string
  /** Of a year that moves on with the plan (2022年 in a plan for 2022, 2021年 in it): its distance, 0 or less. */
  rolls: number | null
}

const YEAR = '(?<![\\d.])(?:19|20)\\d\\d(?=年|["》)]|[-~至](?:19|20)\\d\\d年)'
/** 2023年, 2022-2023年; “昆仑2023”行动, whose name carries the year. */
const YEAR_END = /^[年"》)\-~至]/
const TOKEN = new RegExp(`${YEAR}|\\d+(?:[.,]\\d+)*|[A-Za-z]+|[^]`, 'gu')
const IS_YEAR = /^(?:19|20)\d\d$/
/** 2022-2023年采暖季: the second year of a season moves on with the first. */
const SEASON = /[-~至]/

/** The tokens of a text, signs and width folded. */
export function tokensOf(text: string, planYear: number | null): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  for (const { 0: token, index } of folded.matchAll(TOKEN)) {
    const isYear = IS_YEAR.test(token) && YEAR_END.test(folded.slice(index + token.length))
    tokens.push({ text: token, rolls: isYear ? rollOf(Number(token), planYear, tokens) : null })
  }
  return tokens
}

function rollOf(year: number, planYear: number | null, before: readonly Token[]): number | null {
  if (planYear === null) return null
  const distance = year - planYear
  if (distance <= 0) return distance
  const [first, dash] = before.slice(-2)
  const endsSeason = distance === 1 && dash !== undefined && SEASON.test(dash.text) && first?.rolls === 0
  return endsSeason ? distance : null
}

/** Whether two tokens say the same: a year also where it stands as far from its plan's year. */
export function sameToken(a: Token, b: Token): boolean {
  return a.text === b.text || (a.rolls !== null && a.rolls === b.rolls)
}

/** Whether two texts say the same, each in a plan of its year. */
export function sameText(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, at) => sameToken(token, b[at]!))
}

/** The text with its years masked: equal wherever `sameText` may hold. */
export function maskYears(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => (IS_YEAR.test(text) ? '年' : text)).join('')
}
