import { describe, expect, it } from 'vitest'
import { isChart, isDiagram, looksLikeTable } from '../../../../src/read/paged/lattice/figures.js'
import type { Glyph } from '../../../../src/read/paged/marks.js'

/** A grid of so many rows and columns, its lines 100 points apart. */
const lines = (count: number) => Array.from({ length: count + 1 }, (_, at) => at * 100)
const spans = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
    rowspan: 1,
    colspan: 1,
  }))
const filled = (cells: number, text = '甲') => Array.from({ length: cells }, () => [{ text } as Glyph])
const blank = (cells: number): Glyph[][] => Array.from({ length: cells }, () => [])

describe('a grid is no table', () => {
  it('where fewer than two cells, or a tenth of them, say something', () => {
    const isTable = (cells: number, full: number) =>
      looksLikeTable(spans(1, cells), [...filled(full), ...blank(cells - full)])
    expect([isTable(2, 2), isTable(2, 1), isTable(1, 1)]).toEqual([true, false, false])
    expect([isTable(30, 3), isTable(30, 2)]).toEqual([true, false])
    expect(looksLikeTable(spans(1, 2), filled(2, ' '))).toBe(false)
  })

  it('where three cells, and three in ten, are pieces of what is no rectangle', () => {
    expect([isDiagram(spans(1, 4), 3), isDiagram(spans(1, 4), 2)]).toEqual([true, false])
    expect([isDiagram(spans(2, 10), 6), isDiagram(spans(2, 10), 5)]).toEqual([true, false])
  })
})

describe('a grid is a chart', () => {
  const isChartOf = (...boxes: [number, number, number, number][]) =>
    isChart(
      { xs: lines(4), ys: lines(3) },
      spans(3, 4),
      boxes.map(([left, top, right, bottom]) => ({
        box: { left, top, right, bottom },
        color: 0,
        opaque: true,
        order: 0,
      })),
    )
  /** Bars that run over lines and end between them. */
  const bars = [
    [50, 150, 70, 300],
    [150, 90, 170, 300],
    [250, 50, 270, 300],
  ] as [number, number, number, number][]

  it('where three bars run over its lines, not where two do', () => {
    expect(isChartOf(...bars)).toBe(true)
    expect(isChartOf(...bars.slice(1))).toBe(false)
  })

  it('and no table where the bars fill cells, whole rows or columns, to two points', () => {
    expect(isChartOf([0, 0, 400, 100], [0, 100, 400, 200], [0, 200, 400, 300])).toBe(false)
    expect(isChartOf([2, 2, 398, 98], [2, 102, 398, 198], [2, 202, 398, 298])).toBe(false)
    expect(isChartOf([3, 0, 397, 100], [3, 100, 397, 200], [3, 200, 397, 300])).toBe(true)
  })

  it('not where they lie each in a cell, as check boxes do, or outside the grid', () => {
    expect(isChartOf([10, 10, 30, 30], [110, 10, 130, 30], [210, 10, 230, 30])).toBe(false)
    expect(isChartOf(...bars.map(([l, t, r, b]) => [l + 400, t, r + 400, b] as [number, number, number, number]))).toBe(
      false,
    )
  })
})
