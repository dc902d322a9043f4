import { isPersonName, isPost } from '../roles/person-names.js'
import { type FormReading, LIKELY, POSSIBLE } from './reading.js'

const SEPARATORS = /[、，,；;。\s/／]+/
/** 陆 明 and 俞悦 print a name of two characters with a blank inside. */
const SPACED_NAME = /(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu
const TELEPHONES = /(?:(?:0\d{2,3}[-—\s]?)?\d{7,8}|1\d{10})/g
const TELEPHONES_ALONE = new RegExp(`^${TELEPHONES.source}(?:[、，,；;/／\\s]+${TELEPHONES.source})*$`)

/** Names of persons or of their posts, or the numbers of their telephones. */
export function personsOfCell(text: string): FormReading | null {
  if (TELEPHONES_ALONE.test(text.trim()))
    return { form: 'telephone', strength: LIKELY, reason: 'as many digits as a telephone has' }
  const names = text.replace(TELEPHONES, '').replace(SPACED_NAME, '$1$2').split(SEPARATORS).filter(Boolean)
  if (names.length === 0 || !names.every((name) => isPersonName(name) || isPost(name))) return null
  const surely = names.some((name) => isPost(name)) || names.length > 1
  return { form: 'persons', strength: surely ? LIKELY : POSSIBLE, reason: 'names of persons or of posts' }
}
