import { describe, expect, it } from 'vitest'
import { findTables } from '../../../../src/read/paged/lattice/tables.js'
import { fill, glyph, marks, rulings } from '../../../builders/marks.js'

/** Lines 50 points apart. */
const lines = (count: number) => Array.from({ length: count + 1 }, (_, at) => 50 + at * 50)
const middle = (at: number) => 75 + at * 50

/** How many tables a grid of so many rows and columns is, with text in its first cells and some boxes of colour. */
function tables(rows: number, columns: number, full: number, fills = [] as ReturnType<typeof fill>[], text = '甲') {
  const glyphs = Array.from({ length: full }, (_, at) =>
    glyph(middle(at % columns), middle(Math.floor(at / columns)), text),
  )
  return findTables(marks({ rulings: rulings(lines(columns), lines(rows)), glyphs, fills })).tables.length
}

describe('a grid is a table', () => {
  it('where two of its cells say something, and one in ten', () => {
    expect([tables(2, 2, 2), tables(2, 2, 1)]).toEqual([1, 0])
    expect([tables(3, 10, 3), tables(3, 10, 2)]).toEqual([1, 0])
  })

  it('not where all that they say is blank', () => {
    expect(tables(2, 2, 4, [], ' ')).toBe(0)
  })
})

describe('a grid is a chart', () => {
  /** Bars that run over lines and end between them. */
  const bars = [fill(70, 80, 80, 250), fill(120, 110, 130, 250), fill(170, 60, 180, 250)]

  it('where three bars run over its lines, not where two do', () => {
    expect(tables(4, 4, 8, bars)).toBe(0)
    expect(tables(4, 4, 8, bars.slice(1))).toBe(1)
  })

  it('where at most half of its cells say something: in a table boxes mark what is due', () => {
    expect([tables(4, 4, 8, bars), tables(4, 4, 9, bars)]).toEqual([0, 1])
  })

  it('not where the boxes fill cells to two points, or lie in one', () => {
    const shaded = (gap: number) => [50, 100, 150].map((top) => fill(50 + gap, top + gap, 250 - gap, top + 50 - gap))
    expect([tables(4, 4, 8, shaded(0)), tables(4, 4, 8, shaded(2)), tables(4, 4, 8, shaded(4))]).toEqual([1, 1, 0])
    expect(
      tables(
        4,
        4,
        8,
        [60, 110, 160].map((left) => fill(left, 60, left + 9, 69)),
      ),
    ).toBe(1)
  })

  it('not where the boxes lie outside of it', () => {
    expect(
      tables(
        4,
        4,
        8,
        bars.map(({ box }) => fill(box.left + 250, box.top, box.right + 250, box.bottom)),
      ),
    ).toBe(1)
  })
})

describe('a table in a cell of a grid', () => {
  const inner = rulings([100, 150, 200], [110, 140, 170])
  const glyphs = [...'甲乙丙丁'].map((char, at) => glyph(125 + (at % 2) * 50, at < 2 ? 125 : 155, char))

  /** How many cells the tables of the page have, within a grid of one column and rows from 100 on. */
  function cells(...ys: number[]): number[] {
    const outer = rulings([50, 350], [100, ...ys])
    const below = ys.slice(1).map((y) => glyph(200, y - 10))
    const { tables } = findTables(marks({ rulings: [...outer, ...inner], glyphs: [...glyphs, ...below] }))
    return tables.map(({ spans }) => spans.length)
  }

  it('is the table, where the grid has no more than half as many cells: it is a frame', () => {
    expect([cells(200, 250), cells(200, 250, 300)]).toEqual([[4], [3]])
  })
})

describe('a grid that holds text and is no table is told', () => {
  const told = (painted: Parameters<typeof marks>[0]) => findTables(marks(painted)).discarded.map(({ why }) => why)
  const grid = rulings(lines(4), lines(4))
  const text = (count: number) =>
    Array.from({ length: count }, (_, at) => glyph(middle(at % 4), middle(Math.floor(at / 4))))

  it('as a chart, or as nearly empty', () => {
    const bars = [fill(70, 80, 80, 250), fill(120, 110, 130, 250), fill(170, 60, 180, 250)]
    expect(told({ rulings: grid, glyphs: text(8), fills: bars })).toEqual(['chart'])
    expect(told({ rulings: grid, glyphs: text(1) })).toEqual(['nearly empty'])
  })

  it('not where it holds none, or is but a frame', () => {
    expect(told({ rulings: grid, glyphs: text(0) })).toEqual([])
    expect(told({ rulings: rulings([50, 350], [50, 350]), glyphs: text(4) })).toEqual([])
  })

  it('as a diagram from three pieces of no rectangle on', () => {
    /** A box within a frame, at its corner or in the middle of its side; what is around it is cut into two or three. */
    const box = (left: number, right: number, ...sides: number[]) => [
      { axis: 'h', at: 200, from: left, to: right, thickness: 1 } as const,
      ...sides.map((at) => ({ axis: 'v', at, from: 50, to: 200, thickness: 1 }) as const),
    ]
    const frame = rulings([50, 350], [50, 350])
    const glyphs = [glyph(180, 100), glyph(100, 300), glyph(300, 100)]
    expect(told({ rulings: [...frame, ...box(50, 200, 200)], glyphs })).toEqual([])
    expect(told({ rulings: [...frame, ...box(150, 250, 150, 250)], glyphs })).toEqual(['diagram'])
  })
})
