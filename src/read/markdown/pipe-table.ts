import type { Table, TableRow } from 'mdast'
import type { Observation } from '../../model/finding.js'
import type { Place } from '../../model/place.js'
import type { TableGrid } from '../../model/table.js'
import { indentOf } from '../../text/blanks.js'
import { told } from '../../text/told.js'
import { layOut, type LooseRow } from '../flow/grid.js'
import { type InlineHtml, markupOf, type MarkupCount } from './characters.js'
import { parseMarkdown, textOfPhrasing } from './parse.js'
import { batchesOf, type MarkdownPiece, type PipeRow } from './pieces.js'

type PipeTable = Extract<MarkdownPiece, { kind: 'pipe-table' }>

export interface ReadTable {
  grid: TableGrid
  observations: Observation[]
}

/** A pipe table, with the markup of each of its batches. */
export interface ReadPipeTable extends ReadTable {
  counts: MarkupCount[]
  inline: InlineHtml[]
}

/** Of the made-up header. */
const LINES_OF_HEAD = 2

/**
 * Reads a pipe table. Each batch of rows is parsed under a made-up header that is as wide as the widest row, since the
 * parser would drop what stands beyond the real one.
 */
export function readPipeTable(piece: PipeTable, index: number): ReadPipeTable {
  const widest = piece.rows.reduce((most, row) => Math.max(most, row.text.split('|').length), 2)
  const head = `${'|x'.repeat(widest)}|\n${'|-'.repeat(widest)}|\n`
  const counts: MarkupCount[] = []
  const inline: InlineHtml[] = []
  const rows = batchesOf(piece.rows).flatMap((batch) => {
    const source = head + batch.map((row) => row.text).join('\n')
    const root = parseMarkdown(source)
    const { inline: found, ...count } = markupOf(root, source, head.length)
    counts.push(count)
    for (const { nodes, start } of found) {
      const { line, indent } = batch[start.line - 1 - LINES_OF_HEAD]!
      inline.push({ nodes, start: { line, column: indent + start.column } })
    }
    const table = root.children.find((node): node is Table => node.type === 'table')
    return (table?.children.slice(1) ?? []).map((row, at) => looseRow(row, source, batch[at]!))
  })
  return { ...gridOfRows(rows, index), counts, inline }
}

/** Reads a table that the parser found inside other Markdown. */
export function readMdastTable(table: Table, source: string, firstLine: number, index: number): ReadTable {
  return gridOfRows(
    table.children.map((row) => looseRow(row, source, { line: firstLine + row.position!.start.line - 1, indent: 0 })),
    index,
  )
}

function looseRow(row: TableRow, source: string, { line, indent }: Pick<PipeRow, 'line' | 'indent'>): LooseRow {
  const cells = row.children.map((cell) => {
    const column = indent + ((cell.children[0] ?? cell).position?.start.column ?? 1)
    const [first] = cell.children
    const set = first && 'value' in first ? indentOf(first.value) : 0
    return { text: textOfPhrasing(cell.children, source), indent: set, place: { line, column }, rowspan: 1, colspan: 1 }
  })
  return { cells, place: { line, column: 1 } }
}

function gridOfRows(rows: LooseRow[], index: number): ReadTable {
  const place = rows[0]?.place ?? { line: 1, column: 1 }
  return { grid: layOut(rows, index, place, false), observations: raggedRows(rows) }
}

function raggedRows(rows: readonly LooseRow[]): Observation[] {
  const expected = rows[0]?.cells.length ?? 0
  return rows.flatMap((row) =>
    row.cells.length === expected ? [] : [raggedRow(row.cells.length, expected, row.place)],
  )
}

function raggedRow(found: number, expected: number, place: Place): Observation {
  return {
    rule: 'table/ragged-row',
    ...told`The row has ${{ cells: found }} cells; its table’s first row has ${{ expected }}.`,
    place,
  }
}
