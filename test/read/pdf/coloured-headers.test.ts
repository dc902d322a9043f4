import { describe, expect, it } from 'vitest'
import { box, line, text, together, type Colour } from './draw.js'
import { cell } from './grids.js'
import { openGrid, openPlan, type Plain } from './open-grids.js'
import { reader } from './reading.js'

const { tablesOf } = reader()

const rows: Plain = [
  ['序号', '重点任务', '责任单位'],
  ['1', '绿化造林', '县林业局'],
  ['2', '节约用水', '县水利局'],
]
const { xs, ys } = openPlan(rows)
const right = xs.at(-1)!

/** A ruled table; its first row stands on a box of the colour of its lines. */
const onColour = (colour: Colour, given: Plain = rows) =>
  together(
    box([xs[0]!, ys[0]!, right, ys[1]!], colour),
    ...ys.map((y) => line([xs[0]!, y], [right, y], { colour })),
    ...xs.map((x) => line([x, ys[0]!], [x, ys.at(-1)!], { colour })),
    openGrid(given, 'none'),
  )
/** The same, its lines drawn cell by cell. */
const byCells = (colour: Colour, given: Plain = rows) =>
  together(
    box([xs[0]!, ys[0]!, right, ys[1]!], colour),
    ...ys.map((y) => line([xs[0]!, y], [right, y], { colour })),
    ...xs.flatMap((x) => ys.slice(1).map((y, at) => line([x, ys[at]!], [x, y], { colour }))),
    openGrid(given, 'none'),
  )

describe('borders in the colour of the header', () => {
  it('are borders where they carry on visible ones', async () => {
    expect(await tablesOf(onColour('blue'))).toEqual([rows])
    expect(await tablesOf(byCells('blue'))).toEqual([rows])
  })

  it('are none where text runs over one of them', async () => {
    const title = [['', '', ''], ...rows.slice(1)]
    const marks = together(byCells('grey', title), text(125, ys[0]! + 5, '绿化造林节水任务清单'))
    expect((await tablesOf(marks))[0]![0]).toEqual([cell('绿化造林节水任务清单', 1, 3)])
  })

  it('are none where they carry nothing on', async () => {
    const inner = together(
      box([xs[0]!, ys[0]!, right, ys[1]!], 'grey'),
      line([xs[1]! + 30, ys[0]!], [xs[1]! + 30, ys[1]!], { colour: 'grey' }),
    )
    expect(await tablesOf(inner, openGrid(rows, 'full'))).toEqual([rows])
  })
})

describe('boxes side by side, without lines between them', () => {
  const boxed = (...borders: number[]) =>
    together(
      ...borders.slice(1).map((x, at) => box([borders[at]!, ys[0]!, x, ys[1]!], 'grey')),
      ...ys.map((y) => line([xs[0]!, y], [right, y])),
      ...[xs[0]!, right].map((x) => line([x, ys[0]!], [x, ys.at(-1)!])),
      ...xs.slice(1, -1).map((x) => line([x, ys[1]!], [x, ys.at(-1)!])),
      openGrid(rows, 'none'),
    )

  it('are cells where their common sides lie on borders of columns', async () => {
    expect(await tablesOf(boxed(...xs))).toEqual([rows])
  })

  it('are none where they lie elsewhere', async () => {
    expect((await tablesOf(boxed(xs[0]!, xs[0]! + 40, xs[1]! + 40, right)))[0]![0]).toEqual([
      cell('序号 重点任务 责任单位', 1, 3),
    ])
  })
})

it('white words on black are read', async () => {
  expect(await tablesOf(openGrid(rows, 'dark header'))).toEqual([rows])
})
