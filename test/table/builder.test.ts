import { describe, expect, it } from 'vitest'
import { grid } from '../builders/grid.js'
import { logicalTables, stitched, tasks } from '../builders/table.js'

const HEADER = '序号 | 重点任务 | 完成时限 | 责任单位'
const one = (...rows: string[]) => logicalTables(grid(...rows))[0]!
const texts = (cells: { text: string }[]) => cells.map(({ text }) => text)

describe('the columns of a table', () => {
  it('have the words of its header, what they mean, and the place of the word', () => {
    expect(one(HEADER, '1 | 绿化 | 年底前 | 县林业局').columns).toEqual([
      { header: '序号', meaning: 'number', place: { line: 1, column: 1 } },
      { header: '重点任务', meaning: 'task', place: { line: 1, column: 2 } },
      { header: '完成时限', meaning: 'deadline', place: { line: 1, column: 3 } },
      { header: '责任单位', meaning: 'lead', place: { line: 1, column: 4 } },
    ])
  })

  it('are none where neither header nor cells say anything', () => {
    expect(stitched(grid('序号 |  | 重点任务', '1 |  | 绿化'))).toEqual([
      { header: '序号 | 重点任务', rows: ['1 | 绿化'] },
    ])
    expect(stitched(grid('序号 |  | 重点任务', '1 | 甲 | 绿化'))[0]!.header).toBe('序号 |  | 重点任务')
    expect(stitched(grid('序号 | 重点任务 | ', '1 | 绿化 | <'))).toEqual([
      { header: '序号 | 重点任务', rows: ['1 | 绿化'] },
    ])
  })

  it('have no names in a table of one row', () => {
    expect(stitched(grid('1 | 绿化'))).toEqual([{ header: ' | ', rows: ['1 | 绿化'] }])
  })

  it('are one where each of its cells spans two of the grid', () => {
    expect(stitched(grid('序号 | 重点任务 | <', '1 | 绿化 | <'))).toEqual([
      { header: '序号 | 重点任务', rows: ['1 | 绿化'] },
    ])
    expect(stitched(grid('序号 | 重点任务 | <', '1 | 绿化 | 造林'))[0]!.header).toBe('序号 | 重点任务 | 重点任务')
    expect(stitched(grid('序号 | 重点任务 | <', '1 | 绿化 | '))[0]!.header).toBe('序号 | 重点任务 | 重点任务')
  })

  it('are apart where two have one name', () => {
    const table = grid('序号 | 备注 | 重点任务 | 备注', '1 | 甲 | 绿化 | 乙')
    expect(stitched(table, table)).toEqual([
      { header: '序号 | 备注 | 重点任务 | 备注', rows: ['1 | 甲 | 绿化 | 乙', '1 | 甲 | 绿化 | 乙'] },
    ])
  })

  it('number the tasks where the first has no name and half of its cells are numbers', () => {
    const meaning = (...rows: string[]) => one(' | 重点任务 | 责任单位', ...rows).columns[0]!.meaning
    expect(meaning('1 | 绿化 | 县林业局', '甲 | 治沙 | 县水利局')).toBe('number')
    expect(meaning('1 | 绿化 | 县林业局', '甲 | 治沙 | 县水利局', '乙 | 治水 | 县水利局')).toBeNull()
    expect(meaning('1 | 绿化 | 县林业局', ' | 治沙 | 县水利局', ' | 治水 | 县水利局')).toBe('number')
    expect(meaning('12 | 绿化 | 县林业局')).toBe('number')
    expect(meaning('1甲 | 绿化 | 县林业局')).toBeNull()
    expect(meaning('甲1 | 绿化 | 县林业局')).toBeNull()
  })

  it('number the tasks, whatever stands above the header, and whatever a later piece lacks', () => {
    const meaning = (...pieces: string[][]) =>
      logicalTables(...pieces.map((rows) => grid(...rows)))[0]!.columns[0]!.meaning
    const first = (no: string) => [' | 重点任务 | 责任单位', `${no} | 绿化 | 县林业局`]
    expect(meaning(['任务表 | < | <', ...first('1'), '甲 | 治沙 | 县水利局'])).toBe('number')
    const without = ['重点任务 | 责任单位', '治沙 | 县水利局']
    expect([meaning(first('1'), without), meaning(first('甲'), without)]).toEqual(['number', null])
    expect(meaning(first('1'), first(''))).toBe('number')
  })

  it('do not number the tasks where another one does, or where the nameless one is not the first', () => {
    expect(one(' | 序号 | 重点任务', '1 | 2 | 绿化').columns[0]!.meaning).toBeNull()
    expect(one('甲乙 | 重点任务 | 责任单位', '1 | 绿化 | 县林业局').columns[0]!.meaning).toBeNull()
    expect(one('重点任务 |  | 责任单位', '绿化 | 1 | 县林业局').columns.map(({ meaning }) => meaning)).toEqual([
      'task',
      null,
      'lead',
    ])
  })
})

