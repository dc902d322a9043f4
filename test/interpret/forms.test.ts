import { describe, expect, it } from 'vitest'
import type { Extraction } from '../../src/model/extraction.js'
import { recordsOf } from '../../src/model/plan.js'
import { runPipe } from '../../src/pipeline.js'
import { type Block, FORMATS, noticeOf } from '../builders/blocks.js'
import { registry } from '../support.js'

const TITLE = '某某市人民政府办公室关于印发2024年重大项目责任表的通知'

const extract = (blocks: readonly Block[], format: (typeof FORMATS)[number]): Promise<Extraction> =>
  runPipe({ file: `notice.${format}`, bytes: noticeOf([TITLE, '2024年3月1日', ...blocks], format) }, registry)

const recordsIn = ({ plan }: Extraction): string[] =>
  [...recordsOf(plan)].map(({ section, task, record }) =>
    [
      section.title,
      task.no?.text,
      task.title?.text,
      record.measure.text,
      record.deadline.text,
      [...record.lead.units, ...record.support.units].map(({ text }) => text).join(', '),
      record.other.map(({ header, field }) => `${header} ${field.text}`).join(', '),
    ].join(' | '),
  )
const rulesOf = ({ findings }: Extraction): string[] => findings.map(({ rule }) => rule)

const cardOf = (no: number, name: string, work: string, day: string, lead: string): string[] => [
  `序号 | ${no} | 项目名称 | ${name}`,
  `建设内容 | ${work} | > | >`,
  `建设性质 | 新建 | 完成时限 | ${day}`,
  `牵头单位 | ${lead} | 协办单位 | 市财政局`,
]

describe.each(FORMATS)('a form in %s', (format) => {
  it('is a record a block, each value under its label', async () => {
    const extraction = await extract(
      [
        [
          ...cardOf(1, '东山水厂', '新建水厂1座。', '6月底前', '市水务局'),
          ...cardOf(2, '城南学校', '新建学校2所。', '年底前', '市教育局'),
        ],
      ],
      format,
    )
    expect(recordsIn(extraction)).toEqual([
      ' | 1 | 东山水厂 | 新建水厂1座。 | 6月底前 | 市水务局, 市财政局 | 建设性质 新建',
      ' | 2 | 城南学校 | 新建学校2所。 | 年底前 | 市教育局, 市财政局 | 建设性质 新建',
    ])
    expect(rulesOf(extraction)).toEqual([])
  })

  it('stands alone, or each in a table of its own below a heading', async () => {
    const extraction = await extract(
      [
        '一、水利',
        cardOf(1, '东山水厂', '新建水厂1座。', '6月底前', '市水务局'),
        '二、教育',
        cardOf(2, '城南学校', '新建学校2所。', '年底前', '市教育局'),
      ],
      format,
    )
    expect(recordsIn(extraction).map((line) => line.split(' | ').slice(0, 3))).toEqual([
      ['水利', '1', '东山水厂'],
      ['教育', '2', '城南学校'],
    ])
  })

  it('that has a cell without a label is told, and set aside as a whole', async () => {
    const [first, second, ...rest] = cardOf(1, '东山水厂', '新建水厂1座。', '6月底前', '市水务局')
    const extraction = await extract(
      [[first!, second!, '投资 | 5000 | 2000 | 市级', ...rest, '备注 | 无 | 其他 | ']],
      format,
    )
    const odd = await extract([[first!, '建设内容 | 新建 | 水厂 | >', ...rest]], format)
    expect(recordsIn(extraction)).toHaveLength(1)
    expect(recordsIn(odd)).toEqual([])
    expect(rulesOf(odd)).toContain('table/unknown')
    expect(odd.plan.quarantine).toHaveLength(15)
  })
})
