/** Labels that say what is done: 整改措施：…, 【工作目标】…. They are the headers of tables of work, before a colon. */
import type { OtherKey } from '../../model/roles.js'
import { compact } from '../../text/blanks.js'
import { meaningOfWholeHeader, OF_WORK } from '../headers/header-meaning.js'
import { isOtherKey } from './role-labels.js'
import { matchesOf } from '../../text/matches.js'

/** `task` names the work, `problem` says what it is about, `measure` and `detail` what is done. */
export type WorkMeaning = 'task' | 'problem' | 'measure' | 'detail' | OtherKey

export interface WorkLabel {
  meaning: WorkMeaning
  /** As printed, without blanks, colon and brackets. */
  word: string
  /** Offsets of the label with its colon. */
  start: number
  end: number
}

/** A label stands at the head of a line, or behind a sentence. */
const LABEL =
  /(?<=^|[。；;！\n])[^\S\n]*(?:([\p{Script=Han}\d][\p{Script=Han}\d \u3000]{1,16})[:：]|[【［[]([^【】［\]\n]{2,12})[】］\]][^\S\n]*[:：]?)[^\S\n]*/gu

/** The labels of work in a text in printed order. Behind a sentence only those stand that say what is done: 资金来源： may go on with it. */
export function workLabelsIn(text: string): WorkLabel[] {
  return matchesOf(text, LABEL).flatMap(({ 0: printed, 1: plain, 2: bracketed, index }) => {
    const word = compact(plain ?? bracketed!)
    const meaning = meaningOfWholeHeader(word)
    const opensLine = index === 0 || text[index - 1] === '\n'
    const at = { word, start: index, end: index + printed.length }
    if (OF_WORK.has(meaning)) return [{ meaning: meaning as WorkMeaning, ...at }]
    return opensLine && isOtherKey(meaning) && !OF_CLAUSE.has(meaning) ? [{ meaning, ...at }] : []
  })
}

/** A shorter word with a blank behind it may begin a sentence, in characters. */
const SHORTEST_WITHOUT_COLON = 4
const BLANK_BEHIND = new RegExp(`^(\\s*)(\\p{Script=Han}{${SHORTEST_WITHOUT_COLON},8})\\s+(?=\\S.*[。；]\\s*$)`, 'u')

/** A line whose label has a blank behind it, and then a sentence, with a colon: 工作措施 清淤3公里。 */
export function withColonOfWork(line: string): string {
  const [found, indent, word] = BLANK_BEHIND.exec(line) ?? []
  if (found === undefined || !OF_WORK.has(meaningOfWholeHeader(word!))) return line
  return `${indent}${word}：${line.slice(found.length)}`
}

/** What a text that begins with such a label says with it, or null. */
export function workLabelAtStart(text: string): WorkLabel | null {
  const [first] = workLabelsIn(text)
  return first?.start === 0 ? first : null
}

/** Who and when are said by clauses. */
const OF_CLAUSE: ReadonlySet<WorkMeaning> = new Set<WorkMeaning>([
  'leader',
  'person',
  'contact',
  'period',
  'start',
  'finish',
  'supervision',
])
