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
