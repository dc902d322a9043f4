/** Lists of names in running text: how far they reach, told by form alone. */
import { bracketsOf } from '../../text/brackets.js'
import { collectiveAt, withoutHeadquarters } from './collectives.js'
import { endsInsideWord, mayEndName, organEndingOf } from './endings.js'
import { conjunctionAt, openEndAt } from './open-ends.js'
import { isPlate, organFormOf } from './organs.js'
import { withWholeQuotations } from './quotations.js'
import { sharedEndingOf } from './shared-endings.js'
import { isStem } from './stems.js'

const LONGEST_NAME = 64
/** What a name may be lengthened by, over that of its parent: 交警支队 behind 市公安局. */
const LONGEST_PART = 16
const STOP = /[、，,；;。：:！!？?]/
const SEPARATORS = /[、/／]/

/**
 * How many characters at the start of a text are names of organs or collectives, joined by `、` or conjunctions, with their
 * second plates and open ends: 4 of 省财政厅予以支持. 0 where it begins with none.
 */
export function organsAtStart(text: string): number {
  const offsets = [...text].flatMap((char, at) => (/\s/.test(char) ? [] : [at]))
  const plain = withWholeQuotations(text.replace(/\s/g, ''))
  let end = 0
  for (let at = 0, length; (length = organAt(plain, at)) > 0;) {
    end = at + length
    end += openEndAt(plain, end).length
    const separator = SEPARATORS.test(plain[end] ?? '') ? 1 : 0
    at = end + separator + conjunctionAt(plain, end + separator).length
    if (at === end) break
  }
  return end === 0 ? 0 : offsets[end - 1]! + 1
}

const REPORTED = /(?:[报送]送?|报告|反馈|抄送)(?:给|至|到)?([^报送，,。；;\s]+)$/

/** Whether a text ends with the organ that something is reported to: a bracket behind it is another name of that, 报县政府办公室（县政府督查室）. */
export function endsWithReader(text: string): boolean {
  const reader = REPORTED.exec(text)?.[1] ?? ''
  return reader !== '' && organsAtStart(reader) === reader.length
}

/** How many characters at a place of a text without blanks are the name of an organ or of a collective. */
export function organAt(text: string, start: number): number {
  const part = text.slice(start, start + LONGEST_NAME)
  const name = Math.max(collectiveAt(part, 0), nameLength(part)) || placesLength(part)
  return name === 0 ? 0 : name + plateLength(part, name)
}

const SHORT_PLACES = /^(?:\p{Script=Han}{2,3}(?:、|和))+/u

/** 长沙、株洲、湘潭市人民政府: places that share what the last one prints. */
function placesLength(text: string): number {
  const before = SHORT_PLACES.exec(text)?.[0].length ?? 0
  const last = before === 0 ? 0 : nameLength(text.slice(before))
  const shared = last === 0 ? null : sharedEndingOf(text.slice(before, before + last))
  return shared?.sharing === 'places' ? before + last : 0
}

/** The shortest name that stands for itself, and what may lengthen it. */
function nameLength(text: string): number {
  let end = 0
  for (let at = 2; at <= text.length && !STOP.test(text[at - 1]!); at++) {
    if (!mayEndName(text[at - 1]!) || endsInsideWord(text, at)) continue
    const name = text.slice(0, at)
    if (organFormOf(name, []) === null) continue
    if (end === 0 || isPart(text.slice(end, at)) || withoutHeadquarters(name) === text.slice(0, end)) end = at
  }
  return end
}

function isPart(text: string): boolean {
  const ending = organEndingOf(text)?.ending ?? ''
  return ending !== '' && text.length <= LONGEST_PART && isStem(text.slice(0, -ending.length))
}

function plateLength(text: string, name: number): number {
  const first = bracketsOf(text.slice(name))[0]
  if (first?.start !== 0 || !first.closed) return 0
  return isPlate(text.slice(name + 1, name + first.end - 1)) ? first.end : 0
}
