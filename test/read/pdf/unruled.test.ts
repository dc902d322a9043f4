import { describe, expect, it } from 'vitest'
import { page } from './book.js'
import { text } from './draw.js'
import { annex, notices } from './notices.js'
import { paragraphsOn, reader, rowsOf } from './reading.js'

const { readMarks } = reader()
const { extract, recordsOf } = notices()

const COLUMNS = [60, 110, 220, 400, 480]
const row = (top: number, ...cells: string[]) => cells.map((cell, at) => text(COLUMNS[at]!, top, cell))
const plan = [
  ...row(160, '序号', '重点任务', '工作措施', '完成时限', '责任单位'),
  ...row(180, '1', '绿化造林', '新增造林两万亩，养护林地，', '年底前', '县林业局'),
  ...row(193, '', '', '补植补造。').slice(2),
  ...row(213, '2', '节约用水', '推进管网改造。', '6月底前', '县水利局'),
]

describe('a table without lines', () => {
  it('is read by alignment under a header of known words', async () => {
    const { blocks } = await readMarks(...plan)
    const table = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0]!
    expect(table.ruled).toBe(false)
    expect(rowsOf(table)).toEqual([
      ['序号', '重点任务', '工作措施', '完成时限', '责任单位'],
      ['1', '绿化造林', '新增造林两万亩，养护林地，补植补造。', '年底前', '县林业局'],
      ['2', '节约用水', '推进管网改造。', '6月底前', '县水利局'],
    ])
  })

  it('gives records, and a finding that says how it was read', async () => {
    const one = page(...annex('生态计划'), ...plan)
    expect((await recordsOf(one)).map(({ title }) => title)).toEqual(['绿化造林', '节约用水'])
    expect((await extract(one)).findings.map(({ rule }) => rule)).toContain('table/unruled')
  })

  it('is none where the words above the columns are not known', async () => {
    const read = await readMarks(...row(160, '甲', '乙', '丙'), ...row(180, '1', '2', '3'))
    expect(paragraphsOn(read)).toHaveLength(2)
  })
})
