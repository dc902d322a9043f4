import { describe, expect, it } from 'vitest'
import { ALL_BORDERS } from './borders.js'
import { box, clipped, dotPicture, line, onHiddenLayer, withOpacity } from './draw.js'
import { cell, grid, planOf, type Rows, SMALL } from './grids.js'
import { reader } from './reading.js'
const { tablesOf } = reader()

describe('borders are read however they are drawn:', () => {
  const plain: Rows = [
    ['序号', '重点任务'],
    ['1', '植树造林3000亩'],
    ['2', '治理PM2.5'],
  ]
  const merged: Rows = [
    ['序号', cell('任务', 1, 2), '单位'],
    [cell('1', 2), '植树', '造林', cell('区园林绿化局', 2)],
    ['治水', '清河'],
  ]

  it.each(ALL_BORDERS)('%s', async (borders) => {
    expect(await tablesOf(grid(plain, { borders }), grid(merged, { borders, top: 400 }))).toEqual([plain, merged])
  })
})

describe('what looks like a border and is none:', () => {
  const rows: Rows = [
    ['序号', '任务'],
    ['1', '植树'],
  ]

  it('white lines on white paper', async () => {
    const cutsAcross = line([60, 90], [240, 90], { colour: 'white' })
    expect(await tablesOf(grid(rows), cutsAcross)).toEqual([rows])
  })

  it('lines under a fill', async () => {
    expect(await tablesOf(line([90, 80], [90, 120]), box([59, 79, 241, 122], 'white'), grid(rows))).toEqual([rows])
  })

  it('invisible and see-through lines', async () => {
    const seeThrough = withOpacity(0, line([90, 80], [90, 121]))
    const switchedOff = onHiddenLayer(line([110, 80], [110, 121]))
    expect(await tablesOf(grid(rows), seeThrough, switchedOff)).toEqual([rows])
  })

  it('lines outside the clip', async () => {
    const elsewhere = clipped([300, 300, 400, 400], line([90, 80], [90, 121]), line([60, 90], [240, 90]))
    expect(await tablesOf(elsewhere, grid(rows))).toEqual([rows])
  })

  it('the part of a line that the clip cuts off', async () => {
    const cutOff = clipped([60, 80, 150, 101], line([100, 70], [100, 300]))
    expect(await tablesOf(grid([[cell('甲', 1, 2)], ['1', '2']]), cutOff)).toEqual([
      [
        ['甲', cell('', 1, 2)],
        [cell('1', 1, 2), '2'],
      ],
    ])
  })

  it('a page that is clipped to the table still has it', async () => {
    expect(await tablesOf(clipped([50, 70, 300, 300], grid(rows)))).toEqual([rows])
  })

  it('shading behind each line of a header, inset from the borders', async () => {
    const shading = [63, 153].map((left) => box([left, 83, left + 84, 97], 'grey'))
    expect(await tablesOf(...shading, grid(rows, { borders: 'thin fills' }))).toEqual([rows])
  })

  it('highlighted words', async () => {
    const highlight = box([64, 84, 84, 94], 'blue')
    expect(await tablesOf(highlight, grid(rows))).toEqual([rows])
  })

  it('a slanting line', async () => {
    expect(await tablesOf(grid(rows), line([60, 80], [150, 101]))).toEqual([rows])
  })
})

describe('a border is', () => {
  it('the upper side of a shaded header that stands above the first line', async () => {
    const { xs, ys } = planOf([
      ['序号', '任务'],
      ['1', '植树'],
      ['2', '治水'],
    ])
    const [left, right, top, bottom] = [xs[0]!, xs[2]!, ys[1]!, ys[3]!]
    const lines = [
      ...ys.slice(1).map((y) => line([left, y], [right, y])),
      ...xs.map((x) => line([x, top], [x, bottom])),
    ]
    const header = [box([left, ys[0]!, xs[1]!, top], 'grey'), box([xs[1]!, ys[0]!, right, top], 'grey')]
    const words = grid(
      [
        ['序号', '任务'],
        ['1', '植树'],
        ['2', '治水'],
      ],
      { borders: 'none' },
    )
    expect(await tablesOf(...header, ...lines, words)).toEqual([
      [
        ['序号', '任务'],
        ['1', '植树'],
        ['2', '治水'],
      ],
    ])
  })

  it('a picture of a dot that is stretched to a line', async () => {
    const { xs, ys } = planOf(SMALL)
    const lines = [
      ...ys.map((y) => dotPicture([xs[0]!, y - 0.25, xs[2]!, y + 0.25])),
      ...xs.map((x) => dotPicture([x - 0.25, ys[0]!, x + 0.25, ys[2]!])),
    ]
    expect(await tablesOf(...lines, grid(SMALL, { borders: 'none' }))).toEqual([SMALL])
  })

  it('a line of width 0', async () => {
    const { xs, ys } = planOf(SMALL)
    const lines = [
      ...ys.map((y) => line([xs[0]!, y], [xs[2]!, y], { width: 0 })),
      ...xs.map((x) => line([x, ys[0]!], [x, ys[2]!], { width: 0 })),
    ]
    expect(await tablesOf(...lines, grid(SMALL, { borders: 'none' }))).toEqual([SMALL])
  })
})
