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

  it('has its steps in the order of its rows, each a time with what is due by it', async () => {
    const card = (no: number, name: string, lead: string, ...steps: string[]): string[] => [
      `序号 | ${no} | 项目名称 | ${name}`,
      `牵头单位 | ${lead} | 完成时限 | 年底前`,
      '推进步骤 | 时间节点 | 阶段目标 | >',
      ...steps.map((step) => `^ | ${step} | >`),
    ]
    const extraction = await extract(
      [
        [
          ...card(1, '东山水厂', '市水务局', '3月底前 | 完成设计', '11月底前 | 建成通水'),
          ...card(2, '城南学校', '市教育局', '5月20日前 | 完成招标', '3月底前 | 完成选址', '每半年 | 通报进展'),
        ],
      ],
      format,
    )
    const steps = [...recordsOf(extraction.plan)].map(({ record }) =>
      record.steps.map(({ label, text }) => `${label} ${text}`),
    )
    expect(steps).toEqual([
      ['3月底前 完成设计', '11月底前 建成通水'],
      ['5月20日前 完成招标', '3月底前 完成选址', '每半年 通报进展'],
    ])
    expect(rulesOf(extraction).filter((rule) => rule.startsWith('column/'))).toEqual([])
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

  it.each([
    [
      '序号 | 重点任务 | 工作措施 | 完成时限 | 责任单位',
      '1 | 任务1 | 造林。 | 年底前 | 市林业局',
      '2 | 任务2 | 治水。 | 6月底前 | 市水务局',
    ],
    ['序号 | 重点任务 | 完成时限 | 责任单位', '1 | 任务1 | 年底前 | 市林业局', '2 | 任务2 | 6月底前 | 市水务局'],
    [
      '重点任务 | 阶段 | 目标 | 责任单位',
      '任务一 | 一季度 | 造林1万亩 | 市林业局',
      '任务二 | 二季度 | 清淤3公里 | 市水务局',
    ],
  ])('is no table whose cells are words of headers: %s', async (...rows) => {
    expect(recordsIn(await extract([rows], format))).toHaveLength(2)
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

  const milestonesIn = ({ plan }: Extraction): string[] =>
    [...recordsOf(plan)].map(({ record }) =>
      record.steps.map(({ label, text, end }) => `${label} ${text} ${end}`).join(', '),
    )
  const cardOfQuarters = (no: number, ...steps: string[]): string[] => [
    `序号 | ${no} | > | 项目名称 | 水厂${no}`,
    '建设内容 | 新建水厂。 | > | > | >',
    `阶段性目标 | 一季度 | ${steps[0]} | > | >`,
    `^ | 二季度 | ${steps[1]} | > | >`,
    `^ | 四季度 | ${steps[2]} | > | >`,
    '牵头单位 | 市水务局 | > | 协办单位 | 市财政局',
    '完成时限 | 年底前 | > | 总投资（万元） | 320',
  ]

  it('has a label over several below it, whose parts of the time are steps', async () => {
    const extraction = await extract(
      [[...cardOfQuarters(1, '完成招标', '开工', '通水'), ...cardOfQuarters(2, '', '完成设计', '投用')]],
      format,
    )
    expect(recordsIn(extraction)).toEqual([
      ' | 1 | 水厂1 | 新建水厂。 | 年底前 | 市水务局, 市财政局 | 总投资（万元） 320',
      ' | 2 | 水厂2 | 新建水厂。 | 年底前 | 市水务局, 市财政局 | 总投资（万元） 320',
    ])
    expect(milestonesIn(extraction)).toEqual([
      '一季度 完成招标 2024-03-31, 二季度 开工 2024-06-30, 四季度 通水 2024-12-31',
      '二季度 完成设计 2024-06-30, 四季度 投用 2024-12-31',
    ])
    expect(rulesOf(extraction)).toEqual([])
  })

  it.each([
    ['pairs in one row behind it', ['年度进度 | 上半年 | 开工 | 下半年 | 通水']],
    ['pairs without it', ['上半年 | 开工 | 下半年 | 通水 | >']],
    ['its parts above their values', ['年度进度 | 上半年 | > | 下半年 | >', '^ | 开工 | > | 通水 | >']],
    [
      'its parts above their values, and it above both',
      ['年度进度 | > | > | > | >', '上半年 | > | > | 下半年 | >', '开工 | > | > | 通水 | >'],
    ],
  ])('has parts of the time as %s', async (_, steps) => {
    const rows = [
      '序号 | 1 | > | 项目名称 | 东山水厂',
      '建设内容 | 新建水厂。 | > | > | >',
      ...steps,
      '责任单位 | 市水务局 | > | 完成时限 | 年底前',
    ]
    const extraction = await extract([rows], format)
    expect(recordsIn(extraction)).toEqual([' | 1 | 东山水厂 | 新建水厂。 | 年底前 | 市水务局 | '])
    expect(milestonesIn(extraction)).toEqual(['上半年 开工 2024-06-30, 下半年 通水 2024-12-31'])
  })

  const titled = (...titles: string[]): string[] =>
    titles.flatMap((title, at) => [
      `${title} | > | > | >`,
      `${title.startsWith('项目') ? '项目名称' : '建设地点'} | 东山${at} | 建设性质 | 新建`,
      '建设内容 | 新建水厂1座。 | > | >',
      '责任单位 | 市水务局 | 完成时限 | 年底前',
    ])

  it('takes the title over a block that names none for its name, and tells it', async () => {
    const extraction = await extract([titled('1.东山水厂', '2.城南水厂')], format)
    expect(recordsIn(extraction).map((line) => line.split(' | ').slice(0, 4))).toEqual([
      ['', '1', '东山水厂', '新建水厂1座。'],
      ['', '2', '城南水厂', '新建水厂1座。'],
    ])
    expect(rulesOf(extraction)).toEqual(['column/inferred'])
  })

  it.each([
    ['that names the card is none', ['项目推进卡（1）', '项目推进卡（2）'], ['', ''], ['东山0', '东山1']],
    ['that has a number alone is none', ['项目一', '项目二'], ['', ''], ['东山0', '东山1']],
    [
      'that begins with an ordinal is a section',
      ['一、水利', '二、供水'],
      ['水利', '供水'],
      ['新建水厂1座。', '新建水厂1座。'],
    ],
  ])('of which a title over a block %s', async (_, titles, sections, names) => {
    const extraction = await extract([titled(...titles)], format)
    const said = recordsIn(extraction).map((line) => line.split(' | '))
    expect(said.map(([section]) => section)).toEqual(sections)
    expect(said.map(([, , name]) => name)).toEqual(names)
    expect(extraction.plan.quarantine).toEqual([])
  })

  const ABOVE = (name: string, lead: string, work: string): string[] => [
    '任务名称 | 牵头单位 | 完成时限',
    `${name} | ${lead} | 年底前`,
    '工作内容 | > | >',
    `${work} | > | >`,
  ]
  const MIXED = (name: string, lead: string, work: string): string[] => [
    `任务名称 | ${name} | 建设性质 | 新建`,
    '牵头单位 | 协办单位 | 责任领导 | 完成时限',
    `${lead} | 市财政局 | 张三 | 年底前`,
    `工作内容 | ${work} | > | >`,
  ]
  const BANDS = (name: string, lead: string, work: string): string[] => [
    '项目名称 | > | 建设单位 | >',
    `${name} | > | ${lead} | >`,
    '建设内容 | > | > | >',
    `${work} | > | > | >`,
    '总投资 | 年度投资 | 完成时限 | 备注',
    '5000万元 | 2000万元 | 年底前 | ',
  ]

  it.each([
    ['above its values', ABOVE, '', ''],
    ['above some of its values and left of others', MIXED, ', 市财政局', '建设性质 新建, 责任领导 张三'],
    ['in bands, each over values of its own', BANDS, '', '总投资 5000万元, 年度投资 2000万元'],
  ])('has its labels %s, on each of its pages', async (_, form, helps, beside) => {
    const [water, school] = [
      form('东山水厂', '市水务局', '新建水厂1座，铺设管网。'),
      form('城南学校', '市教育局', '新建学校2所，完成装修。'),
    ]
    const records = [
      `东山水厂 | 新建水厂1座，铺设管网。 | 年底前 | 市水务局${helps} | ${beside}`,
      `城南学校 | 新建学校2所，完成装修。 | 年底前 | 市教育局${helps} | ${beside}`,
    ]
    const title = `2024年重点任务推进表${' | >'.repeat(water[0]!.split('|').length - 1)}`
    const printed: Block[][] = [
      [water, '第2页', school],
      [[...water, ...school]],
      [
        [title, ...water],
        [title, ...school],
      ],
    ]
    for (const blocks of printed) {
      const extraction = await extract(blocks, format)
      expect(recordsIn(extraction).map((line) => line.replace(/^.*? \| .*? \| /, ''))).toEqual(records)
      expect(extraction.plan.quarantine).toEqual([])
    }
  })

  it.each(['重点任务 | 新建水厂 | > | >', '重点任务 | 新建水厂 | 牵头单位 | 市水务局'])(
    'is none over a table of several rows, and told: %s',
    async (pairs) => {
      const rows = [
        '序号 | 工作措施 | 责任单位 | 完成时限',
        '1 | 完成选址。 | 市水务局 | 3月底前',
        '2 | 开工建设。 | 市住建局 | 9月底前',
      ]
      const extraction = await extract([[pairs, ...rows]], format)
      expect(recordsIn(extraction).map((line) => line.split(' | ')[3])).toEqual(['完成选址。', '开工建设。'])
      const told = rulesOf(extraction).filter((rule) => rule === 'table/pair-above')
      expect(told).toHaveLength(pairs.includes('市水务局') ? 2 : 1)
    },
  )

  it('is none where a header stands above rows of its own', async () => {
    const rows = [
      '序号 | 项目名称 | 建设内容 | 责任单位',
      '1 | 水厂 | 新建水厂。 | 市水务局',
      '2 | 学校 | 新建学校。 | 市教育局',
    ]
    const again = await extract([[...rows, rows[0]!, '3 | 公园 | 新建公园。 | 市城管局']], format)
    expect(recordsIn(again).map((line) => line.split(' | ')[1])).toEqual(['1', '2', '3'])
    expect(recordsIn(await extract([rows.slice(0, 2)], format))).toHaveLength(1)
  })
})
