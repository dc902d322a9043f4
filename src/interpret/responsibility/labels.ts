import { BLOT } from '../../text/brackets.js'
import { LABELS, NO_LABELS } from '../../vocabulary/role-words.js'

export type LabelMeaning = keyof typeof LABELS

export interface Label {
  meaning: LabelMeaning
  /** As printed, without blanks and colon. */
  word: string
  /** Offsets of the word, and behind its colon. */
  start: number
  end: number
}

const MEANINGS = new Map(
  Object.entries(LABELS).flatMap(([meaning, words]) =>
    words
      .split(' ')
      .filter((word) => !NO_LABELS.has(word))
      .map((word) => [word, meaning as LabelMeaning] as const),
  ),
)
const WORDS = [...MEANINGS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => [...word.replace('.', '\\.')].join('\\s*'))
  .join('|')
/** A label stands at the beginning, or behind a separator, a blank or a bracket: `责 任 单 位：`. */
const LABEL = new RegExp(`(?<=^|[\\s，,；;、。.！（(〔[【）)〕\\]】${BLOT}])(${WORDS})\\s*[:：]`, 'g')

/** The labels of a text in printed order. */
export function labelsOf(text: string): Label[] {
  return [...text.matchAll(LABEL)].map((match) => {
    const word = match[1]!.replace(/\s/g, '')
    return { meaning: MEANINGS.get(word)!, word, start: match.index, end: match.index + match[0].length }
  })
}

/** What a text that begins with a label says with it, or null. */
export function meaningOfLabel(text: string): LabelMeaning | null {
  const [first] = labelsOf(text)
  return first && text.slice(0, first.start).trim() === '' ? first.meaning : null
}