describe('the rows of a table', () => {
  it('have a cell in every position that it covers', () => {
    const [, second] = one(HEADER, '1 | 绿化 | 年底前 | 县林业局', '^ | 治沙 | ^ | 县水利局').rows
    expect(second!.cells.map((cell) => [cell!.text, cell!.row])).toEqual([
      ['1', 1],
      ['治沙', 2],
      ['年底前', 1],
      ['县水利局', 2],
    ])
  })

  it('know their piece, their row in it, and their place', () => {
    const [table] = logicalTables('# 任务表', tasks('绿化'), tasks('治沙', '治水'))
    expect(table!.rows.map(({ piece, index, place, headOfPiece }) => ({ piece, index, place, headOfPiece }))).toEqual([
      { piece: 0, index: 1, place: { line: 3, column: 1 }, headOfPiece: false },
      { piece: 1, index: 1, place: { line: 5, column: 1 }, headOfPiece: true },
      { piece: 1, index: 2, place: { line: 6, column: 1 }, headOfPiece: false },
    ])
  })

  it('head their piece, too, where blank ones stand above them', () => {
    const [table] = logicalTables(tasks('绿化'), grid(HEADER, ' |  |  | ', '2 | 治沙 | 年底前 | 县水利局'))
    expect(table!.rows.map(({ headOfPiece }) => headOfPiece)).toEqual([false, true, true])
    const [half] = logicalTables(tasks('绿化'), grid(HEADER, ' | 治沙 |  | ', '2 | 治水 | 年底前 | 县水利局'))
    expect(half!.rows.map(({ headOfPiece }) => headOfPiece)).toEqual([false, true, false])
  })

  it('have no cell of the header that reaches down into them', () => {
    const table = one('序号 | 重点任务 | 责任单位', '^ | 任务 | 甲', '^ | 内容 | 乙', '^ | 绿化 | 县林业局')
    expect(table.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null))).toEqual([[null, '绿化', '县林业局']])
  })
})

