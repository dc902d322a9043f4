/** Lists of persons that nothing but blanks parts, which also stand inside names: 王强 赵敏, 王 强 李 娜. */
import { tidyTitle } from '../../text/blanks.js'
import { isPersonName, isPost } from './person-names.js'

const SEPARATORS = /([、，,；;。/／])/
/** A cell of persons with more words holds other things as well. */
const MOST_WORDS = 40
/** Words that one name may be printed in: 诸 葛 小 明, a post and a name. */
const WORDS_IN_NAME = 4

/** A text of persons on one line: a blank stays between two of them, and none inside a name. What is no list of persons is tidied as any title. */
export function tidyPersons(text: string): string {
  return text
    .split(SEPARATORS)
    .map((part) => namesIn(part)?.join(' ') ?? tidyTitle(part))
    .join('')
}

/** The persons, by name or by post, of a text that names nobody else; null for any other. */
export function personsIn(text: string): string[] | null {
  const parts = text.split(SEPARATORS).filter((part) => !SEPARATORS.test(part))
  const persons = parts.flatMap((part) => namesIn(part) ?? [part])
  return persons.length > 0 && persons.every(isOnePerson) ? persons : null
}

/** The persons of what no sign parts, as many as its words allow; null where they name anything else. */
function namesIn(text: string): string[] | null {
  const words = text.split(/\s+/u).filter(Boolean)
  if (words.length > MOST_WORDS) return null
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= words.length; end++) {
    const readings = Array.from({ length: Math.min(end, WORDS_IN_NAME) }, (_, at) => end - at - 1).flatMap((start) => {
      const [before, name] = [best[start], words.slice(start, end).join('')]
      return before && isOnePerson(name) ? [[...before, name]] : []
    })
    best[end] = readings.sort((a, b) => b.length - a.length)[0] ?? null
  }
  return best.at(-1)?.reduce(withPostBefore, []) ?? null
}

function isOnePerson(text: string): boolean {
  return isPersonName(text) || isPost(text)
}

/** 副县长 before a name is that person's. */
function withPostBefore(persons: string[], person: string): string[] {
  const before = persons.at(-1)
  const isOfPost = before !== undefined && isPersonName(person) && isPost(before) && !isNamed(before)
  return isOfPost ? [...persons.slice(0, -1), before + person] : [...persons, person]
}

/** Whether a post stands with the name of who holds it, before it or behind it. */
function isNamed(post: string): boolean {
  return [2, 3, 4].some((length) => isPersonName(post.slice(-length)) || isPersonName(post.slice(0, length)))
}
