import { diffArrays } from 'diff'
import { withoutScale } from '../../vocabulary/numbers/amounts.js'
import { numbersIn, type PrintedNumber } from '../../vocabulary/numbers/printed-numbers.js'
import { areClauses } from '../clauses.js'
import { fold, type Token, tokensOf } from '../text.js'

/** A stretch between two stops, as its words and numbers. */
export interface Statement {
  items: Item[]
  /** Equal for statements that say the same but for their numbers and signs. */
  key: string
}

/** A word, or a number with its unit. */
export interface Item {
  token: Token
  number: PrintedNumber | null
  /** The signs before it, which say nothing of their own: “清零” is 清零. */
  signs: string
}

/** What stands between and about words. */
const SIGN = /^[、"'·()《》…]$/

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
  let signs = ''
  const add = (token: Token, number: PrintedNumber | null): void => {
    if (number === null && SIGN.test(token.text)) {
      signs += token.text
      return
    }
    items.push({ token, number, signs })
    signs = ''
  }
  const addWords = (words: string): void => {
    for (const token of tokensOf(words, planYear)) add(token, null)
  }
  let at = 0
  for (const number of numbersIn(text)) {
    addWords(text.slice(at, number.start))
    add({ text: text.slice(number.start, number.end), rolls: null }, number)
    at = number.end
  }
  addWords(text.slice(at))
  return statementFrom(items)
}

function statementFrom(items: Item[]): Statement {
  return { items, key: items.map(keyOf).join('') }
}

function keyOf({ token, number }: Item): string {
  if (number) return `#${withoutScale(number.unit)}`
  return /^\d/.test(token.text) ? '#' : token.text
}

/** The statements of two texts, parted alike where the two say the same over other stops: 送戏160场，放电影1800场 and 送戏160场、放电影1800场. */
function partedAlike(old: readonly Statement[], fresh: readonly Statement[]): [Statement[], Statement[]] {
  const [before, after] = [joinedAll(old), joinedAll(fresh)]
  const joined: [Statement[], Statement[]] = [joinedTo(old, fresh), joinedTo(fresh, old)]
  const isPaired = joined[0].length === joined[1].length && joined[0].every(({ key }, at) => key === joined[1][at]!.key)
  return !isPaired && before.key === after.key ? [[before], [after]] : joined
}

/** Neighbours that together say what one of the others says are one. */
function joinedTo(statements: readonly Statement[], others: readonly Statement[]): Statement[] {
  const keys = new Set(others.map(({ key }) => key))
  const joined: Statement[] = []
  for (let at = 0; at < statements.length;) {
    const end = endOfRun(statements, at, keys)
    joined.push(end === at + 1 ? statements[at]! : joinedAll(statements.slice(at, end)))
    at = end
  }
  return joined
}

/** Where the fewest statements from one on end whose words together are one of the keys; behind that one alone where none are. */
function endOfRun(statements: readonly Statement[], from: number, keys: ReadonlySet<string>): number {
  let words = ''
  for (const [at, { key }] of statements.slice(from).entries()) {
    words += key
    if (keys.has(words)) return from + at + 1
  }
  return from + 1
}

/** One statement of several; where a stop was a sign stands. */
function joinedAll(statements: readonly Statement[]): Statement {
  return statementFrom(
    statements.flatMap(({ items }, at) =>
      items.map((item, place) => (at > 0 && place === 0 ? { ...item, signs: `、${item.signs}` } : item)),
    ),
  )
}

/** Pairs the statements of two texts, and what is left of them item by item: 培育甲5家、乙3家 and 培育甲5家. */
export function pairStatementsAndItems(old: readonly Statement[], fresh: readonly Statement[]): Paired<Statement> {
  const whole = pairStatements(...partedAlike(old, fresh))
  const itemsBeside = (statements: readonly Statement[], others: readonly Statement[]): Statement[] => {
    const members = new Set(others.map(membersOf))
    return statements.flatMap((one) => itemsIn(one, members.has(membersOf(one))))
  }
  const rest = pairStatements(itemsBeside(whole.gone, whole.added), itemsBeside(whole.added, whole.gone))
  return { ...rest, pairs: [...whole.pairs, ...rest.pairs] }
}

/**
 * What a statement lists with a number each, or as clauses; itself where it lists other things.
 * @param isElsewhere whether the other text lists the same, in another order
 */
function itemsIn(statement: Statement, isElsewhere: boolean): Statement[] {
  const listed = listedIn(statement)
  const areCounted = listed.every((items) => items.some(({ number }) => number !== null))
  return areCounted || isElsewhere || areClauses(listed.map(wordsOf)) ? listed.map(statementFrom) : [statement]
}

/** Equal for statements that list the same in whatever order. */
function membersOf(statement: Statement): string {
  return listedIn(statement)
    .map((items) => statementFrom(items).key)
    .sort()
    .join('、')
}

function listedIn({ items }: Statement): Item[][] {
  const starts = items.flatMap(({ signs }, at) => (at === 0 || signs.includes('、') ? [at] : []))
  return starts.map((start, at) => items.slice(start, starts[at + 1]))
}

/** The words of a statement as they are printed, signs and width folded. */
export function wordsOf(items: readonly Item[]): string {
  return items.map(({ token, signs }, at) => (at === 0 ? '' : signs) + token.text).join('')
}

interface Paired<S extends Statement> {
  pairs: { old: S; fresh: S }[]
  gone: S[]
  added: S[]
}

/** Pairs the statements of two texts by their words, in whatever order: those that stand in one order first. */
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
  const gone = oldLeft.filter((one) => {
    const at = freshLeft.findIndex(({ key }) => key === one.key)
    if (at >= 0) pairs.push({ old: one, fresh: freshLeft.splice(at, 1)[0]! })
    return at < 0
  })
  return { pairs, gone, added: freshLeft }
}