describe('cells that are no data', () => {
  it('are those of the header, of every piece', () => {
    const [table] = logicalTables(tasks('绿化'), tasks('治沙'))
    expect(texts(table!.headerCells).join(' | ')).toBe(`${HEADER} | ${HEADER}`)
    expect(table!.captionCells).toEqual([])
  })

  it('are captions above the header, each once; blank ones are nothing', () => {
    const table = one('任务表 | < | < | <', '填报单位：县林业局 |  |  | ', HEADER, '1 | 绿化 | 年底前 | 县林业局')
    expect(texts(table.captionCells)).toEqual(['任务表', '填报单位：县林业局'])
    expect(texts(table.headerCells).join(' | ')).toBe(HEADER)
  })

  it('are marks of the page: above the header, and between rows, where a new page begins', () => {
    const table = one(
      '续表 | < | < | <',
      HEADER,
      '1 | 绿化 | 年底前 | 县林业局',
      '— 3 — | < | < | <',
      '2 | 治沙 | 甲 | 乙',
    )
    expect(texts(table.captionCells)).toEqual([])
    expect(texts(table.headerCells)).toEqual(['续表', ...HEADER.split(' | '), '— 3 —'])
    expect(table.rows.map(({ headOfPiece }) => headOfPiece)).toEqual([false, true])
    const unmerged = one(HEADER, '1 | 绿化 | 年底前 | 县林业局', '续表 |  |  | ', '2 | 治沙 | 甲 | 乙')
    expect(unmerged.rows).toHaveLength(2)
  })

  it('are a header that is printed again between rows', () => {
    const table = one(HEADER, '1 | 绿化 | 年底前 | 县林业局', HEADER, '2 | 治沙 | 年底前 | 县水利局')
    expect(table.rows.map(({ cells, headOfPiece }) => [cells[0]!.text, headOfPiece])).toEqual([
      ['1', false],
      ['2', true],
    ])
    expect(table.headerCells).toHaveLength(8)
  })

  it('are a header of several levels that is printed again, all of them', () => {
    const levels = ['序号 | 重点任务 | 责任单位 | <', '^ | ^ | 牵头 | 配合']
    const table = one(...levels, '1 | 绿化 | 甲 | 乙', ...levels, '2 | 治沙 | 丙 | 丁')
    expect(table.rows.map(({ cells }) => cells[0]!.text)).toEqual(['1', '2'])
    expect(texts(table.headerCells).join(' ')).toBe(Array(2).fill('序号 重点任务 责任单位 牵头 配合').join(' '))
    const cut = one(...levels, '1 | 绿化 | 甲 | 乙', '序号 | 重点任务 | 责任单位 | <', '2 | 治沙 | 丙 | 丁')
    expect(cut.rows).toHaveLength(3)
    expect(one(...levels, '1 | 绿化 | 甲 | 乙', '序号 | 重点任务 | 责任单位 | <').rows).toHaveLength(2)
    const lowest = one(...levels, '1 | 绿化 | 甲 | 乙', '序号 | 重点任务 | 牵头 | 配合', '2 | 治沙 | 丙 | 丁')
    expect(lowest.rows.map(({ cells }) => cells[0]!.text)).toEqual(['1', '2'])
  })

  it('are a header of several levels that is printed again in a piece behind one without', () => {
    const levels = ['序号 | 重点任务 | 责任单位 | <', '^ | ^ | 牵头 | 配合']
    const pieces = [
      [...levels, '1 | 绿化 | 甲 | 乙'],
      ['2 | 治沙 | 丙 | 丁'],
      ['3 | 治水 | 甲 | 乙', ...levels, '4 | 节水 | 丙 | 丁'],
    ]
    const [table] = logicalTables(...pieces.map((rows) => grid(...rows)))
    expect(table!.rows.map(({ cells }) => cells[0]!.text)).toEqual(['1', '2', '3', '4'])
  })

  it('are a header of unknown words that is printed again where it has several levels; one row may be data', () => {
    const levels = ['甲 | 乙 | <', '^ | 丙 | 丁']
    expect(one(...levels, '1 | 2 | 3', ...levels, '4 | 5 | 6').rows).toHaveLength(2)
    expect(one('甲 | 乙', '1 | 2', '甲 | 乙', '3 | 4').rows).toHaveLength(3)
  })

  it('are a header that is printed again with its blank elsewhere', () => {
    const table = one('序号 |  | 重点任务 | 责任单位', '1 | 甲 | 绿化 | 乙', '序号 | 重点任务 |  | 责任单位')
    expect(table.rows).toHaveLength(1)
  })

  it.each([
    ['another word', '序号 | 重点任务 | 完成时限 | 牵头单位'],
    ['a word less', '序号 | 重点任务 |  | 责任单位'],
    ['its last word less', '序号 | 重点任务 | 完成时限 | '],
    ['a sentence', `序号 | 重点任务 | 完成时限 | ${'字'.repeat(41)}`],
  ])('are not a row like the header with %s', (_, row) => {
    expect(one(HEADER, '1 | 绿化 | 年底前 | 县林业局', row, '2 | 治沙 | 甲 | 乙').rows).toHaveLength(3)
  })
})
