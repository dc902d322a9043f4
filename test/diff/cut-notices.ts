import { readFileSync } from 'node:fs'
import type { Cut } from '../../docs/gate.js'
import { FORMATS, type Format, type Piece } from '../builders/notice-files.js'
import { page, pdf } from '../read/pdf/book.js'
import { text } from '../read/pdf/draw.js'
import { grid } from '../read/pdf/grids.js'
import { NOTICE } from '../support.js'

/** The first notice, a table a page, without marks of format. */
export const WHOLE: readonly Piece[] = piecesIn(readFileSync(NOTICE, 'utf8'))

/** What is lost of it. */
export const CUTS = {
  'a page': () => withoutRows(PAGE, () => true),
  'the tail, from the midst of an annex': () => WHOLE.slice(0, WHOLE.indexOf(tableWith('7', '提升危险废物清运能力'))),
  'the last page of a table': () => withoutRows(tableWith('8', '加强生态建设'), () => true),
  'a section': () => withoutSection('四、提升城市环境精细化管控水平'),
  'a row with a number': () => withoutRows(PAGE, ([no]) => no === '6'),
  'a further measure of a task': withoutMeasure,
  'the same, where the notice prints how many there are': () => {
    const [head, ...rest] = [WHOLE.slice(0, SALUTATION), ...withoutMeasure().slice(SALUTATION)]
    return [...head!, '现将全年目标分解为113条措施印发给你们。', ...rest] as Piece[]
  },
} as const satisfies Record<Cut, () => readonly Piece[]>

/** The title and the number stand before it. */
const SALUTATION = 4

const PAGE = tableWith('6', '加强工业污染防治')

function withoutMeasure(): Piece[] {
  return withoutRows(PAGE, ([, , measure]) => measure!.startsWith('开展排污许可证单位'))
}

export async function fileOf(pieces: readonly Piece[], format: Format): Promise<Uint8Array> {
  return format === 'pdf' ? asPages(pieces) : FORMATS[format](pieces)
}

/** A page a table, with the lines before it; what a cell has no room for is left out. */
function asPages(pieces: readonly Piece[]): Promise<Uint8Array> {
  const pages: Parameters<typeof page>[] = []
  let lines: string[] = []
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      lines.push(piece)
      continue
    }
    const heading = lines.map((line, at) => text(40, 40 + 16 * at, line.slice(0, LINE)))
    const rows = piece.map((cells) => cells.map((cell, at) => cell.slice(0, CELLS[at] ?? 3)))
    pages.push([...heading, grid(rows, { top: 50 + 16 * lines.length, columns: columnsOf(piece[0]!.length) })])
    lines = []
  }
  return pdf(...pages.map((marks) => page(...marks)))
}

/** Characters of a line, and of a cell of work. */
const LINE = 48
const CELLS = [3, 8, 14, 6, 7, 7]

/** Columns of work, in points, or as many as a table of values has. */
function columnsOf(count: number): number[] {
  const work = [40, 90, 150, 70, 80, 80]
  return count === work.length ? work : Array.from({ length: count }, () => 520 / count)
}

function withoutRows(table: Piece, isCut: (cells: readonly string[], at: number) => boolean): Piece[] {
  return WHOLE.flatMap((piece): Piece[] => {
    if (piece !== table || typeof piece === 'string') return [piece]
    const kept = piece.filter((cells, at) => at === 0 || !isCut(cells, at))
    return kept.length > 1 ? [kept] : []
  })
}

/** Up to the next section, over the pages. */
function withoutSection(title: string): Piece[] {
  let isIn = false
  return WHOLE.flatMap((piece): Piece[] => {
    if (typeof piece === 'string') return [piece]
    const kept = piece.filter(([first], at) => {
      if (at > 0 && /^[一二三四五六七八九十]+、/.test(first!)) isIn = first === title
      return at === 0 || !isIn
    })
    return kept.length > 1 ? [kept] : []
  })
}

function tableWith(no: string, title: string): Piece {
  return WHOLE.find((piece) => Array.isArray(piece) && piece.some((cells) => cells[0] === no && cells[1] === title))!
}

function piecesIn(markdown: string): Piece[] {
  const pieces: Piece[] = []
  let table: string[][] | null = null
  for (const line of markdown.split('\n')) {
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map(plain) : null
    if (cells === null) table = null
    else if (table === null) pieces.push((table = [cells]))
    else if (!cells.every((cell) => /^-+$/.test(cell))) table.push(cells)
    const words = cells === null ? line.replace(/^[#\s-]+/, '').trim() : ''
    if (words !== '') pieces.push(words)
  }
  return pieces
}

function plain(cell: string): string {
  return cell
    .replaceAll('<br>', '、')
    .replace(/<\/?b>/g, '')
    .trim()
}
