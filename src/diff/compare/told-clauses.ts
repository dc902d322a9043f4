import type { Tables } from '../../model/dataset.js'
import { compareAmounts } from '../../vocabulary/numbers/amounts.js'
import { fold, nameLikeness } from '../text.js'
import type { IsTold } from './numbers.js'
import { pairStatementsAndItems, type Statement, statementsOf, wordsOf } from './statements.js'

type Target = Tables['targets'][number]

/** What the targets of one side alone tell of the words of a measure. */
export interface ToldClauses {
  isTold: IsTold
  /** What the other side says in the place of a target. */
  replacements: ReadonlyMap<Target, string>
}

/** A clause that says as much of the same thing as this stands in the place of one that has a number. */
const AKIN = 0.4
/** What is said of a target besides its name: 力争…达到. */
const MOST_NAMED = 0.5
/** More characters besides the name say something of their own: 市直机关及 of 市直机关及60%以上市属事业单位. */
const MOST_BESIDE = 4

/**
 * Clauses of one side that hold targets which the other does not have, and nothing else: 新增海外仓20个. What stands in the
 * place of one without a number is told with it: 改造农村户厕2600户, 推进农村户厕改造.
 * @param unpaired targets that the other side does not have
 */
export function toldClauses(
  old: { text: string; year: number | null },
  fresh: { text: string; year: number | null },
  unpaired: { old: readonly Target[]; fresh: readonly Target[] },
): ToldClauses {
  const { gone, added } = pairStatementsAndItems(statementsOf(old.text, old.year), statementsOf(fresh.text, fresh.year))
  const [before, after] = [targetsByStatement(gone, unpaired.old), targetsByStatement(added, unpaired.fresh)]
  const told = new Set([...before.keys(), ...after.keys()])
  const replacements = new Map<Target, string>()
  for (const [targets, others] of [
    [before, added],
    [after, gone],
  ] as const)
    for (const [statement, [target]] of targets) {
      const other = others.find((one) => !told.has(one) && isInPlaceOf(one, statement))
      if (!other || targets.get(statement)!.length > 1) continue
      told.add(other)
      replacements.set(target!, wordsOf(other.items))
    }
  const keys = new Set([...told].map(({ key }) => key))
  return { isTold: ({ key }) => keys.has(key), replacements }
}

/** The statements of which every number is a target, or stands in its name (24小时书房4个), and that say little else; each target once. */
function targetsByStatement(statements: readonly Statement[], targets: readonly Target[]): Map<Statement, Target[]> {
  const left = [...targets]
  const found = new Map<Statement, Target[]>()
  for (const statement of statements) {
    const words = wordsOf(statement.items)
    const isInName = (number: string) =>
      targets.some(({ indicator }) => words.includes(fold(indicator)) && fold(indicator).includes(number))
    const own = statement.items.flatMap(({ number, token }) => {
      const at = left.findIndex(
        (target) => number && words.includes(fold(target.indicator)) && compareAmounts(target, number) === 0,
      )
      if (number === null || (at < 0 && isInName(token.text))) return []
      return at < 0 ? [null] : left.splice(at, 1)
    })
    const named = own.reduce((sum, target) => sum + (target?.indicator.length ?? 0), 0)
    const length = statement.items.filter(({ number }) => number === null).length
    if (own.length > 0 && !own.includes(null) && named >= length * MOST_NAMED && length - named <= MOST_BESIDE)
      found.set(
        statement,
        own.filter((target) => target !== null),
      )
  }
  return found
}

function isInPlaceOf(other: Statement, statement: Statement): boolean {
  const isPlain = other.items.every(({ number }) => number === null)
  return isPlain && nameLikeness(wordsOf(other.items), wordsOf(statement.items)) >= AKIN
}
