import { blotted, bracketsOf } from '../../text/brackets.js'
import { statesConvention } from './conventions.js'
import { saysWhen } from '../../vocabulary/times/index.js'
import { roleVerbsIn } from '../../vocabulary/roles/role-verbs.js'
import { printedRole, roleOfWord, type PrintedRole } from '../../vocabulary/roles/roles.js'

/** A word that says the role of the units before it, a time, or a note on all lists of units, by its offsets. */
export interface Token {
  kind: 'role' | 'mark' | 'note' | 'time'
  role: PrintedRole
  start: number
  end: number
}

type Stretch = Pick<Token, 'start' | 'end'>

const SEPARATORS_ALONE = /^[\s、，,；;]*$/
/** The words of role and the times in a stretch without labels, in printed order; none of them overlap. */
export function tokensOf(text: string): Token[] {
  const plain = blotted(text)
  const found = [...timesOf(text, plain), ...marksOf(text), ...wordsOf(plain)]
  let end = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((token) => {
      const apart = token.start >= end
      if (apart) end = token.end
      return apart
    })
}

function wordsOf(plain: string): Token[] {
  return roleVerbsIn(plain).map((verb) => ({ kind: 'role', ...verb }))
}

/** Parts of a clause that are times; those that follow each other say one thing: 4月底前出台政策，年内持续推进. */
function timesOf(text: string, plain: string): Token[] {
  const times: Token[] = []
  for (const { start, end } of partsOf(plain).flatMap((part) => timesOfPart(text, part))) {
    const last = times.at(-1)
    if (last && SEPARATORS_ALONE.test(text.slice(last.end, start))) last.end = end
    else times.push({ kind: 'time', role: 'responsible', start, end })
  }
  return times
}

/** The part as a whole, 一、二季度, or those of its 、 that are times. */
function timesOfPart(text: string, part: Stretch): Stretch[] {
  if (saysWhen(text.slice(part.start, part.end))) return [part]
  return matchesOf(text.slice(part.start, part.end), /[^、]+/g)
    .map(({ start, end }) => trimmed(text, part.start + start, part.start + end))
    .filter(({ start, end }) => saysWhen(text.slice(start, end)))
}

function partsOf(plain: string): Stretch[] {
  return matchesOf(plain, /[^，,；;。\n]+/g).map(({ start, end }) => trimmed(plain, start, end))
}

function trimmed(text: string, start: number, end: number): Stretch {
  const part = text.slice(start, end)
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length }
}

function marksOf(text: string): Token[] {
  return bracketsOf(text).flatMap(({ start, end, closed }): Token[] => {
    const role = closed ? roleOfWord(text.slice(start + 1, end - 1), 'mark') : null
    if (role) return [{ kind: 'mark', role: printedRole(role), start, end }]
    return statesConvention(text.slice(start, end)) ? [{ kind: 'note', role: 'responsible', start, end }] : []
  })
}

function matchesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
