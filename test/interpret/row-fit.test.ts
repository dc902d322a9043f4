import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { extractText, registry } from '../support.js'
import { workbook } from '../read/xlsx/book.js'

const HEADER = '序号 | 重点任务 | 工作措施 | 完成时限 | 牵头单位 | 配合单位'
/** Two rows that stand as they should, around the one that is tried. */
const ABOVE = '1 | 修路 | 新建道路6公里。 | 6月底前 | 县交通运输局 | 县财政局'
const BELOW = '9 | 植树 | 植树1000亩。 | 12月底前 | 县林业局 | —'

type Print = (rows: readonly string[]) => Promise<string[]>

const TITLE = '某县2024年重点任务'
const cellsOf = (row: string): string[] => row.split(' | ')
const rowsOf = ({ plan, findings }: Awaited<ReturnType<typeof extractText>>): string[] => {
  const own = [...recordsOf(plan)].filter(({ task }) => !['1', '9'].includes(task.no?.text ?? ''))
  const units = (role: 'lead' | 'support', record: (typeof own)[number]['record']): string =>
    record[role].units.map(({ text }) => text).join('、')
  return [
    ...own.map(({ task, record }) =>
      [
        task.no?.text,
        task.title?.text,
        record.measure.text,
        record.deadline.end,
        units('lead', record),
        units('support', record),
      ]
        .map((text) => text ?? '')
        .join(' | '),
    ),
    ...findings
      .filter(({ rule }) => rule.startsWith('row/'))
      .map(({ rule, task_id }) => `${rule} ${task_id?.split('/').slice(2).join('/') ?? ''}`.trim()),
  ]
}

const FORMATS: Record<string, Print> = {
  md: async (rows) => {
    const lines = [HEADER, HEADER.replace(/[^|\s]+/g, '---'), ...rows].map((row) => `| ${row} |`)
    return rowsOf(await extractText(`# ${TITLE}\n\n${lines.join('\n')}\n`))
  },
  html: async (rows) => {
    const lines = [HEADER, ...rows].map(
      (row) =>
        `<tr>${cellsOf(row)
          .map((cell) => `<td>${cell.trim()}</td>`)
          .join('')}</tr>`,
    )
    return rowsOf(await extractText(`<h1>${TITLE}</h1><table border="1">${lines.join('')}</table>`, registry, 'a.html'))
  },
  xlsx: async (rows) => {
    const cells = [HEADER, ...rows].map((row) => cellsOf(row).map((cell) => cell.trim() || null))
    const bytes = Buffer.from(workbook([{ name: '任务', rows: [[TITLE], ...cells] }]))
    return rowsOf(await runPipe({ file: 'a.xlsx', bytes }, registry))
  },
}
const read = (format: string, row: string): Promise<string[]> => FORMATS[format]!([ABOVE, row, BELOW])

const MOVED: Record<string, [row: string, read: string]> = {
  'two columns stand for one another': [
    '2 | 治水 | 清理河道。 | 县水利局 | 9月底前 | 县财政局',
    '2 | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | 县财政局',
  ],
  'the deadline was dropped': [
    '2 | 治水 | 清理河道。 | 县水利局 | 县财政局',
    '2 | 治水 | 清理河道。 |  | 县水利局 | 县财政局',
  ],
  'a blank stands before all': [
    ' | 2 | 治水 | 清理河道。 | 9月底前 | 县水利局 | 县财政局',
    '2 | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | 县财政局',
  ],
  'a blank stands in the midst': [
    '2 | 治水 | 清理河道。 |  | 9月底前 | 县水利局 | 县财政局',
    '2 | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | 县财政局',
  ],
  'the measure was dropped': [
    '2 | 治水 | 9月底前 | 县水利局 | 县财政局',
    '2 | 治水 | 治水 | 2024-09-30 | 县水利局 | 县财政局',
  ],
}

