import type { Observation, RuleId } from '../model/finding.js'
import type { Place } from '../model/place.js'
import { told, type Told, worded } from '../text/told.js'

/** Something that a person should know, and where. */
export interface Remark<Said = string> {
  text: Said
  place: Place
}

/** How much of a text a message quotes, in characters. */
const QUOTED = 30

/** What is known by words, as a value of a message: `painted-over`. */
export function idOf(name: string): string {
  return name.replaceAll(' ', '-')
}

/** The head of a text as a message quotes it, under this name. */
export function quote(text: string, name = 'text'): Told {
  return told`“${{ [name]: text.slice(0, QUOTED) }}”`
}

/**
 * One observation for all remarks of a kind, at the first of them.
 * @param say makes the message of the first text, of ` and 3 more` where there are more, and of their number
 */
export function once<Said>(
  rule: RuleId,
  remarks: readonly Remark<Said>[],
  say: (first: Said, more: Told, count: number) => Told,
): Observation[] {
  const [first, ...rest] = remarks
  if (!first) return []
  const more = worded({ more: rest.length }, rest.length === 0 ? '' : ` and ${rest.length} more`)
  return [{ rule, ...say(first.text, more, remarks.length), place: first.place }]
}

/** Said of every format in the same words. */
export function picturesUnread(pictures: readonly Remark[]): Observation[] {
  return once(
    'picture/unread',
    pictures,
    (_, __, count) =>
      told`The document has ${worded({ pictures: count }, count === 1 ? 'a picture' : `${count} pictures`)}; text in pictures is not read.`,
  )
}

/** Said of every format in the same words. */
export function changesAccepted(changes: readonly Remark[]): Observation[] {
  return once(
    'text/changes',
    changes,
    (_, __, count) => told`The document tracks changes (${{ changes: count }}); it is read as if all were accepted.`,
  )
}
