import { clausesIn } from '../clauses.js'
import { maskNumbers } from '../text.js'
import { SAME_CLAUSE } from './thresholds.js'
import { type Corpus, textLikeness, type WeightedText } from './weights.js'

/** What stands between the signs of a measure. */
export interface Clause {
  /** Signs and width folded, numbers masked. */
  text: string
  weighed: WeightedText
}

export function clausesOf(measure: string, corpus: Corpus): Clause[] {
  return clausesIn(measure)
    .map(maskNumbers)
    .map((text) => ({ text, weighed: corpus.weighPiece(text) }))
}

/** How alike a clause is to the likest of others, 0 to 1; the same words are as alike as can be. */
export function likenessAmong(clause: Clause, others: readonly Clause[]): number {
  return Math.max(0, ...others.map((other) => clauseLikeness(clause, other)))
}

function clauseLikeness(a: Clause, b: Clause): number {
  if (a.text === b.text) return 1
  if (leavesOut(a.text, b.text) || leavesOut(b.text, a.text)) return SAME_CLAUSE
  return a.weighed.total === 0 || b.weighed.total === 0 ? 0 : textLikeness(a.weighed, b.weighed)
}

/** 竣工25个 says beside 开工亿元以上项目40个 what 竣工亿元以上项目30个 says by itself. */
function leavesOut(short: string, long: string): boolean {
  const parts = /^(.{2,4})(#\D{1,3})$/u.exec(short)
  return parts !== null && long.startsWith(parts[1]!) && long.endsWith(parts[2]!)
}

/** What consists of clauses. */
interface Said {
  clauses: readonly Clause[]
}

/** The clauses of a whole that a part says, and says more alike than any of the others does. */
export function clausesTaken(part: Said, whole: Said, others: readonly Said[]): Clause[] {
  const rest = others.flatMap(({ clauses }) => clauses)
  return whole.clauses.filter((clause) => {
    const likeness = likenessAmong(clause, part.clauses)
    return likeness >= SAME_CLAUSE && likeness > likenessAmong(clause, rest)
  })
}
