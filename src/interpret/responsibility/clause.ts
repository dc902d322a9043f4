import { bracketsOf } from '../../text/brackets.js'
import { mayNameUnit } from '../../vocabulary/organs/organs.js'
import { type Label, labelsIn } from '../../vocabulary/roles/role-labels.js'
import { lengthBeforeUnits } from '../../vocabulary/roles/role-verbs.js'
import type { PrintedRole } from '../../vocabulary/roles/roles.js'
import { tokensOf } from './tokens.js'

/** A stretch of a clause, by its offsets there. */
export interface Piece {
  text: string
  start: number
  end: number
}

/** Units of one role. `by` tells how that is known: a label before them, a word or a mark behind them, or nothing. */
export interface Segment extends Piece {
  role: PrintedRole
  by: 'label' | 'word' | 'mark' | 'nothing'
}

/** What a clause of responsibility says: 牵头单位：…；配合单位：…，2022年底前完成. */
export interface Clause {
  segments: Segment[]
  deadline: Piece | null
  /** 牵头领导：常务副区长 */
  persons: (Piece & { key: 'leader' | 'person'; label: string })[]
}

type Stretch = { label: Label | null; start: number; end: number }

/** Reads a clause with or without brackets around it; null where no word in it tells a role. */
export function readClause(text: string): Clause | null {
  const clause: Clause = { segments: [], deadline: null, persons: [] }
  for (const stretch of stretchesOf(text)) {
    const meaning = stretch.label?.meaning ?? null
    const piece = pieceOf(text, stretch.start, stretch.end)
    if (meaning === 'deadline') clause.deadline ??= piece
    else if (meaning !== 'leader' && meaning !== 'person') readUnits(clause, text, stretch, meaning)
    else if (piece) clause.persons.push({ key: meaning, label: stretch.label!.word, ...piece })
  }
  const told = labelsIn(text).length > 0 || clause.segments.some(({ by }) => by !== 'nothing')
  return told && clause.segments.every(namesUnits) ? clause : null
}

/** Behind a label everything is a unit; before a word some name must end as one: （确保政策落实） is no clause. */
function namesUnits({ by, text }: Segment): boolean {
  const names = text.split(/[、，,；;\s]/)
  return by !== 'word' || (names.some(mayNameUnit) && !text.includes('《'))
}

/** A text cut at its labels; what stands before the first has none. */
function stretchesOf(text: string): Stretch[] {
  const { start, end } = insideOf(text)
  const labels = labelsIn(text).filter((label) => label.start >= start)
  const first = { label: null, start, end: labels[0]?.start ?? end }
  return [first, ...labels.map((label, at) => ({ label, start: label.end, end: labels[at + 1]?.start ?? end }))]
}

/** Where one pair of brackets holds the whole text, what they hold. */
function insideOf(text: string): { start: number; end: number } {
  const [first] = bracketsOf(text)
  const around = first && text.slice(0, first.start).trim() === '' && text.slice(first.end).trim() === ''
  return around ? { start: first.start + 1, end: first.end - (first.closed ? 1 : 0) } : { start: 0, end: text.length }
}

function readUnits(clause: Clause, text: string, { start, end }: Stretch, labelled: PrintedRole | null): void {
  const stretch = text.slice(start, end)
  let from = 0
  const take = (to: number, role: PrintedRole, by: Segment['by']): void => {
    const piece = pieceOf(text, start + from, start + to)
    if (piece) clause.segments.push({ role: roleOf(role, by, labelled), by: labelled ? 'label' : by, ...piece })
  }
  for (const token of tokensOf(stretch)) {
    if (token.kind === 'mark') {
      const name = startOfName(stretch, from, token.start)
      take(name, 'responsible', 'nothing')
      from = name
    }
    if (token.kind === 'time') {
      take(token.start, 'responsible', 'nothing')
      clause.deadline ??= pieceOf(text, start + token.start, start + token.end)
    } else take(token.start, token.role, token.kind === 'role' ? 'word' : 'mark')
    from = token.end
  }
  take(stretch.length, 'responsible', 'nothing')
}

/** A label says the role of its units, unless a word or a mark beside them says that they lead or help. */
function roleOf(role: PrintedRole, by: Segment['by'], labelled: PrintedRole | null): PrintedRole {
  return labelled && (by === 'nothing' || role === 'responsible') ? labelled : role
}

function startOfName(text: string, from: number, end: number): number {
  const before = text.slice(from, end)
  return from + Math.max(...[...'、，,；;\n'].map((separator) => before.lastIndexOf(separator))) + 1
}

/** A stretch without the separators and conjunctions around it, or null where nothing is left. */
function pieceOf(text: string, from: number, to: number): Piece | null {
  let start = from
  for (;;) {
    const rest = text.slice(start, to)
    const skipped = /^[\s、，,；;。.：:]+/.exec(rest)?.[0].length ?? lengthBeforeUnits(rest)
    if (skipped === 0) break
    start += skipped
  }
  const printed = text.slice(start, to).replace(/[\s、，,；;。.]+$/, '')
  return printed === '' ? null : { text: printed, start, end: start + printed.length }
}

/** The segments of a clause by what they come to beside each other, each in printed order. */
interface Roles {
  lead: Segment[]
  support: Segment[]
}

/** 责任单位 and 负责 are in charge where nobody leads, and help where somebody does. */
export function rolesOf({ segments }: Pick<Clause, 'segments'>): Roles {
  const led = segments.some(({ role }) => role === 'lead')
  const leads = ({ role }: Segment): boolean => role === 'lead' || (role === 'responsible' && !led)
  return { lead: segments.filter(leads), support: segments.filter((segment) => !leads(segment)) }
}
