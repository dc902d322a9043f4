import { describe, expect, it } from 'vitest'
import { page } from './book.js'
import { form, text, transformed, type Matrix } from './draw.js'
import { cell, grid, type Rows } from './grids.js'
import { reader, tablesOn } from './reading.js'

const { readPages, tablesOf } = reader()

const rows: Rows = [
  ['序号', cell('重点任务', 1, 2), '责任单位'],
  [cell('1', 2), '植树造林', '年底前', cell('区园林绿化局', 2)],
  ['治理PM2.5', '6月底前'],
]
const upright = grid(rows)

describe('a table is found wherever and however it lies', () => {
  it.each([0, 90, 180, 270] as const)('on a page that is shown turned by %d degrees', async (rotate) => {
    const [read] = await readPages({ rotate, width: 700, height: 500, marks: [upright] })
    expect([read!.width, read!.height]).toEqual([700, 500])
    expect(tablesOn(read!)).toEqual([rows])
    expect(boxOf(read!)).toEqual([60, 80, 420, 143])
  })

  it.each([0, 90, 180, 270] as const)('in a crop box whose corner is not the origin, turned by %d', async (rotate) => {
    const [read] = await readPages({ rotate, cropAt: [120, 33], width: 700, height: 500, marks: [upright] })
    expect(tablesOn(read!)).toEqual([rows])
    expect(boxOf(read!)).toEqual([60, 80, 420, 143])
  })

  const sideways: [string, Matrix][] = [
    ['reads up the page', [0, 1, -1, 0, 842, 0]],
    ['reads down the page', [0, -1, 1, 0, 0, 595]],
    ['stands upside down', [-1, 0, 0, -1, 595, 842]],
  ]
  it.each(sideways)('on a page that is not turned, where it %s', async (_, matrix) => {
    const drawn = matrix[0] === 0 ? { width: 842, height: 595 } : { width: 595, height: 842 }
    const [read] = await readPages({ ...drawn, marks: [transformed(matrix, upright)] })
    expect(tablesOn(read!)).toEqual([rows])
  })

  it('sideways, its box is given as the page is shown', async () => {
    const landscape = transformed([0, -1, 1, 0, 0, 595], grid(rows, { left: 60, top: 80 }))
    const [read] = await readPages({ width: 842, height: 595, marks: [landscape] })
    const [left, top, right, bottom] = boxOf(read!)!
    expect([right! - left!, bottom! - top!]).toEqual([63, 360])
  })

  it('under transforms that scale and move it', async () => {
    expect(await tablesOf(transformed([0.5, 0, 0, 0.5, 100, 300], upright))).toEqual([rows])
    expect(
      await tablesOf(transformed([2, 0, 0, 2, 0, -842], grid(rows, { left: 20, columns: [60, 60, 60, 60] }))),
    ).toEqual([rows])
  })

  it('upside down in space and back: y downwards, as browsers print', async () => {
    const flip: Matrix = [1, 0, 0, -1, 0, 842]
    expect(await tablesOf(transformed(flip, transformed(flip, upright)))).toEqual([rows])
  })

  it('in form XObjects, one inside the other', async () => {
    const inner = form([600, 842], [1, 0, 0, 1, 0, 0], [0.8, 0, 0, 0.8, 10, 10], upright)
    expect(await tablesOf(form([700, 900], [1.25, 0, 0, 1.25, 0, -50], [0.9, 0, 0, 0.9, 5, 5], inner))).toEqual([rows])
  })

  it('but a form shows no more than its box', async () => {
    const cut = form(
      [595, 842],
      [1, 0, 0, 1, 0, 0],
      [1, 0, 0, 1, 0, 0],
      upright,
      text(560, 100, '在内'),
      text(620, 100, '在外'),
    )
    const [read] = await readPages({ width: 700, height: 842, marks: [cut] })
    expect(read!.hidden.map(({ text: hidden, reason }) => [hidden, reason])).toEqual([['在外', 'clipped']])
  })

  it('each page in its own way, in one file', async () => {
    const read = await readPages(
      page(upright),
      { width: 842, height: 595, rotate: 90, marks: [upright] },
      page(upright),
    )
    expect(read.map(tablesOn)).toEqual([[rows], [rows], [rows]])
  })
})

function boxOf({ blocks }: Awaited<ReturnType<typeof readPages>>[number]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table.box] : []))[0]
}
