import { extentOf } from '../geometry.js'
import type { Line } from './lines.js'

/** Where lines may run from and to, in points. */
export interface Measure {
  left: number
  right: number
}

/** How the lines of a cell or page stand in their measure. */
export interface Standing extends Measure {
  /** Where the leftmost line begins. */
  leftmost: number
  /** Whether all of them are centred. */
  centred: boolean
  /** Whether paragraphs begin with an indent here: then a line without one goes on. */
  indents: boolean
  /** Where full lines begin from which the next goes back to the side: there paragraphs begin. */
  begins: number[]
}

export type Alignment = 'left' | 'center' | 'right'

/** An indent of the first line, and what a centred line leaves free on its left, is at least so many ems. */
export const INDENT = 1.2
/** No paragraph is indented by more ems: two characters, and four in lists. */
export const WIDEST_INDENT = 4.5
/** Lines that begin at one place do so within so many ems: brackets and quotes at the side may be set half of one out. */
const SAME_BEGIN = 0.6
/** What a centred line leaves free on both sides differs by no more ems. */
const EVEN = 0.8
/** A line at the right side is no longer than this share of the measure; a list that hangs far in has longer ones. */
const LONGEST_AT_RIGHT = 0.8

export function standingOf(lines: readonly Line[], measure: Measure): Standing {
  const [leftmost] = extentOf(lines.map(({ box }) => box.left))
  const centred =
    leftmost - measure.left > (lines[0]?.size ?? 0) * INDENT || lines.every((line) => isCentred(line, measure))
  return {
    ...measure,
    leftmost,
    centred,
    indents: !centred && lines.some((line) => isIndented(line, leftmost)),
    begins: centred ? [] : lines.flatMap((line, at) => (goesBack(line, lines[at + 1], measure) ? [line.box.left] : [])),
  }
}

function goesBack({ box, size }: Line, next: Line | undefined, { left, right }: Measure): boolean {
  const indent = box.left - left
  return (
    next !== undefined &&
    indent > size * INDENT &&
    indent <= size * WIDEST_INDENT &&
    right - box.right < size &&
    next.box.left - left <= size * SAME_BEGIN &&
    next.box.top - box.bottom <= size
  )
}

/** Whether a line leaves as much free at its beginning as at its end. */
export function isCentred({ box, size }: Line, { left, right }: Measure): boolean {
  return Math.abs(box.left - left - (right - box.right)) <= size * EVEN
}

export function isIndented({ box, size }: Line, from: number): boolean {
  return box.left - from > size * INDENT
}

/** Whether a line begins so far in, and so much nearer to the right side, that it stands there, as signatures and dates do. */
export function isAtRight({ box, size }: Line, { left, right }: Measure): boolean {
  const free = right - box.right
  return (
    box.left - left > Math.max(size * WIDEST_INDENT, free + size * EVEN) &&
    box.right - box.left <= (right - left) * LONGEST_AT_RIGHT
  )
}

/** Whether two lines begin at one place. */
export function beginTogether(one: Line, other: Line): boolean {
  return Math.abs(one.box.left - other.box.left) <= other.size * SAME_BEGIN
}

/** Whether paragraphs begin where a line does. */
export function isAtBegin({ box, size }: Line, { begins }: Standing): boolean {
  return begins.some((begin) => Math.abs(begin - box.left) <= size * SAME_BEGIN)
}

/** How all lines of a paragraph stand: a centred one may have lines that fill the measure, but not alone. */
export function alignmentOf(lines: readonly Line[], where: Standing): Alignment {
  if (lines.every((line) => isCentred(line, where)) && lines.some((line) => isIndented(line, where.left)))
    return 'center'
  return lines.length === 1 && isAtRight(lines[0]!, where) ? 'right' : 'left'
}
