/** Words before a colon that say what follows: 牵头单位：…；配合单位：…；完成时限：…. Those of the headers of tables, and more. */
import { BLOT } from '../../text/brackets.js'
import { compact } from '../../text/blanks.js'
import { meaningOfWord } from '../headers/header-meaning.js'
import { personOf } from './persons.js'
import { printedRole, roleOfWord, type PrintedRole } from './roles.js'

export type LabelMeaning = PrintedRole | 'deadline' | 'leader' | 'person'

export interface Label {
  meaning: LabelMeaning
  /** As printed, without blanks and colon. */
  word: string
  /** Offsets of the word, and behind its colon. */
  start: number
  end: number
}

/** Longer texts before a colon, in characters with their blanks, are no label. */
const LONGEST_LABEL = 24
const SEPARATOR = new RegExp(`[，,；;、。.！（(〔[【）)〕\\]】${BLOT}]`)

/** The labels of a text in printed order. Each stands at its beginning, or behind a separator, a blank or a bracket: `责 任 单 位：`. */
export function labelsIn(text: string): Label[] {
  return [...text.matchAll(/[:：]/g)].flatMap(({ index }) => labelBefore(text, index) ?? [])
}

/** What a text that begins with a label says with it, or null. */
export function meaningOfLabel(text: string): LabelMeaning | null {
  const [first] = labelsIn(text)
  return first && text.slice(0, first.start).trim() === '' ? first.meaning : null
}

/** The longest label that ends at a colon. */
function labelBefore(text: string, colon: number): Label | null {
  let label: Label | null = null
  for (let start = colon - 1; start >= Math.max(0, colon - LONGEST_LABEL); start--) {
    if (/[:：]/.test(text[start]!) || SEPARATOR.test(text[start]!)) break
    if (/\s/.test(text[start]!) || !startsWord(text, start)) continue
    const word = compact(text.slice(start, colon))
    const meaning = meaningOfLabelWord(word)
    if (meaning) label = { meaning, word, start, end: colon + 1 }
  }
  return label
}

function startsWord(text: string, start: number): boolean {
  return start === 0 || /\s/.test(text[start - 1]!) || SEPARATOR.test(text[start - 1]!)
}

function meaningOfLabelWord(word: string): LabelMeaning | null {
  const role = roleOfWord(word, 'label') ?? (OVERSEEING.has(word) ? 'support' : null)
  if (role) return printedRole(role)
  const person = personOf(word)
  // A 联系人 is whom to ask, and mostly of the whole notice
  if (person) return person === 'contact' ? null : person
  return meaningOfWord(word) === 'deadline' ? 'deadline' : null
}

/** Over a column they say who reports on it; in a clause they help. */
const OVERSEEING: ReadonlySet<string> = new Set(['督导单位', '指导单位'])
