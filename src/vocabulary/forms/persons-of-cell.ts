import { personsIn } from '../roles/person-lists.js'
import { isPost } from '../roles/person-names.js'
import { type FormReading, LIKELY, POSSIBLE } from './reading.js'

const TELEPHONES = /(?:(?:0\d{2,3}[-—\s]?)?\d{7,8}|1\d{10})/g
const TELEPHONES_ALONE = new RegExp(`^${TELEPHONES.source}(?:[、，,；;/／\\s]+${TELEPHONES.source})*$`)

/** Names of persons or of their posts, or the numbers of their telephones. */
export function personsOfCell(text: string): FormReading | null {
  if (TELEPHONES_ALONE.test(text.trim()))
    return { form: 'telephone', strength: LIKELY, reason: 'as many digits as a telephone has' }
  const names = personsIn(text.replace(TELEPHONES, ' '))
  if (names === null) return null
  const surely = names.some(isPost) || names.length > 1
  return { form: 'persons', strength: surely ? LIKELY : POSSIBLE, reason: 'names of persons or of posts' }
}
