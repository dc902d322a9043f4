import { describe, expect, it } from 'vitest'
import { nameOf } from '../../../src/model/place.js'
import { recordsOf } from '../../../src/model/plan.js'
import { runPipe } from '../../../src/pipeline.js'
import { readXlsx } from '../../../src/read/xlsx/index.js'
import { registry, viewOf } from '../../support.js'
import { blocksOf } from '../grids.js'
import { SPELLINGS } from '../office/spellings.js'
import { rich, workbook, type BookCell, type BookSheet } from './book.js'

const HEAD: BookCell[] = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']
const read = (...sheets: BookSheet[]) => readXlsx({ file: '任务.xlsx', bytes: workbook(sheets) })
const blocks = async (...sheets: BookSheet[]) => blocksOf(await read(...sheets))
/** What one cell says. */
const said = async (cell: BookCell) => {
  const [table] = await blocks({ rows: [HEAD, [1, cell, '造林', '年底前', '县林业局']] })
  return (table as string[][])[1]![1]
}
const findings = async (...sheets: BookSheet[]) =>
  (await read(...sheets)).observations.map(
    ({ rule, message, place }) => `${place ? nameOf([place]) : ''} ${rule} ${message}`,
  )

describe('a sheet', () => {
  it('has a title and a unit line above its table, two levels of headers, and notes below', async () => {
    expect(
      await blocks({
        rows: [
          ['附件1'],
          ['青山县2023年生态环境保护任务分解表'],
          [null, null, null, null, '单位：万元'],
          ['序号', '重点任务', '工作措施', '责任单位', null],
          [null, null, null, '牵头单位', '配合单位'],
          ['一、大气'],
          [1, '抑尘', '工地喷淋', '县住建局', '县城管局'],
          [null, null, '道路清扫', '县城管局', '—'],
          ['备注：1.资金按季度拨付。'],
          ['2.以上任务由各镇落实。'],
        ],
        merges: ['A2:E2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'A6:E6', 'A7:A8', 'B7:B8', 'A9:E9', 'A10:E10'],
      }),
    ).toEqual([
      'paragraph 附件1',
      'paragraph 青山县2023年生态环境保护任务分解表',
      'paragraph 单位：万元',
      [
        ['序号 2x1', '重点任务 2x1', '工作措施 2x1', '责任单位 1x2', '"'],
        ['"', '"', '"', '牵头单位', '配合单位'],
        ['一、大气 1x5', '"', '"', '"', '"'],
        ['1 2x1', '抑尘 2x1', '工地喷淋', '县住建局', '县城管局'],
        ['"', '"', '道路清扫', '县城管局', '—'],
      ],
      'paragraph 备注：1.资金按季度拨付。',
      'paragraph 2.以上任务由各镇落实。',
    ])
  })

  it('holds several tables, each with the columns it uses, parted by labels of annexes and by headers', async () => {
    expect(
      await blocks({
        rows: [
          ['附件1'],
          ['序号', null, '工作措施', '责任单位'],
          [1, null, '造林', '县林业局'],
          ['附件2'],
          ['各镇指标'],
          ['镇', 'PM2.5', '优良天数', null],
          ['东镇', 34, 280, null],
          ['序号', null, '重点任务', '牵头单位'],
          [1, null, '节水', '县水利局'],
        ],
        merges: ['A2:B2', 'A3:B3', 'A8:B8', 'A9:B9'],
      }),
    ).toEqual([
      'paragraph 附件1',
      [
        ['序号', '工作措施', '责任单位'],
        ['1', '造林', '县林业局'],
      ],
      'paragraph 附件2',
      'paragraph 各镇指标',
      [
        ['镇', 'PM2.5', '优良天数'],
        ['东镇', '34', '280'],
      ],
      [
        ['序号', '重点任务', '牵头单位'],
        ['1', '节水', '县水利局'],
      ],
    ])
  })

  it('keeps the last row of a table whose other cells are merged with those above, where another table follows', async () => {
    expect(
      await blocks({
        rows: [
          HEAD,
          [1, '治气', '工地喷淋', '年底前', '县住建局'],
          [null, null, '道路清扫', null, null],
          ['二、水'],
          ['任务', '工作措施', '责任单位'],
          ['治水', '清淤', '县水利局'],
        ],
        merges: ['A2:A3', 'B2:B3', 'D2:D3', 'E2:E3', 'A4:E4'],
      }),
    ).toEqual([
      [HEAD, ['1 2x1', '治气 2x1', '工地喷淋', '年底前 2x1', '县住建局 2x1'], ['"', '"', '道路清扫', '"', '"']],
      'paragraph 二、水',
      [
        ['任务', '工作措施', '责任单位'],
        ['治水', '清淤', '县水利局'],
      ],
    ])
  })

  it('goes on after a blank row and under a header that is printed again', async () => {
    const { records, findings: found } = viewOf(
      await runPipe(
        {
          file: '任务.xlsx',
          bytes: workbook([
            {
              rows: [
                ['青山县2023年任务清单'],
                HEAD,
                ['一、大气'],
                [1, '抑尘', '工地喷淋', '年底前', '县住建局'],
                [],
                [2, '植树', '造林2万亩', '6月底前', null],
                ['二、水'],
                HEAD,
                [3, '节水', '更换水表', '年底前', '县水利局'],
              ],
              merges: ['A1:E1', 'A3:E3', 'A7:E7'],
            },
          ]),
        },
        registry,
      ),
    )
    expect(records.map(({ id, section, measure, source }) => [id, section, measure, source])).toEqual([
      ['0/1/1', '一 大气', '工地喷淋', 'Sheet1!4'],
      ['0/2/1', '一 大气', '造林2万亩', 'Sheet1!6'],
      ['0/3/1', '二 水', '更换水表', 'Sheet1!9'],
    ])
    expect(found.join('\n')).not.toContain('table/unknown')
  })

  it('is told from others by its name, above its first table', async () => {
    const rows = [HEAD, [1, '植树', '造林', '年底前', '县林业局']]
    const found = await blocks(
      { name: '大气', rows: [['2023年任务清单'], ...rows] },
      { name: 'Sheet2', rows },
      { rows: [] },
    )
    expect(found.filter((block) => typeof block === 'string')).toEqual(['paragraph 2023年任务清单', 'heading 大气'])
    expect(await blocks({ name: '大气', rows })).toHaveLength(1)
    expect(await blocks({ name: '大气', rows: [['一、大气任务'], ...rows] }, { name: '水', rows })).toEqual([
      'paragraph 一、大气任务',
      expect.anything(),
      'heading 水',
      expect.anything(),
    ])
  })

  it('gives each cell its place', async () => {
    const found = await read({ name: '水', rows: [['说明'], [], HEAD, [1, '节水', null, '年底前', '县水利局']] })
    const [note, table] = found.blocks
    expect(note!.place).toEqual({ sheet: 1, sheet_name: '水', row: 1, column: 1 })
    if (table!.kind !== 'table') throw new Error('no table')
    expect(table!.grid.cells.map(({ place }) => nameOf([place]))).toEqual([
      ...Array(5).fill('水!3'),
      ...Array(5).fill('水!4'),
    ])
    expect(table!.grid.cells[7]!.place).toEqual({ sheet: 1, sheet_name: '水', row: 4, column: 3 })
  })
})

describe('a workbook without a letter', () => {
  const TASKS: BookCell[][] = [HEAD, [1, '植树', '造林', '年底前', '县林业局']]
  const plan = async (...sheets: BookSheet[]) => {
    const { document, records } = viewOf(await runPipe({ file: '任务.xlsx', bytes: workbook(sheets) }, registry))
    return [document.title, ...records.map(({ id, annex, section, deadline }) => [id, annex, section, deadline])]
  }
  const YEAR_END = '年底前 by 2023-12-31'

  it('has the title above its first table, and a section a sheet', async () => {
    const title = '青山县2023年生态环境任务清单'
    expect(await plan({ name: '大气', rows: [[title], ...TASKS] }, { name: '水', rows: [[title], ...TASKS] })).toEqual([
      title,
      ['0/1/1', '', '大气', YEAR_END],
      ['0/1-b/1', '', '水', YEAR_END],
    ])
  })

  it('has the title and the year of its first annex', async () => {
    const expected = [
      '青山县2023年大气任务清单',
      ['1/1/1', '青山县2023年大气任务清单', '', YEAR_END],
      ['2/1/1', '青山县2023年水任务清单', '', YEAR_END],
    ]
    const [air, water] = [['青山县2023年大气任务清单'], ['青山县2023年水任务清单']]
    expect(
      await plan({ name: '附件1', rows: [air, ...TASKS] }, { name: '附件2', rows: [water, ...TASKS] }),
      'labels name the sheets',
    ).toEqual(expected)
    expect(
      await plan({ rows: [['附件1'], air, ...TASKS] }, { rows: [['附件2'], water, ...TASKS] }),
      'labels stand on the sheets',
    ).toEqual(expected)
  })
})

describe('the rows that sign a table', () => {
  const works: BookCell[][] = [
    ['2023年重点任务分解表'],
    HEAD,
    [1, '抑尘', '工地喷淋。', '年底前', '县住建局'],
    [2, '清淤', '疏浚河道。', '年底前', '县水利局'],
  ]
  const signed = async (rows: BookCell[][], ...merges: string[]) => {
    const sheet = { rows: [...works, ...rows], merges: ['A1:E1', ...merges] }
    const { plan, findings: told } = await runPipe({ file: '任务.xlsx', bytes: workbook([sheet]) }, registry)
    const records = [...recordsOf(plan)].length
    return { issuer: plan.issuer, on: plan.issued_on, records, told: told.map(({ rule }) => rule) }
  }
  const right = (...texts: BookCell[]): BookCell[][] => texts.map((text) => [null, null, null, text])
  const both = { issuer: '某县发展和改革局', on: '2023-03-01', records: 2, told: [] }

  it.each<[string, BookCell[][], string[]]>([
    ['merged on the right', right('某县发展和改革局', '2023年3月1日'), ['D5:E5', 'D6:E6']],
    ['a date in a format', right('某县发展和改革局', { value: 44986, style: 'chinese day' }), ['D5:E5', 'D6:E6']],
    ['over the whole width', [['某县发展和改革局'], ['2023年3月1日']], ['A5:E5', 'A6:E6']],
    ['below a blank row', [[], ['某县发展和改革局'], ['2023年3月1日']], ['A6:E6', 'A7:E7']],
    ['in one cell', [['某县发展和改革局　2023年3月1日']], ['A5:E5']],
    ['beside each other', [['某县发展和改革局', null, null, '2023年3月1日']], ['A5:C5', 'D5:E5']],
  ])('name its issuer and its day: %s', async (_, rows, merges) => {
    expect(await signed(rows, ...merges)).toEqual(both)
  })

  it('name a day alone', async () => {
    expect(await signed([['2023年3月1日']], 'A5:E5')).toMatchObject({ issuer: null, on: '2023-03-01', records: 2 })
  })

  it('are none where each cell has a column of its own, or a section stands below them', async () => {
    const day: BookCell = { value: 44986, style: 'chinese day' }
    expect(await signed([[null, null, null, day, '县林业局']])).toMatchObject({ issuer: null, on: null, records: 3 })
    const next: BookCell[][] = [['县林业局'], [3, '造林', '造林3万亩。', '年底前', '县林业局']]
    expect(await signed(next, 'A5:E5')).toMatchObject({ issuer: null, on: null, records: 3 })
  })
})

describe('figures with nothing beside them', () => {
  const told = (first: string) =>
    `table/unread Figures stand here in a column with no text beside them: “${first}” and 2 more. Nothing says what they count, so no record is made of them.`

  it.each<[string, BookCell[][], string]>([
    ['running numbers', [[1], [2], [3]], `Sheet1!1 ${told('1')}`],
    ['below a header', [['序号'], [1], [2], [3]], `Sheet1!2 ${told('1')}`],
    ['amounts and shares', [[120.5], [88.2], ['12%']], `Sheet1!1 ${told('120.5')}`],
  ])('are told: %s', async (_, rows, finding) => {
    expect(await findings({ rows })).toEqual([finding])
  })

  it('are told on a sheet of their own in several columns, too', async () => {
    const sheets = [
      { rows: [HEAD, [1, '造林', '造林3万亩。', '年底前', '县林业局']] },
      {
        rows: [
          [1, 120, 35],
          [2, 88, 21],
        ],
      },
    ]
    const { findings: all } = await runPipe({ file: '任务.xlsx', bytes: workbook(sheets) }, registry)
    expect(all.find(({ rule }) => rule === 'table/unknown')?.message).toContain('Its 6 cells are in quarantine.')
  })

  it('are none beside texts, and one alone may be the number of a page', async () => {
    expect(await findings({ rows: [HEAD, [1, '造林', '造林3万亩。', '年底前', '县林业局']] })).toEqual([])
    expect(await findings({ rows: [HEAD, [1, '造林', '造林3万亩。', '年底前', '县林业局'], [], [3]] })).toEqual([])
  })
})

describe('a cell shows', () => {
  it.each<[string, BookCell, string]>([
    ['a number without the noise of binary fractions', 0.30000000000000004, '0.3'],
    ['a share', { value: 0.935, style: 'percent' }, '93.50%'],
    ['a day in digits', { value: 45107, style: 'day' }, '2023/6/30'],
    ['a day in Chinese, by the number of its format', { value: 45107, style: 'chinese day' }, '2023年6月30日'],
    ['a month', { value: 45107, style: 'month' }, '2023年6月'],
    ['a month and a day', { value: 45107, style: 'month and day' }, '6月30日'],
    ['the long day of the system', { value: 45657, style: 'long day' }, '2024年12月31日'],
    ['a day with bare points', { value: 45657, style: 'day with points' }, '2024.12.31'],
    ['a number with zeros before it', { value: 7, style: 'padded' }, '007'],
    ['lines', '造林\n抚育', '造林⏎抚育'],
    ['characters of markup', 'PM<2.5 & <b>', 'PM<2.5 & <b>'],
    [
      'sub- and superscripts',
      rich('PM', { sub: '2.5' }, '不超过10', { sup: '6' }, 'm', { sup: '3' }),
      'PM2.5不超过10⁶m³',
    ],
    ['a text without its readings', { xml: '<t>造林</t><rPh sb="0" eb="1"><t>zào</t></rPh>', type: 'shared' }, '造林'],
    ['a text that stands in the sheet itself', { xml: '<is><t>造林</t></is>', type: 'inlineStr' }, '造林'],
    ['the result of a formula', { xml: '<f>1+1</f><v>2</v>' }, '2'],
    ['a formula’s text', { xml: '<f>A1</f><v>造林</v>', type: 'str' }, '造林'],
    ['a truth', { xml: '<v>1</v>', type: 'b' }, 'TRUE'],
    ['an error as it is printed', { xml: '<v>#REF!</v>', type: 'e' }, '#REF!'],
  ])('%s', async (_, cell, expected) => {
    expect(await said(cell)).toBe(expected)
  })
})

describe('what nobody sees', () => {
  const row = (number: number, work: string): BookCell[] => [number, work, '某事', '年底前', '县林业局']

  it('in hidden rows and columns is left out and reported', async () => {
    const sheet = {
      rows: [HEAD, row(1, '造林'), row(2, '删去'), row(3, '抚育')],
      hiddenRows: [3],
      hiddenColumns: [3],
    }
    expect(await blocks(sheet)).toEqual([
      [
        ['序号', '重点任务', '完成时限', '责任单位'],
        ['1', '造林', '年底前', '县林业局'],
        ['3', '抚育', '年底前', '县林业局'],
      ],
    ])
    expect(await findings(sheet)).toEqual([
      'Sheet1!1 text/hidden Text in hidden rows or columns, or under a merged cell, is left out: “工作措施” and 7 more.',
    ])
  })

  it('of a merged cell in a hidden row shows in the rows that are seen', async () => {
    const [table] = await blocks({
      rows: [HEAD, row(1, '造林'), [null, null, '二', '三', '四']],
      merges: ['B2:B3'],
      hiddenRows: [2],
    })
    expect(table).toEqual([HEAD, ['', '造林', '二', '三', '四']])
  })

  it('under a merged cell is reported', async () => {
    expect(await findings({ rows: [HEAD, row(1, '造林'), row(2, '旧文')], merges: ['B2:B3'] })).toEqual([
      'Sheet1!3 text/hidden Text in hidden rows or columns, or under a merged cell, is left out: “旧文”.',
    ])
  })

  it('on hidden sheets is reported', async () => {
    const rows = [HEAD, row(1, '造林')]
    expect(await blocks({ rows }, { name: '底稿', rows, state: 'hidden' })).toHaveLength(1)
    expect(
      await findings({ rows }, { name: '底稿', rows, state: 'veryHidden' }, { name: '空', rows: [], state: 'hidden' }),
    ).toEqual(['底稿!1 text/hidden The sheet 底稿 is hidden and is left out: “序号” and 9 more.'])
  })
})

describe('what is not read', () => {
  it('is a formula whose result the file does not keep', async () => {
    expect(await findings({ rows: [HEAD, [{ xml: '<f>ROW()-1</f>' }, '植树', '造林', '年底前', '县林业局']] })).toEqual(
      ['Sheet1!2 part/unread The file does not keep what the formula =ROW()-1 comes to; its cell is read as blank.'],
    )
  })

  it('is a comment', async () => {
    expect(
      await findings({ rows: [HEAD, [1, '植树', '造林', '年底前', '县林业局']], comments: { B2: '待核' } }),
    ).toEqual(['Sheet1!2 text/note A comment hangs on this cell: “待核”.'])
  })
})

describe('a workbook of another program', () => {
  const plain = workbook([
    {
      rows: [HEAD, [1, rich('PM', { sub: '2.5' }), '造林', { value: 44926, style: 'day' }, '县林业局']],
      merges: ['A2:A3'],
      comments: { C2: '待核' },
    },
    { name: '旧稿', rows: [['作废']], state: 'hidden' },
  ])
  const readPlain = async (bytes: Uint8Array) => {
    const content = await readXlsx({ file: '任务.xlsx', bytes })
    return [blocksOf(content), content.observations]
  }

  it.each(SPELLINGS)('reads the same in %s', async (_, spell) => {
    const [blocks, observations] = await readPlain(plain)
    expect([blocks!.length, observations!.length]).toEqual([1, 2])
    expect(await readPlain(spell(plain))).toEqual([blocks, observations])
  })
})
