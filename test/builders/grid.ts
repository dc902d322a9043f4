import type { GridCell, TableGrid } from '../../src/model/table.js'

/**
 * A table as a person draws it, a text a row: `|` parts cells, `^` stands where the cell above goes on, and `<` where the
 * one to the left does. Rows stand on lines of their own from line 1 on; columns of the place count the cells.
 */
export function grid(...drawn: string[]): TableGrid {
  const texts = drawn.map((row) => row.split('|').map((text) => text.trim()))
  const columns = texts[0]?.length ?? 0
  const uneven = texts.findIndex((row) => row.length !== columns)
  if (uneven >= 0) throw new Error(`Row ${uneven + 1} has ${texts[uneven]!.length} cells, row 1 has ${columns}.`)
  return {
    index: 1,
    rows: texts.length,
    columns,
    cells: texts.flatMap((row, at) => row.flatMap((_, column) => cellAt(texts, at, column) ?? [])),
    rowPlaces: texts.map((_, row) => ({ line: row + 1, column: 1 })),
    explicitSpans: true,
    place: { line: 1, column: 1 },
  }
}

/** The cell that begins at a position, or null where another one covers it. */
function cellAt(texts: readonly string[][], row: number, column: number): GridCell | null {
  const text = texts[row]![column]!
  if (text === '^' || text === '<') return null
  const further = (mark: string, marks: (string | undefined)[]) => {
    const end = marks.findIndex((other) => other !== mark)
    return end < 0 ? marks.length : end
  }
  return {
    row,
    column,
    rowspan:
      1 +
      further(
        '^',
        texts.slice(row + 1).map((below) => below[column]),
      ),
    colspan: 1 + further('<', texts[row]!.slice(column + 1)),
    text: text.replaceAll('⏎', '\n'),
    place: { line: row + 1, column: column + 1 },
    table: 1,
  }
}
