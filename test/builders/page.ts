import type { PageBlock, PageCell, PageContent, PageParagraph } from '../../src/read/paged/page-content.js'
import { grid } from './grid.js'

/** A4 upright, in points. */
export const WIDTH = 595
export const HEIGHT = 842
const ROW = 20

/** Pages as they were read, each with what stands on it from top to bottom. */
export function pages(...contents: PageBlock[][]): PageContent[] {
  return contents.map((blocks, at) => ({
    page: at + 1,
    width: WIDTH,
    height: HEIGHT,
    blocks,
    hidden: [],
    unreadable: [],
    nested: [],
    discarded: [],
    glyphs: 0,
    characters: { seen: 0, made: 0, left_out: {} },
    pictures: 0,
    outlines: 0,
    tooComplex: null,
    drawing: null,
  }))
}

/** A paragraph of one line, so many points from the top of its page. */
export function line(
  top: number,
  text: string,
  { size = 10, bold = false, align = 'left' as const, full = false, indented = false }: Partial<PageParagraph> = {},
): PageBlock {
  return { kind: 'paragraph', paragraph: { text, box: [60, top, 535, top + size], size, bold, align, full, indented } }
}

/** A ruled table whose rows are 20 points high, drawn as for `grid`; its columns lie between the edges. */
export function table(top: number, edges: number[], ...rows: string[]): PageBlock {
  const drawn = grid(...rows)
  const y = (row: number): number => top + row * ROW
  const cells = drawn.cells.map(({ row, column, rowspan, colspan, text }): PageCell => {
    const box: PageCell['box'] = [edges[column]!, y(row), edges[column + colspan]!, y(row + rowspan)]
    return { row, column, rowspan, colspan, text, box }
  })
  const { rows: height, columns } = drawn
  const box: PageCell['box'] = [edges[0]!, top, edges.at(-1)!, y(height)]
  const weak = height === 1 || columns === 1
  return {
    kind: 'table',
    table: { box, rows: height, columns, edges, ruled: true, rowsBy: [], undecided: [], weak, cells },
  }
}
