import { ADVERBS, BASELINES, OPENERS } from '../../vocabulary/commitments.js'

const TRAILING_ADVERBS = new RegExp(`(?:${ADVERBS.split(' ').join('|')})+$`)
/** 由15%提高到20%: the level before. */
const EARLIER_LEVEL = /[由从][^由从]*\d[^由从]*$/
/** 安装率稳步提高，达到95% */
const MOVES = /(?:明显|显著|大幅|持续|稳步)?(?:提高|提升|上升|下降|降低|改善|增长)$/
const LONGEST_NAME = 40

/** The name of an indicator in what stands before its verb, or an empty one. */
export function subjectOf(text: string): string {
  let name = text.trim().replace(OPENERS, '').replace(EARLIER_LEVEL, '')
  for (let before = ''; before !== name;) {
    before = name
    name = name.replace(TRAILING_ADVERBS, '').replace(BASELINES, '').trim()
  }
  return /^\d+(?:\.\d+)?[%％]/.test(name) ? '' : name.slice(-LONGEST_NAME)
}

/** What is counted, in what stands behind the unit, or an empty name. */
export function objectOf(after: string): string {
  const object = after.replace(/^\s*的/, '').trim()
  return /^[、和及]/.test(object) ? '' : object.slice(0, LONGEST_NAME)
}

/** The subject that a clause leaves to the one before it. */
export function subjectBefore(earlier: string): string {
  const last = earlier.split(/[，,。；;\n]/).findLast(Boolean) ?? ''
  return subjectOf(last.trim().replace(MOVES, ''))
}

/** The names in 安装率、对接率, for numbers that are shared out among them. */
export function namesIn(subject: string): string[] {
  return subject.split(/[、和及与]/).map((name) => name.replace(TRAILING_ADVERBS, '').trim())
}
