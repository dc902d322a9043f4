import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { compact } from '../../src/text/blanks.js'
import { runs } from '../runs.js'
import { extractText } from '../support.js'

/** What one record prints, a column each. */
type Printed = [number: string, title: string, measure: string, deadline: string, lead: string, support: string]

const MEASURES = [
  '对脱贫不稳定户、边缘易致贫户实行动态管理，做到早发现、早干预、早帮扶。',
  '新建改建管网126公里（含支管），改造老旧小区42个，惠及居民1.3万户。',
  '开展河湖“清四乱”专项整治，逐月通报进展情况并向社会公开。',
  '培育龙头企业12家，新增规上工业企业20家以上。',
]
const TITLES = ['健全防返贫动态监测和帮扶长效机制', '城乡供水一体化', '农村道路安全提升工程', '企业包联服务']
const DEADLINES = ['2023年底前', '11月15日前', '长期坚持', '6月底前', '2023年9月30日前', '三季度末']
const UNITS = [
  '县科学技术和信息化局',
  '县发展改革委',
  '县生态环境局',
  '县人力资源社会保障局',
  '县城市管理综合行政执法局',
]

const units = fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 }).map((names) => names.join('、'))
const measure = fc.record({
  measure: fc.constantFrom(...MEASURES),
  deadline: fc.constantFrom(...DEADLINES),
  lead: units,
  support: units,
})
const task = fc.record({
  title: fc.constantFrom(...TITLES),
  measures: fc.array(measure, { minLength: 1, maxLength: 3 }),
})
const table = fc.array(task, { minLength: 2, maxLength: 6 }).map((tasks) =>
  tasks.flatMap(({ title, measures }, at) =>
    measures.map((one, index): Printed => {
      const isFirst = index === 0
      return [isFirst ? `${at + 1}` : '', isFirst ? title : '', one.measure, one.deadline, one.lead, one.support]
    }),
  ),
)

/** Where a page ends: below a row, or in it, behind so many lines of its cells. */
interface Cut {
  row: number
  lines: number
}
/** Characters that a line of each column takes. */
const WIDTHS = [4, 6, 12, 4, 6, 6]

const notice = table.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    cuts: fc.uniqueArray(fc.record({ row: fc.nat(rows.length - 1), lines: fc.integer({ min: 1, max: 4 }) }), {
      selector: ({ row }) => row,
      maxLength: 3,
    }),
  }),
)

describe('a table that pages cut', () => {
  it('gives the records of the whole one, wherever they cut it', async () => {
    await fc.assert(
      fc.asyncProperty(notice, async ({ rows, cuts }) => {
        const whole = await recordsIn([rows])
        expect(whole).toHaveLength(rows.length)
        expect(await recordsIn(pagesOf(rows, cuts))).toEqual(whole)
      }),
      runs(40),
    )
  })
})

/** The rows of each page; a row that is cut leaves its first lines on one and the others on the next. */
function pagesOf(rows: readonly Printed[], cuts: readonly Cut[]): Printed[][] {
  const pages: Printed[][] = [[]]
  rows.forEach((row, at) => {
    const cut = cuts.find((one) => one.row === at)
    const [upper, lower] = cut ? halves(row, cut.lines) : [row, null]
    pages.at(-1)!.push(upper)
    if (cut) pages.push(lower!.some((text) => text !== '') ? [lower!] : [])
  })
  return pages.filter((page) => page.length > 0)
}

function halves(row: Printed, lines: number): [Printed, Printed] {
  const upper = row.map((text, column) => text.slice(0, lines * WIDTHS[column]!)) as Printed
  const lower = row.map((text, column) => text.slice(lines * WIDTHS[column]!)) as Printed
  return [upper, lower]
}

const HEADER = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 |\n|---|---|---|---|---|---|'

async function recordsIn(pages: readonly (readonly Printed[])[]) {
  const tables = pages.map((rows) => [HEADER, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'))
  const { plan } = await extractText(`# 某县2023年重点任务\n\n${tables.join('\n\n')}\n`)
  return [...recordsOf(plan)].map(({ task: { no, title }, record }) => [
    no?.text,
    title?.text,
    compact(record.measure.text),
    record.deadline.text,
    record.lead.units.map(({ unit }) => unit),
    record.support.units.map(({ unit }) => unit),
  ])
}
