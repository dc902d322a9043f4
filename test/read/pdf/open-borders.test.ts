import { describe, expect, it } from 'vitest'
import { borders } from './borders.js'
import type { Mark, Point } from './book.js'
import { line, text, together } from './draw.js'
import { cell, grid, planOf, type Rows } from './grids.js'
import { paragraphsOn, reader } from './reading.js'

const { readMarks, tablesOf } = reader()

const rows: Rows = [
  ['序号', '任务', '单位'],
  ['1', '植树', '园林局'],
  ['2', '治水', '水务局'],
  ['3', '治气', '环境局'],
]
const plan = planOf(rows)
const [left, right] = [plan.xs[0]!, plan.xs.at(-1)!]
const [top, bottom] = [plan.ys[0]!, plan.ys.at(-1)!]

/** The table without those of its borders. */
function without(isLeftOut: (from: Point, to: Point) => boolean, given: Rows = rows): Mark {
  const lines = borders(planOf(given)).filter(([from, to]) => !isLeftOut(from, to))
  return together(grid(given, { borders: 'none' }), ...lines.map(([from, to]) => line(from, to)))
}
const isAt = (x: number) => (from: Point, to: Point) => from[0] === x && to[0] === x
const isLevel = (y: number) => (from: Point, to: Point) => from[1] === y && to[1] === y

describe('cells that are open to the outside are read where lines reach out to them:', () => {
  it('no left border', async () => {
    expect(await tablesOf(without(isAt(left)))).toEqual([rows])
  })

  it('no right border', async () => {
    expect(await tablesOf(without(isAt(right)))).toEqual([rows])
  })

  it('no left and no right border', async () => {
    expect(await tablesOf(without((from, to) => isAt(left)(from, to) || isAt(right)(from, to)))).toEqual([rows])
  })

  it('no top border', async () => {
    expect(await tablesOf(without(isLevel(top)))).toEqual([rows])
  })

  it('no bottom border, as at the foot of a page where the table goes on', async () => {
    expect(await tablesOf(without(isLevel(bottom)))).toEqual([rows])
  })

  it('no outer border at all', async () => {
    const isOuter = (from: Point, to: Point) =>
      [isAt(left), isAt(right), isLevel(top), isLevel(bottom)].some((test) => test(from, to))
    expect(await tablesOf(without(isOuter))).toEqual([rows])
  })

  it('no left border, and a merged cell there', async () => {
    const merged: Rows = [['序号', '任务'], [cell('1', 2), '植树'], ['造林']]
    expect(await tablesOf(without(isAt(left), merged))).toEqual([merged])
  })
})

describe('lines that merely overshoot', () => {
  it('open no column where nothing stands', async () => {
    const overshoot = plan.ys.map((y) => line([left - 12, y], [right + 12, y]))
    expect(await tablesOf(grid(rows), ...overshoot)).toEqual([rows])
  })

  it('take no text from above or below the table', async () => {
    const overshoot = plan.xs.map((x) => line([x, top - 2], [x, bottom + 2]))
    const read = await readMarks(text(60, 62, '单位：万元'), text(60, bottom + 8, '注：略'), grid(rows), ...overshoot)
    expect(paragraphsOn(read)).toEqual(['单位：万元', '注：略'])
  })
})
