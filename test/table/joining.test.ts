import { describe, expect, it } from 'vitest'
import { stitch } from '../../src/table/index.js'
import { grid } from '../builders/grid.js'
import { blocks, decisions, logicalTables, stitched, tasks } from '../builders/table.js'

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
    ['only one column is the same', '责任单位 | 监督电话 | 备注 | 督查频次'],
  ])('stands alone where %s', (_, header) => {
    expect(decisions(tasks('绿化'), grid(header, '2 | 甲 | 乙 | 丙'))).toEqual(['separate: another header'])
  })

  it('carries on the table whose header it prints with an end cut off', () => {
    const whole = grid('序号 | 项目名称 | 2017年计划投资 | 责任单位', '1 | 绿化 | 200 | 县林业局')
    const cutOff = grid('序号 | 项目名称 | 2017年计划投 | 责任单位', '2 | 治沙 | 100 | 县水利局')
    expect(stitched(whole, cutOff)).toEqual([
      {
        header: '序号 | 项目名称 | 2017年计划投资 | 责任单位',
        rows: ['1 | 绿化 | 200 | 县林业局', '2 | 治沙 | 100 | 县水利局'],
      },
    ])
    const other = grid('序号 | 项目名称 | 2017年完成 | 责任单位', '2 | 治沙 | 100 | 县水利局')
    expect(stitched(whole, other)).toHaveLength(2)
  })

  it('stands alone where a column of the table before it stood twice', () => {
    const twice = grid('序号 | 备注 | 重点任务 | 备注', '1 | 甲 | 绿化 | 乙')
    expect(decisions(twice, grid('序号 | 备注 | 重点任务', '2 | 甲 | 治沙'))).toEqual(['separate: another header'])
  })

  it('may have a column without a name, as the table before it may', () => {
    const [named, nameless] = [
      grid('序号 | 重点任务 | 责任单位 | 备注', '1 | 绿化 | 县林业局 | 续建'),
      grid('序号 |  | 重点任务 | 责任单位', '1 | 甲 | 绿化 | 县林业局'),
    ]
    const joined = ['joined: same header, nothing between']
    expect([decisions(named, nameless), decisions(nameless, named)]).toEqual([joined, joined])
  })

  it('stands alone where one column is all that they share, and not where two are', () => {
    const one = grid('责任单位', '县林业局')
    expect(decisions(one, grid('责任单位', '县水利局'))).toEqual(['separate: another header'])
    expect(decisions(one, grid('责任单位 | 备注', '县水利局 | 续建'))).toEqual(['separate: another header'])
    const two = grid('重点任务 | 责任单位', '绿化 | 县林业局')
    expect(decisions(two, grid('重点任务 | 责任单位', '治沙 | 县水利局'))).toEqual([
      'joined: same header, nothing between',
    ])
  })

  it('carries on a table of unknown words where its first row repeats them', () => {
    const before = grid('甲 | 乙', '丙 | 丁')
    expect(stitched(before, grid('甲 | 乙', '戊 | 己'))).toEqual([{ header: '甲 | 乙', rows: ['丙 | 丁', '戊 | 己'] }])
    expect(decisions(before, grid('甲 | 丙', '戊 | 己'))).toEqual(['separate: another header'])
    const nameless = grid('甲 |  | 乙', '丙 | 1 | 丁')
    expect(stitched(nameless, grid('甲 |  | 乙', '戊 | 2 | 己'))[0]!.rows).toEqual(['丙 | 1 | 丁', '戊 | 2 | 己'])
  })
})

