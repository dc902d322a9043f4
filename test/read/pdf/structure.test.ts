import { describe, expect, it } from 'vitest'
import { text } from './draw.js'
import { cell, grid, planOf, type Rows } from './grids.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'

const { readMarks, tablesOf } = reader()

const small: Rows = [
  ['甲', '乙'],
  ['1', '2'],
]
const other: Rows = [
  ['丙', '丁', '戊'],
  ['3', '4', '5'],
]

describe('merged cells', () => {
  const grids: [string, Rows][] = [
    ['over columns', [[cell('合计', 1, 3)], ['1', '2', '3']]],
    ['over rows', [[cell('甲', 3), '1'], ['2'], ['3']]],
    ['over both', [[cell('甲', 2, 2), '1'], ['2'], ['3', '4', '5']]],
    ['side by side', [[cell('甲', 2), cell('乙', 2), '1'], ['2'], ['3', '4', '5']]],
    [
      'in a two-level header',
      [
        [cell('序号', 2), cell('责任单位', 1, 2)],
        ['牵头', '配合'],
        ['1', '甲局', '乙局'],
      ],
    ],
    ['that leave no row whole', [[cell('甲', 2), '1'], [cell('乙', 2)], ['2']]],
    ['around a middle', [[cell('一', 1, 2), cell('二', 2)], [cell('三', 2), '中'], [cell('四', 1, 2)]]],
    [
      'as rows of sections',
      [['序号', '任务'], [cell('一、治水', 1, 2)], ['1', '清河'], [cell('二、治气', 1, 2)], ['2', '扫尘']],
    ],
    ['that are empty', [[cell('', 2), '1'], ['2']]],
  ]
  it.each(grids)('%s', async (_, rows) => {
    expect(await tablesOf(grid(rows))).toEqual([rows])
  })
})

describe('several tables on a page are told apart', () => {
  it('one above the other, with text between', async () => {
    const read = await readMarks(grid(small, { top: 80 }), text(60, 150, '其中：'), grid(other, { top: 180 }))
    expect(tablesOn(read)).toEqual([small, other])
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['table', 'paragraph', 'table'])
  })

  it('stacked with 6 points between them', async () => {
    const below = planOf(small).ys.at(-1)! + 6
    expect(await tablesOf(grid(small), grid(other, { top: below }))).toEqual([small, other])
  })

  it('side by side', async () => {
    expect(await tablesOf(grid(small, { left: 40 }), grid(other, { left: 260, columns: [60, 60, 60] }))).toEqual([
      small,
      other,
    ])
  })

  it('side by side with 8 points between them', async () => {
    expect(await tablesOf(grid(small, { left: 40 }), grid(other, { left: 228, columns: [60, 60, 60] }))).toEqual([
      small,
      other,
    ])
  })

  it('beside text', async () => {
    const read = await readMarks(grid(small, { left: 60 }), text(300, 90, '右边的文字'))
    expect(tablesOn(read)).toEqual([small])
    expect(paragraphsOn(read)).toEqual(['右边的文字'])
  })
})

describe('a table in a table', () => {
  it('is the text of its cell, and is told', async () => {
    const outer: Rows = [
      ['序号', '任务', '单位'],
      ['1', '指标\n\n\n\n\n', '甲局'],
      ['2', '植树', '乙局'],
    ]
    const inner = grid(small, { left: 160, top: 120, columns: [30, 30] })
    const read = await readMarks(grid(outer), inner)
    expect(tablesOn(read)).toEqual([
      [
        ['序号', '任务', '单位'],
        ['1', '指标\n甲 乙\n1 2', '甲局'],
        ['2', '植树', '乙局'],
      ],
    ])
    expect(read.nested).toEqual([[160, 120, 220, 162]])
  })

  it('is the table where the outer one is but a frame', async () => {
    const frame: Rows = [[cell('\n\n\n\n\n\n', 1, 1)]]
    expect(await tablesOf(grid(frame, { left: 50, top: 70, columns: [400] }), grid(small))).toEqual([small])
  })
})