const PRINTED: Record<string, [row: string, read: string]> = {
  'what has no form is left where it stands': [
    '2 | 治水 | 清理河道。 | 另行通知 | 县水利局 | —',
    '2 | 治水 | 清理河道。 |  | 县水利局 | ',
  ],
  'a unit with a time is one cell': [
    '2 | 治水 | 清理河道。 |  | 县水利局，9月底前 | —',
    '2 | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | ',
  ],
  'the last cell may be missing': [
    '2 | 治水 | 清理河道。 | 9月底前 | 县水利局',
    '2 | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | ',
  ],
  'a name may stand for the number': [
    '备选 | 治水 | 清理河道。 | 9月底前 | 县水利局 | ',
    '备选 | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | ',
  ],
  'a time may be the work': [
    '2 | 治水 | 年底前完成 | 长期坚持 | 县水利局 | —',
    '2 | 治水 | 年底前完成 |  | 县水利局 | ',
  ],
}

const NOWHERE: Record<string, [row: string, read: string[]]> = {
  'two units, the one under the deadline': [
    '2 | 治水 | 清理河道。 | 县水利局 | 县林业局 | 县财政局',
    ['2 | 治水 | 清理河道。 |  | 县林业局 | 县财政局', 'row/misfit 2/1'],
  ],
  'a sum of money': [
    '2 | 治水 | 清理河道。 | 9月底前 | 100万元 | 县财政局',
    ['2 | 治水 | 清理河道。 | 2024-09-30 |  | 县财政局', 'row/misfit 2/1'],
  ],
}

describe.each(Object.keys(FORMATS))('in %s a row', (format) => {
  it.each(Object.entries(MOVED))('is read where it fits its columns: %s', async (_, [row, expected]) => {
    expect(await read(format, row)).toEqual([expected, 'row/refitted 2/1'])
  })

  it('is read where it fits its columns: the number was dropped, and a blank stands at the end', async () => {
    expect(await read(format, '治水 | 清理河道。 | 3月启动，9月底前完成 | 县水利局 | 县财政局 | ')).toEqual([
      ' | 治水 | 清理河道。 | 2024-09-30 | 县水利局 | 县财政局',
      'row/refitted x1/1',
    ])
  })

  it.each(Object.entries(PRINTED))('is read as printed: %s', async (_, [row, expected]) => {
    expect(await read(format, row)).toEqual([expected])
  })

  it.each(Object.entries(NOWHERE))('loses a cell that fits nowhere to quarantine: %s', async (_, [row, expected]) => {
    expect(await read(format, row)).toEqual(expected)
  })
})

describe('a cell that was cut at the sign between cells', () => {
  it.each([
    ['推行“线上|线下”融合办理。', '推行“线上|线下”融合办理。'],
    ['推行线上|线下融合办理。', '推行线上|线下融合办理。'],
    ['推行（甲|乙|丙）三种。', '推行（甲|乙|丙）三种。'],
  ])('is whole again: %s', async (printed, measure) => {
    expect(await read('md', `2 | 审批 | ${printed.replaceAll('|', ' | ')} | 9月底前 | 县水利局 | 县财政局`)).toEqual([
      `2 | 审批 | ${measure} | 2024-09-30 | 县水利局 | 县财政局`,
      'row/refitted 2/1',
    ])
  })

  it('keeps its pieces as where it comes from', async () => {
    const { plan } = await extractText(
      `# ${TITLE}\n\n| ${HEADER} |\n|---|---|---|---|---|---|\n| ${ABOVE} |\n| 2 | 审批 | 推行“线上|线下”办理。 | 9月底前 | 县水利局 | — |\n`,
    )
    const { measure } = [...recordsOf(plan)][1]!.record
    expect([measure.derivation, measure.fragments.map(({ column, text }) => `${column} ${text}`)]).toEqual([
      'joined',
      ['3 推行“线上', '4 线下”办理。'],
    ])
  })

  it('goes to quarantine with its row where it could be several', async () => {
    const rows = [
      ABOVE,
      '2 | 审批 | 甲 | 乙 | 丙 | 丁 | 9月底前 | 县水利局 | 县财政局',
      ' |  | 再推行。 | 10月底前 | 县水利局 | —',
      BELOW,
    ]
    expect(await FORMATS['md']!(rows)).toEqual([
      // What follows it is none of the task above, and none of the one below
      ' |  | 再推行。 | 2024-10-31 | 县水利局 | ',
      'row/misfit',
    ])
  })
})

