import type { Break, Dress } from './dress.js'
import type { Box, BoxRow, DrawnTable } from './document.js'

/** The pages that a table runs over; each has the header, where the author repeats it. */
export function pieces(table: DrawnTable, { breaks, repeatsHeader }: Dress): DrawnTable[] {
  const cuts = breaks.reduce(cutIn, { body: table.body, ends: [] as number[] })
  const bounds = [0, ...cuts.ends, cuts.body.length]
  return bounds.slice(1).map((end, at) => ({
    kind: 'table',
    header: at === 0 || repeatsHeader ? table.header : [],
    body: rowsBetween(cuts.body, bounds[at]!, end),
  }))
}

interface Cuts {
  body: readonly BoxRow[]
  /** Rows that pages end before. */
  ends: readonly number[]
}

/** A further page ends before a row, or so many lines into it: its rest is a row of the next. */
function cutIn({ body, ends }: Cuts, { at, lines }: Break): Cuts {
  const end = Math.floor((at * body.length) / 100)
  if (end <= 0 || end >= body.length || ends.some((other) => Math.abs(other - end) < 2)) return { body, ends }
  const halves = lines > 0 ? halvesOf(body[end - 1]!, lines) : null
  const more = halves ? 1 : 0
  const moved = ends.map((other) => (other >= end ? other + more : other))
  return {
    body: halves ? [...body.slice(0, end - 1), ...halves, ...body.slice(end)] : body,
    ends: [...moved, end].sort((a, b) => a - b),
  }
}

/** Characters that a line of a cell takes, by the length of its text. */
const NARROW = 6
const WIDE = 14

/** What of a row stands above the end of a page and what below; null where it is not cut: a heading stands on one. */
function halvesOf(row: BoxRow, lines: number): [BoxRow, BoxRow] | null {
  if (row.some((box) => box === null || box.down * box.across > 1)) return null
  if (row.filter((box) => box?.text).length < 3) return null
  const cut = (row as Box[]).map(({ text }) => cutText(text, lines))
  if (cut.every(([, lower]) => lower === '')) return null
  const side = (half: 0 | 1): BoxRow => cut.map((halves) => ({ text: halves[half], down: 1, across: 1 }))
  return [side(0), side(1)]
}

function cutText(text: string, lines: number): [string, string] {
  const width = text.length > 3 * NARROW ? WIDE : NARROW
  let taken = 0
  for (let line = 0; line < lines && taken < text.length; line++) {
    const end = text.indexOf('\n', taken)
    taken = end >= 0 && end - taken <= width ? end + 1 : Math.min(text.length, taken + width)
  }
  return [text.slice(0, taken).replace(/\n$/, ''), text.slice(taken)]
}

/** Rows of a page: what a cell covers on the next one is blank there. */
export function rowsBetween(body: readonly BoxRow[], from: number, to: number): BoxRow[] {
  return body.slice(from, to).map((row, at) =>
    row.map((box, column) => {
      if (box) return { ...box, down: Math.min(box.down, to - from - at) }
      return at > 0 ? null : restOf(body, column, from, to)
    }),
  )
}

function restOf(body: readonly BoxRow[], column: number, from: number, to: number): Box | null {
  const above = body.slice(0, from).findLastIndex((row) => row[column])
  const covering = body[above]?.[column]
  if (!covering || above + covering.down <= from) return null
  return { text: '', down: Math.min(above + covering.down, to) - from, across: covering.across }
}
