import { describe, expect, it } from 'vitest'
import { grid } from '../builders/grid.js'
import { decisions, logicalTables, stitched, tasks } from '../builders/table.js'

const HEADER = '序号 | 重点任务 | 完成时限 | 责任单位'

describe('a piece with a header', () => {
  it('carries on the table whose header it prints again', () => {
    expect(stitched(tasks('绿化'), tasks('治沙'))).toEqual([
      { header: HEADER, rows: ['1 | 绿化 | 年底前 | 县林业局', '1 | 治沙 | 年底前 | 县林业局'] },
    ])
    expect(decisions(tasks('绿化'), tasks('治沙'))).toEqual(['joined: same header, nothing between'])
  })

  it('may lack columns of the table before it, or have further ones', () => {
    const less = grid('序号 | 重点任务 | 责任单位', '2 | 治沙 | 县水利局')
    const more = grid(`${HEADER} | 备注`, '3 | 治水 | 6月底前 | 县水利局 | 续建')
    expect(stitched(tasks('绿化'), less, more)).toEqual([
      {
        header: `${HEADER} | 备注`,
        rows: ['1 | 绿化 | 年底前 | 县林业局 | ', '2 | 治沙 |  | 县水利局 | ', '3 | 治水 | 6月底前 | 县水利局 | 续建'],
      },
    ])
  })

  it.each([
    ['the columns stand in another order', '序号 | 责任单位 | 重点任务 | 完成时限'],
    ['each has a column that the other lacks', '序号 | 重点任务 | 责任单位 | 备注'],
    ['other columns are named', '指标名称 | 计量单位 | 年度目标 | 备注'],
    ['a column stands twice', '序号 | 重点任务 | 重点任务 | 责任单位'],
  ])('stands alone where %s', (_, header) => {
    expect(decisions(tasks('绿化'), grid(header, '2 | 甲 | 乙 | 丙'))).toEqual(['separate: another header'])
  })

  it('stands alone where one column is all that they share, and not where two are', () => {
    const one = grid('责任单位', '县林业局')
    expect(decisions(one, grid('责任单位', '县水利局'))).toEqual(['separate: another header'])
    const two = grid('重点任务 | 责任单位', '绿化 | 县林业局')
    expect(decisions(two, grid('重点任务 | 责任单位', '治沙 | 县水利局'))).toEqual([
      'joined: same header, nothing between',
    ])
  })

  it('carries on a table of unknown words where its first row repeats them', () => {
    const before = grid('甲 | 乙', '丙 | 丁')
    expect(stitched(before, grid('甲 | 乙', '戊 | 己'))).toEqual([{ header: '甲 | 乙', rows: ['丙 | 丁', '戊 | 己'] }])
    expect(decisions(before, grid('甲 | 丙', '戊 | 己'))).toEqual(['separate: another header'])
  })
})