describe('a piece without a header', () => {
  const rest = (...rows: string[]) => stitched(tasks('绿化'), grid(...rows)).map((table) => table.rows)
  const FIRST = '1 | 绿化 | 年底前 | 县林业局'

  it.each([
    ['a number', '2 | 治沙 | 6月底前 | 县水利局'],
    ['a number in brackets', '（2） | 治沙 | 6月底前 | 县水利局'],
    ['none', '二项 | 治沙 | / | 县水利局'],
    ['a blank', ' | 治沙 | 6月底前 | 县水利局'],
    ['a dash', '二项 | 治沙 | — | 县水利局'],
    ['a share', '二项 | 治沙 | 5.2% | 县水利局'],
    ['a month of a year', '二项 | 治沙 | 2026年6月 | 人事科'],
    ['the end of one', '二项 | 治沙 | 2026年6月底前 | 人事科'],
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
    ['has words that begin with a number', '2项 | 治沙 | 尽快 | 县水利局'],
    ['has words that end with a number', '其2 | 治沙 | 尽快 | 县水利局'],
    ['has an ordinal beside other words', '二、治理 | 治沙 | 尽快 | 县水利局'],
    ['is a title over its width that no ordinal begins', '治理 | < | < | <'],
  ])('is taken for another table where its first row %s', (_, row) => {
    expect(rest(row, '3 | 治水 | 9月底前 | 县水利局')).toHaveLength(2)
  })

  it('carries on where its first row is one section, said again in each of three columns or more', () => {
    const begun = (section: string) => grid(section, '2 | 治沙 | 6月底前 | 县水利局')
    expect(decisions(tasks('绿化'), begun('生态 | 生态 | 生态 | 生态'))).toEqual([
      'joined: no header of its own, as many columns, nothing between',
    ])
    expect(decisions(tasks('绿化'), begun('生态 | 生态 | 生态 | 民生'))).toEqual(['separate: another header'])
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
    const words = grid('二项 | 治沙 | 尽快 | 县水利局', HEADER, '3 | 治水 | 9月底前 | 县水利局')
    expect(rest('二项 | 治沙 | 尽快 | 县水利局', HEADER, '3 | 治水 | 9月底前 | 县水利局')[0]).toHaveLength(3)
    expect(decisions(tasks('绿化'), words)).toEqual(['joined: no header of its own, as many columns, nothing between'])
  })

  it('is another table where it has one column, and its first row an ordinal', () => {
    expect(decisions(grid('重点任务', '绿化'), grid('二、治理', '治沙'))).toEqual(['separate: another header'])
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
    expect(decisions(tasks('绿化'), '第二批', '任务如下', tasks('治沙'))).toEqual([
      'separate: text stands between the tables: 第二批 任务如下',
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
    expect(decisions(tasks('绿化'), titled('字'.repeat(31)))).toEqual([
      `separate: a title of its own stands above its header: ${'字'.repeat(30)}`,
    ])
  })

  it.each([
    ['a title in the first cell alone', '大气治理任务表 |  |  | ', '大气治理任务表'],
    ['a title beside a label', '大气治理 | < | 填报单位：县林业局 | <', '大气治理'],
    ['the label of an annex and a title', '附件2 | 大气治理 | < | <', '附件2'],
    ['the label of an annex before its title', '附件2：大气治理 | < | < | <', '附件2：大气治理'],
  ])('parts them where it is %s in the frame of the second', (_, row, title) => {
    expect(decisions(tasks('绿化'), grid(row, HEADER, '2 | 治沙 | 6月底前 | 县水利局'))).toEqual([
      `separate: a title of its own stands above its header: ${title}`,
    ])
  })

  it('does not part them where it is printed again, blanks beside it, or stands in no first cell', () => {
    const joined = ['joined: same header, nothing between']
    const framed = (row: string) => grid(row, HEADER, '2 | 治沙 | 6月底前 | 县水利局')
    expect(decisions('# 绿化任务表', tasks('绿化'), framed('绿化任务表 |  |  | '))).toEqual(joined)
    expect(decisions(tasks('绿化'), framed(' | 续前 | < | '))).toEqual(joined)
  })

  it('is nothing where it belongs to the page', () => {
    expect(decisions(tasks('绿化'), '— 3 —', '---', '续表', tasks('治沙'))).toEqual([
      'joined: same header, nothing between',
    ])
  })
})

it('a decision keeps what it was made by', () => {
  const { decisions: made } = stitch({
    blocks: blocks(tasks('绿化'), tasks('治沙'), '第二批', grid('2 | 治水 | 县水利局')),
  })
  const header = { 'header row': true, 'header words known': true, columns: 4, 'text between': '' }
  const joined = made.filter(({ subject }) => subject === 'table')
  expect(joined.map(({ subject, outcome, reason, signals }) => ({ subject, outcome, reason, signals }))).toEqual([
    { subject: 'table', outcome: 'separate', reason: 'first table of the document', signals: header },
    {
      subject: 'table',
      outcome: 'joined',
      reason: 'same header, nothing between',
      signals: { ...header, 'columns before': 4, 'headers shared': '4 of 4' },
    },
    {
      subject: 'table',
      outcome: 'separate',
      reason: 'text stands between the tables: 第二批',
      signals: {
        'header row': false,
        'header words known': false,
        columns: 3,
        'text between': '第二批',
        'columns before': 4,
      },
    },
  ])
})
