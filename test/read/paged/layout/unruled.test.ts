import { describe, expect, it } from 'vitest'
import { linesOfGlyphs } from '../../../../src/read/paged/layout/lines.js'
import { paragraphsByCell } from '../../../../src/read/paged/cell-paragraphs.js'
import { findUnruled } from '../../../../src/read/paged/layout/unruled.js'
import type { Glyph } from '../../../../src/read/paged/marks.js'
import { lineOfText } from '../../../builders/marks.js'

/** The texts of the one table without lines, row by row; null where there is none. */
function rowsOf(...lines: Glyph[][]): string[][] | null {
  const [table] = findUnruled(linesOfGlyphs(lines.flat()))
  if (!table) return null
  const texts = paragraphsByCell(table).map((cell) => cell.map(({ text }) => text).join('\n'))
  return table.anchors.ys.slice(1).map((_, row) => texts.filter((__, at) => table.spans[at]!.row === row))
}

/** Words side by side with so many points between them. */
function row(top: number, gap: number, ...words: string[]): Glyph[] {
  let left = 0
  return words.flatMap((word) => {
    const glyphs = lineOfText(left, top, word)
    left += word.length * 10 + gap
    return glyphs
  })
}

const HEAD = ['序号', '工作措施', '责任单位']

describe('a header without lines', () => {
  it('has gaps of at least 0.9 em between its cells', () => {
    expect(rowsOf(row(0, 9, ...HEAD), row(15, 30, '1', '植树'))).not.toBeNull()
    expect(rowsOf(row(0, 8.9, ...HEAD), row(15, 30, '1', '植树'))).toBeNull()
  })

  it('has three cells', () => {
    expect(rowsOf(row(0, 20, ...HEAD), row(15, 30, '1', '植树'))).not.toBeNull()
    expect(rowsOf(row(0, 20, '工作措施', '责任单位'), row(15, 30, '1', '植树'))).toBeNull()
  })

  it('has known words in three of five cells', () => {
    expect(rowsOf(row(0, 20, ...HEAD, '甲甲', '乙乙'), row(15, 30, '1'))).not.toBeNull()
    expect(rowsOf(row(0, 20, '序号', '工作措施', '丙丙', '甲甲', '乙乙'), row(15, 30, '1'))).toBeNull()
  })
})

describe('the rows below it', () => {
  it('follow within four ems', () => {
    expect(rowsOf(row(0, 20, ...HEAD), row(50, 30, '1', '植树'))).not.toBeNull()
    expect(rowsOf(row(0, 20, ...HEAD), row(50.1, 30, '1', '植树'))).toBeNull()
  })

  it('are parted by a space that is more than half as large again as the smallest', () => {
    const body = (second: number) =>
      rowsOf(
        row(0, 20, ...HEAD),
        row(20, 20, '1 ', '植树'),
        lineOfText(40, 32, '造林'),
        lineOfText(40, 32 + second, '治水'),
      )
    expect(body(18)).toHaveLength(2)
    expect(body(18.1)).toHaveLength(3)
  })
})
