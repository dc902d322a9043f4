import { blotted, bracketsOf } from '../../text/brackets.js'
import { statesConvention } from './conventions.js'
import { BETWEEN, MARKS, TIME, VERBS, type PrintedRole } from '../../vocabulary/role-words.js'

/** A word that says the role of the units before it, a time, or a note on all lists of units, by its offsets. */
export interface Token {
  kind: 'role' | 'mark' | 'note' | 'time'
  role: PrintedRole
  start: number
  end: number
}

const END = '(?=\\s*(?:[，,；;。\\n\\u0000]|$))'
const AT_END = VERBS.map(({ role, pattern }) => ({ role, pattern: new RegExp(`(?:${pattern})${END}`, 'g') }))
/** 牵头 stands in no name, and ends the list before it wherever it stands: 市发展改革委牵头市财政局配合. */
const ANYWHERE = new RegExp(`${BETWEEN}|牵头(?:负责)?(?!单位|部门|[\\u4e00-\\u9fa5]{0,4}${END})`, 'g')
const ROLE_OF_MARK = new Map(
  Object.entries(MARKS).flatMap(([role, words]) =>
    words.split(' ').map((word) => [word, role as PrintedRole] as const),
  ),
)

/** The words of role and the times in a stretch without labels, in printed order; none of them overlap. */
export function tokensOf(text: string): Token[] {
  const plain = blotted(text)
  const found = [...timesOf(plain), ...marksOf(text), ...wordsOf(plain)]
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
  const atEnd = AT_END.flatMap(({ role, pattern }) => matchesOf(plain, pattern).map((place) => ({ role, ...place })))
  const anywhere = matchesOf(plain, ANYWHERE).map((place) => ({ role: 'lead' as const, ...place }))
  return [...atEnd, ...anywhere].map((token) => ({ kind: 'role', ...token }))
}

function timesOf(plain: string): Token[] {
  return matchesOf(plain, /[^，,；;。\n]+/g).flatMap(({ start, end }) => {
    const part = plain.slice(start, end)
    const lead = part.length - part.trimStart().length
    const time = part.replace(/\s+/g, '')
    return TIME.test(time) ? [{ kind: 'time', role: 'responsible', start: start + lead, end } as const] : []
  })
}

function marksOf(text: string): Token[] {
  return bracketsOf(text).flatMap(({ start, end, closed }): Token[] => {
    const role = closed ? ROLE_OF_MARK.get(text.slice(start + 1, end - 1).replace(/\s/g, '')) : undefined
    if (role) return [{ kind: 'mark', role, start, end }]
    return statesConvention(text.slice(start, end)) ? [{ kind: 'note', role: 'responsible', start, end }] : []
  })
}

function matchesOf(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
