import { compact } from '../../text/blanks.js'
import { type FormReading, REST } from './reading.js'

/** Longer texts, in characters, tell what is done rather than name it. */
export const LONGEST_NAME = 24
const SENTENCE = /[。；;！!]|[，,].*[，,]/

/** What any text is that has no stronger form: a name, or, where it is long or holds a sentence, prose. */
export function proseOf(text: string): FormReading {
  const plain = compact(text)
  if (SENTENCE.test(plain)) return { form: 'prose', strength: REST, reason: 'it holds a sentence' }
  const isLong = plain.length > LONGEST_NAME
  const reason = `${plain.length} characters`
  return isLong ? { form: 'prose', strength: REST, reason } : { form: 'name', strength: REST, reason }
}
