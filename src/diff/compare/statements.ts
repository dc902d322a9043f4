import { diffArrays } from 'diff'
import { withoutScale } from '../../vocabulary/numbers/amounts.js'
import { numbersIn, type PrintedNumber } from '../../vocabulary/numbers/printed-numbers.js'
import { fold, type Token, tokensOf } from '../text.js'

/** A stretch between two stops, as its words and numbers. */
export interface Statement {
  items: Item[]
  /** Equal for statements that say the same but for their numbers. */
  key: string
}

/** A word, or a number with its unit. */
export interface Item {
  token: Token
  number: PrintedNumber | null
}

const STOP = /[，；;。：:！!？?\n]|,(?!\d{3}(?!\d))/

/** The statements of a text; its comma between digits is no stop. */
export function statementsOf(text: string, planYear: number | null): Statement[] {
  return text
    .split(STOP)
    .map((part) => statementOf(fold(part), planYear))
    .filter(({ items }) => items.length > 0)
}

/** @param text of one statement, signs and width folded */
export function statementOf(text: string, planYear: number | null): Statement {
  const items: Item[] = []
  const addWords = (words: string): void => {
    items.push(...tokensOf(words, planYear).map((token) => ({ token, number: null })))
  }
  let at = 0
  for (const number of numbersIn(text)) {
    addWords(text.slice(at, number.start))
    items.push({ token: { text: text.slice(number.start, number.end), rolls: null }, number })
    at = number.end
  }
  addWords(text.slice(at))
  return { items, key: items.map(keyOf).join('') }
}

function keyOf({ token, number }: Item): string {
  if (number) return `#${withoutScale(number.unit)}`
  return /^\d/.test(token.text) ? '#' : token.text
}

interface Paired<S extends Statement> {
  pairs: { old: S; fresh: S }[]
  gone: S[]
  added: S[]
  /** Whether all are paired, in one order. */
  inOrder: boolean
}

/** Pairs the statements of two texts by their words: those that stand in one order first, then those that moved. */
export function pairStatements<S extends Statement>(old: readonly S[], fresh: readonly S[]): Paired<S> {
  const pairs: Paired<S>['pairs'] = []
  const [oldLeft, freshLeft]: [S[], S[]] = [[], []]
  let [atOld, atFresh] = [0, 0]
  for (const { added, removed, count } of diffArrays(
    old.map(({ key }) => key),
    fresh.map(({ key }) => key),
  )) {
    const [before, after] = [old.slice(atOld, atOld + count), fresh.slice(atFresh, atFresh + count)]
    if (removed) oldLeft.push(...before)
    else if (added) freshLeft.push(...after)
    else pairs.push(...before.map((one, at) => ({ old: one, fresh: after[at]! })))
    if (!added) atOld += count
    if (!removed) atFresh += count
  }
  const inOrder = oldLeft.length === 0 && freshLeft.length === 0
  const gone = oldLeft.filter((one) => {
    const at = freshLeft.findIndex(({ key }) => key === one.key)
    if (at >= 0) pairs.push({ old: one, fresh: freshLeft.splice(at, 1)[0]! })
    return at < 0
  })
  return { pairs, gone, added: freshLeft, inOrder }
}
