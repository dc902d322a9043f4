import { groupedBy } from '../../diff/grouping.js'
import type { LineSheet, Piece } from '../data.js'

/** Lines before and after those that a value stands on. */
const CONTEXT = 2
/** Characters to which a line is shown as a whole; of a longer one, those before and after each value. */
const WHOLE = 2000
const BEFORE = 120
const AFTER = 400

/** The lines of a text on which its pieces stand, and those around them. */
export function sourceLines(text: string, pieces: readonly Piece[]): LineSheet[] {
  const all = linesOfText(text)
  const columns = columnsByLine(pieces)
  const near = [...columns.keys()].flatMap((line) =>
    Array.from({ length: 2 * CONTEXT + 1 }, (_, at) => line - CONTEXT + at),
  )
  return [...new Set(near)]
    .filter((line) => line >= 1 && line <= all.length)
    .sort((a, b) => a - b)
    .map((line) => ({ line, parts: linePartsOf(all[line - 1]!, columns.get(line) ?? []) }))
}

export function linesOfText(text: string): string[] {
  return text.split(/\r\n?|\n/)
}

/** The lines that a package knows: its pieces, each at its column. */
export function knownLines(pieces: readonly Piece[]): LineSheet[] {
  const lines = groupedBy(
    pieces.flatMap(({ place, text }) => ('line' in place ? [{ ...place, text }] : [])),
    ({ line }) => line,
  )
  return [...lines]
    .map(([line, found]): LineSheet => ({
      line,
      parts: found.map(({ column, text }): [number, string] => [column, text]).sort((a, b) => a[0] - b[0]),
    }))
    .sort((a, b) => a.line - b.line)
}

function columnsByLine(pieces: readonly Piece[]): Map<number, number[]> {
  const lines = new Map<number, number[]>()
  for (const { place } of pieces)
    if ('line' in place) lines.set(place.line, [...(lines.get(place.line) ?? []), place.column])
  return lines
}

function linePartsOf(line: string, columns: readonly number[]): LineSheet['parts'] {
  if (line.length <= WHOLE) return [[1, line]]
  const spans: { from: number; to: number }[] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const [from, to] = [Math.max(0, column - 1 - BEFORE), Math.min(line.length, column - 1 + AFTER)]
    const last = spans.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans.map(({ from, to }) => [from + 1, line.slice(from, to)])
}
