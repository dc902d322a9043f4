import { bracketsOf } from '../text/brackets.js'
import { collectiveAt, mayBeginCollective } from '../vocabulary/organs/collectives.js'
import { mayEndName } from '../vocabulary/organs/endings.js'
import { conjunctionBefore, divisionAt } from '../vocabulary/organs/open-ends.js'
import { quotationsIn } from '../vocabulary/organs/quotations.js'
import { listMarkAt } from '../vocabulary/remarks.js'

/** A stretch of a text by its offsets. */
export interface Span {
  start: number
  end: number
}

/** The text of a cell without its blanks. */
export interface PlainText {
  text: string
  /** Where each of its characters is printed. */
  offsets: number[]
  /** Offsets in `text` before which a line ends or a blank stands. */
  breaks: number[]
}

/** A stretch of a unit cell between two printed separators. `start` and `end` are offsets in the plain text of the cell. */
export interface UnitPiece extends Span {
  text: string
  /** Offsets in `text` where a line or blank broke it: a wrap, or the border of two names. */
  breaks: number[]
  /** Those of the breaks that hardly wrap a name: their lines leave room that others of the cell fill. */
  early: number[]
  /** Stretches of `text` in which nothing is joined that is to be cut: brackets, quotations and collectives. */
  whole: Span[]
  /** The separators before it; empty at the start of the cell. */
  after: string
}

const SEPARATOR = /[、，,；;。/／：:|｜\\]/
/** A full stop of half width parts no Latin words; a bracket without its partner parts what it stands between. */
const STOP = /(?<![A-Za-z\d])[.．]|[.．](?![A-Za-z\d])/y
/** What parts two names, and stands inside some: 县发改委·县财政局, but not 互联网+政务服务. */
const JOINT = /[·・•‧+＋&＆]/
const BRACKET = /[（(〔［[【）)〕］\]】]/

export function plainTextOf(cell: string): PlainText {
  const offsets: number[] = []
  const breaks: number[] = []
  for (let at = 0; at < cell.length; at++) {
    if (!/\s/.test(cell[at]!)) offsets.push(at)
    else if (offsets.length > 0 && breaks.at(-1) !== offsets.length) breaks.push(offsets.length)
  }
  return { text: cell.replace(/\s/g, ''), offsets, breaks }
}

/** Cuts a cell of units at its printed separators, numbers and bullets; brackets and collectives keep theirs. */
export function piecesOf({ text, breaks }: Pick<PlainText, 'text' | 'breaks'>): UnitPiece[] {
  const pieces: UnitPiece[] = []
  const parts = partsOf(text, new Set(breaks))
  const isEarly = earlyOf(text, breaks)
  let [whole, start, after, broken]: [Span[], number, string, number] = [[], 0, '', 0]
  for (const part of [...parts, { kind: 'separator', start: text.length, end: text.length }]) {
    if (part.kind === 'whole') {
      whole.push({ start: part.start - start, end: part.end - start })
      continue
    }
    const inside: number[] = []
    for (; broken < breaks.length && breaks[broken]! < part.end; broken++)
      if (breaks[broken]! > start && breaks[broken]! < part.start) inside.push(breaks[broken]! - start)
    const printed = text.slice(start, part.start)
    if (printed !== '') {
      const early = inside.filter((at) => isEarly.has(at + start))
      pieces.push({ start, end: part.start, text: printed, breaks: inside, early, whole, after })
      after = ''
    }
    after += text.slice(part.start, part.end)
    whole = []
    start = part.end
  }
  return pieces
}

/** A wrapped line is shorter than the widest by no more characters than keep together. */
const RAGGED = 1

/** The breaks behind lines that are shorter than the widest. */
function earlyOf(text: string, breaks: readonly number[]): Set<number> {
  const lengths = [...breaks, text.length].map((end, line) => end - (breaks[line - 1] ?? 0))
  const widest = Math.max(...lengths)
  return new Set(breaks.filter((_, line) => lengths[line]! < widest - RAGGED))
}

/** How many characters the two of a pair are. */
const BRACKETS = 2

/** The separators of a text and what they do not cut, in printed order. */
function partsOf(text: string, breaks: ReadonlySet<number>): (Span & { kind: 'separator' | 'whole' })[] {
  const parts: (Span & { kind: 'separator' | 'whole' })[] = []
  const brackets = new Map([...quotationsOf(text), ...closedBracketsOf(text)])
  for (let at = 0; at < text.length;) {
    const isSeparator = isSeparatorAt(text, at, brackets)
    const isStart = at === 0 || breaks.has(at) || SEPARATOR.test(text[at - 1]!)
    const bracket = brackets.has(at) ? brackets.get(at)! - at : 0
    const isDivision = bracket > 0 && divisionAt(text, at + 1) === bracket - BRACKETS
    const mark = isSeparator ? 1 : listMarkAt(text, at, isStart) || (isDivision ? bracket : divisionAt(text, at))
    const begins = isStart || mayBeginCollective(text[at]!) || conjunctionBefore(text, at)
    const length = mark || bracket || (begins ? collectiveAt(text, at) : 0)
    if (length > 0) parts.push({ kind: mark > 0 ? 'separator' : 'whole', start: at, end: at + length })
    at += Math.max(1, length)
  }
  return parts
}

/** Where each quotation ends, by where it starts; one around the whole text is none. */
function quotationsOf(text: string): [number, number][] {
  return quotationsIn(text).flatMap(({ start, end }) => (end - start < text.length ? [[start, end]] : []))
}

/** Where each bracket that closes ends, by where it starts; one around the whole text is none. */
function closedBracketsOf(text: string): Map<number, number> {
  const closed = bracketsOf(text).filter((bracket) => bracket.closed && bracket.end - bracket.start < text.length)
  return new Map(closed.map(({ start, end }) => [start, end]))
}

function isSeparatorAt(text: string, at: number, brackets: ReadonlyMap<number, number>): boolean {
  STOP.lastIndex = at
  if (JOINT.test(text[at]!)) return at === 0 || mayEndName(text[at - 1]!)
  return SEPARATOR.test(text[at]!) || STOP.test(text) || (BRACKET.test(text[at]!) && !brackets.has(at))
}