describe('a table whose rows all stand beside their headers', () => {
  const told = async (header: string, ...rows: string[]): Promise<string[]> => {
    const lines = [header, header.replace(/[^|\s]+/g, '---'), ...rows].map((row) => `| ${row} |`)
    const { plan, findings } = await extractText(`# ${TITLE}\n\n${lines.join('\n')}\n`)
    return [
      ...[...recordsOf(plan)].map(({ task, record }) =>
        [task.no?.text ?? '', task.title?.text, record.measure.text, record.deadline.end, record.lead.field?.text].join(
          ' | ',
        ),
      ),
      ...findings.flatMap(({ rule }) => (rule === 'table/shifted' ? [rule] : [])),
    ]
  }

  it('is read where it fits, to the right', async () => {
    const rows = ['1 | 修路 | 新建道路。 | 6月底前 | 县交通运输局', '2 | 治水 | 清淤。 | 9月底前 | 县水利局']
    expect(await told('重点任务 | 工作措施 | 完成时限 | 责任单位', ...rows)).toEqual([
      '1 | 修路 | 新建道路。 | 2024-06-30 | 县交通运输局',
      '2 | 治水 | 清淤。 | 2024-09-30 | 县水利局',
      'table/shifted',
    ])
  })

  it('and to the left', async () => {
    const rows = ['修路 | 新建道路。 | 6月底前 | 县交通运输局 | ', '治水 | 清淤。 | 9月底前 | 县水利局 | ']
    expect(await told('序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位', ...rows)).toEqual([
      ' | 修路 | 新建道路。 | 2024-06-30 | 县交通运输局',
      ' | 治水 | 清淤。 | 2024-09-30 | 县水利局',
      'table/shifted',
    ])
  })

  it('is left as printed where one row stands right, or the rows fit nowhere', async () => {
    const header = '序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位'
    const right = '1 | 修路 | 新建道路。 | 6月底前 | 县交通运输局'
    expect(await told(header, right, '治水 | 清淤。 | 9月底前 | 县水利局 | ')).not.toContain('table/shifted')
    const vague = ['1 | 修路 | 新建道路。 | 等候通知 | 县交通运输局', '2 | 治水 | 清淤。 | 等候通知 | 县水利局']
    expect(await told(header, ...vague)).not.toContain('table/shifted')
  })
})

describe('a row that lost its number', () => {
  const header = '序号 | 重点任务 | 工作措施 | 完成时限 | 上半年 | 下半年 | 牵头单位 | 配合单位'
  const whole = ['1 | 修路 | 新建道路6公里 | 6月底前 | 开工 | 通车 | 县交通运输局 | 县财政局']
  const more = ['3 | 植树 | 植树1000亩 | 12月底前 | 400亩 | 600亩 | 县林业局 | 县财政局']
  const lines = (row: string): string =>
    [header, header.replace(/[^|\s]+/g, '---'), ...whole, row, ...more].map((line) => `| ${line} |`).join('\n')
  const readOf = async (row: string): Promise<string[]> =>
    rowsOf(await extractText(`# ${TITLE}\n\n${lines(row)}\n`)).filter((line) => !/^[13] /.test(line))

  it('is told by the name among numbers, though all else may stand where it does', async () => {
    const row = '治水 | 治理河道6公里 | 3月启动，9月底前完成 | 治理2公里 | 治理4公里 | 县水利局 | 县财政局 | '
    expect((await readOf(row))[0]).toBe(' | 治水 | 治理河道6公里 | 2024-09-30 | 县水利局 | 县财政局')
  })

  it('is none where the others stand in their columns', async () => {
    const row = '备选 | 治水 | 治理河道6公里 | 9月底前 | 治理2公里 | 治理4公里 | 县水利局 | '
    expect(await readOf(row)).toEqual(['备选 | 治水 | 治理河道6公里 | 2024-09-30 | 县水利局 | '])
  })
})