describe('a piece without a header', () => {
  const rest = (...rows: string[]) => stitched(tasks('绿化'), grid(...rows)).map((table) => table.rows)
  const FIRST = '1 | 绿化 | 年底前 | 县林业局'

  it.each([
    ['a number', '2 | 治沙 | 6月底前 | 县水利局'],
    ['a blank', ' | 治沙 | 6月底前 | 县水利局'],
    ['a dash', '二项 | 治沙 | — | 县水利局'],
    ['a share', '二项 | 治沙 | 5.2% | 县水利局'],
    ['a sentence', '二项 | 治理流沙。 | 6月底前 | 县水利局'],
    ['parts of a sentence', '二项 | 治沙；治水 | 6月底前 | 县水利局'],
    ['a section over its width', '二、治理 | < | < | <'],
  ])('carries on the table before it where its first row has %s', (_, row) => {
    const second = row.replaceAll(' | <', ' | 二、治理').trim()
    expect(rest(row, '3 | 治水 | 9月底前 | 县水利局')).toEqual([
      [FIRST, row.includes('<') ? second : row.replace(/^ \|/, ' |'), '3 | 治水 | 9月底前 | 县水利局'],
    ])
  })

  it.each([
    ['has words alone', '二项 | 治沙 | 尽快 | 县水利局'],
    ['is a title over its width that no ordinal begins', '治理 | < | < | <'],
  ])('is taken for another table where its first row %s', (_, row) => {
    expect(rest(row, '3 | 治水 | 9月底前 | 县水利局')).toHaveLength(2)
  })

  it('needs as many columns', () => {
    expect(decisions(tasks('绿化'), grid('2 | 治沙 | 6月底前 | 县水利局'))).toEqual([
      'joined: no header of its own, as many columns, nothing between',
    ])
    expect(decisions(tasks('绿化'), grid('2 | 治沙 | 县水利局'))).toEqual([
      'separate: no header of its own, and another number of columns',
    ])
    expect(rest('2 | 治沙 | 县水利局', '3 | 治水 | 县水利局')).toHaveLength(2)
  })

  it('may have the columns of the last piece, or those of the whole table', () => {
    const less = grid('序号 | 重点任务 | 责任单位', '2 | 治沙 | 县水利局')
    const rows = (last: string) => stitched(tasks('绿化'), less, grid(last)).at(-1)!.rows
    expect(rows('3 | 治水 | 县环保局')).toEqual([FIRST, '2 | 治沙 |  | 县水利局', '3 | 治水 |  | 县环保局'])
    expect(rows('3 | 治水 | 年底前 | 县环保局')).toEqual([
      FIRST,
      '2 | 治沙 |  | 县水利局',
      '3 | 治水 | 年底前 | 县环保局',
    ])
  })

  it('may say something in a column that was nameless and empty before', () => {
    const before = grid('序号 | 重点任务 | ', '1 | 绿化 | ')
    expect(stitched(before, grid('2 | 治沙 | 续建'))).toEqual([
      { header: '序号 | 重点任务 | ', rows: ['1 | 绿化 | ', '2 | 治沙 | 续建'] },
    ])
    expect(stitched(before, grid('2 | 治沙 | '))[0]!.header).toBe('序号 | 重点任务')
  })

  it('has data above what reads like a header: it goes on, and the header is printed again inside it', () => {
    const piece = grid('2 | 治沙 | 6月底前 | 县水利局', HEADER, '3 | 治水 | 9月底前 | 县水利局')
    const [table] = logicalTables(tasks('绿化'), piece)
    expect(table!.rows.map(({ cells, headOfPiece }) => [cells[0]!.text, headOfPiece])).toEqual([
      ['1', false],
      ['2', true],
      ['3', true],
    ])
  })
})

describe('what stands between two pieces', () => {
  it('parts them, and is quoted in thirty characters', () => {
    expect(decisions(tasks('绿化'), '以下为第二批任务。', tasks('治沙'))).toEqual([
      'separate: text stands between the tables: 以下为第二批任务。',
    ])
    expect(decisions(tasks('绿化'), '字'.repeat(31), tasks('治沙'))).toEqual([
      `separate: text stands between the tables: ${'字'.repeat(30)}`,
    ])
  })

  it('parts a piece without header, too: its first row is a header then', () => {
    const piece = grid('2 | 治沙 | 6月底前 | 县水利局', '3 | 治水 | 9月底前 | 县水利局')
    expect(stitched(tasks('绿化'), '第二批', piece).at(-1)).toEqual({
      header: '2 | 治沙 | 6月底前 | 县水利局',
      rows: ['3 | 治水 | 9月底前 | 县水利局'],
    })
  })

  it('parts them where it is a title in the frame of the second, and not where that is printed again', () => {
    const titled = (title: string) => grid(`${title} | < | < | <`, HEADER, '2 | 治沙 | 6月底前 | 县水利局')
    expect(decisions(tasks('绿化'), titled('大气治理任务表'))).toEqual([
      'separate: a title of its own stands above its header: 大气治理任务表',
    ])
    expect(decisions('# 绿化任务表', tasks('绿化'), titled('绿化任务表'))).toEqual([
      'joined: same header, nothing between',
    ])
    expect(decisions(titled('绿化任务表'), titled('绿化任务表'))).toEqual(['joined: same header, nothing between'])
    expect(decisions(tasks('绿化'), titled('填报单位：县林业局'))).toEqual(['joined: same header, nothing between'])
  })

  it('is nothing where it belongs to the page', () => {
    expect(decisions(tasks('绿化'), '— 3 —', '---', '续表', tasks('治沙'))).toEqual([
      'joined: same header, nothing between',
    ])
  })
})
