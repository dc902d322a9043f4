import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

/** The records of a notice of some lines, `|` parting the cells of a table: section number measure | who leads > who helps > until when. */
async function recordsIn(format: string, lines: readonly string[]) {
  const blocks = ['某市2023年重点任务', ...lines].map((line) => line.split('|'))
  const table = (rows: string[][]): string =>
    format === 'md'
      ? rows.map((row, at) => `|${row.join('|')}|${at === 0 ? `\n|${row.map(() => '-|').join('')}` : ''}`).join('\n')
      : `<table>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`
  const text = blocks.flatMap((row, at) => {
    const [only] = row
    if (row.length === 1) return [format === 'md' ? only! : `<p>${only}</p>`]
    const end = blocks.findIndex((other, below) => below > at && other.length === 1)
    return blocks[at - 1]!.length > 1 ? [] : [table(blocks.slice(at, end < 0 ? undefined : end))]
  })
  const { plan, findings } = await extractText(`${text.join('\n\n')}\n`, undefined, `notice.${format}`)
  const records = [...recordsOf(plan)].map(({ section, task, record: { measure, lead, support, deadline } }) => {
    const [leads, helps] = [lead, support].map(({ units }) => units.map((unit) => unit.text).join(' '))
    const heads = section.path.map(({ no, title }) => `${no}${title}`).join('/')
    return `${heads} ${task.no?.text ?? ''} ${measure.text} | ${leads} > ${helps} > ${deadline.text}`
  })
  const told = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('responsibility/'))
  return { records, told, provenance: [...recordsOf(plan)].map(({ record }) => record.lead.field?.rule ?? null) }
}

const WATER = ['1.新建水厂2座。', '2.修渠3公里。']
const OF_WATER = (roles: string): string[] => [
  `一水利建设 1 新建水厂2座。 | ${roles}`,
  `一水利建设 2 修渠3公里。 | ${roles}`,
]
const HEADS = 'responsibility/heads-section'

describe.each(['md', 'html'])('in %s what stands below the heading of a section', (format) => {
  it.each([
    [['牵头部门：市水利局'], '市水利局 >  > '],
    [['责任单位：市水利局'], '市水利局 >  > '],
    [['【责任单位】市水利局'], '市水利局 >  > '],
    [['（市水利局牵头，市财政局配合，年底前完成）'], '市水利局 > 市财政局 > 年底前完成'],
    [['牵头单位：市水利局', '配合单位：市财政局', '完成时限：年底前'], '市水利局 > 市财政局 > 年底前'],
    [['牵头单位：市水利局；配合单位：市财政局、各县区；完成时限：年底前。'], '市水利局 > 市财政局 各县区 > 年底前'],
  ])('says who does each task that names nobody: %j', async (lines, roles) => {
    expect(await recordsIn(format, ['一、水利建设', ...lines, ...WATER])).toEqual({
      records: OF_WATER(roles),
      told: [HEADS],
      provenance: [HEADS, HEADS],
    })
  })

  it('may stand in the heading itself, which is no part of its title', async () => {
    const { records } = await recordsIn(format, ['一、水利建设（牵头部门：市水利局）', ...WATER])
    expect(records).toEqual(OF_WATER('市水利局 >  > '))
  })

  it('says nothing of tasks that name somebody, but for the time', async () => {
    const head = ['一、水利建设', '牵头部门：市水利局；配合单位：市财政局；完成时限：年底前']
    const { records, told } = await recordsIn(format, [...head, WATER[0]!, '2.修渠3公里。（市住建局负责）'])
    expect(records).toEqual([
      '一水利建设 1 新建水厂2座。 | 市水利局 > 市财政局 > 年底前',
      '一水利建设 2 修渠3公里。 | 市住建局 >  > 年底前',
    ])
    expect(told).toEqual([HEADS])
  })

  it('is of its own section, at whatever level', async () => {
    const lines = ['（一）供水', '牵头部门：市水利局', ...WATER, '（二）供热', '牵头部门：市住建局', ...WATER]
    const { records } = await recordsIn(format, ['一、公用事业', ...lines])
    expect(records.map((record) => record.replace('一公用事业/', ''))).toEqual([
      '（一）供水 1 新建水厂2座。 | 市水利局 >  > ',
      '（一）供水 2 修渠3公里。 | 市水利局 >  > ',
      '（二）供热 1 新建水厂2座。 | 市住建局 >  > ',
      '（二）供热 2 修渠3公里。 | 市住建局 >  > ',
    ])
  })

  it('reaches down to the tasks of its parts', async () => {
    const lines = ['（一）供水', ...WATER, '（二）排水', '3.建泵站1座。', '4.修管网2公里。']
    const { records } = await recordsIn(format, ['一、公用事业', '牵头部门：市水利局', ...lines])
    expect(records).toEqual([
      '一公用事业/（一）供水 1 新建水厂2座。 | 市水利局 >  > ',
      '一公用事业/（一）供水 2 修渠3公里。 | 市水利局 >  > ',
      '一公用事业/（二）排水 3 建泵站1座。 | 市水利局 >  > ',
      '一公用事业/（二）排水 4 修管网2公里。 | 市水利局 >  > ',
    ])
  })

  it('is of one task with its parts, where the headings beside it are tasks', async () => {
    const lines = ['一、新建水厂2座。（市水利局负责）', '二、修渠', '责任单位：市财政局', '1.东渠。', '2.西渠。']
    const { records } = await recordsIn(format, lines)
    expect(records).toEqual([' 一 新建水厂2座。 | 市水利局 >  > ', ' 二 1.东渠。\n2.西渠。 | 市财政局 >  > '])
  })

  it('is told where it is neither units nor a time', async () => {
    const head = ['一、水利建设', '牵头领导：张三；牵头部门：市水利局']
    const { records, told } = await recordsIn(format, [...head, ...WATER])
    expect(records).toEqual(OF_WATER('市水利局 >  > '))
    expect(told.toSorted()).toEqual([HEADS, 'responsibility/unapplied'])
  })

  it('is told where all tasks name somebody', async () => {
    const tasks = WATER.map((task) => `${task}（市住建局负责）`)
    const { records, told } = await recordsIn(format, ['一、水利建设', '牵头部门：市水利局', ...tasks])
    expect(records).toEqual(OF_WATER('市住建局 >  > '))
    expect(told).toEqual(['responsibility/unapplied'])
  })

  it('holds for the rows of a table', async () => {
    const row = (...cells: string[]): string => cells.join('|')
    const lines = [
      '一、水利建设',
      '牵头部门：市水利局；完成时限：年底前',
      row('序号', '重点任务', '工作措施', '完成时限'),
      row('1', '水厂', '新建水厂2座。', '6月底前'),
      row('2', '渠道', '修渠3公里。', ''),
      '二、供热',
      '责任单位：市住建局',
      row('序号', '重点任务', '工作措施', '责任单位'),
      row('3', '热源', '建热源1座。', ''),
      row('4', '管网', '修管网2公里。', '市城管局'),
    ]
    const { records, told } = await recordsIn(format, lines)
    expect(records).toEqual([
      '一水利建设 1 新建水厂2座。 | 市水利局 >  > 6月底前',
      '一水利建设 2 修渠3公里。 | 市水利局 >  > 年底前',
      '二供热 3 建热源1座。 | 市住建局 >  > ',
      '二供热 4 修管网2公里。 | 市城管局 >  > ',
    ])
    expect(told).toEqual([HEADS])
  })
})

it('a number goes on from that of the section before only where it is the first of its own', async () => {
  const lines = ['一、水利', '1.建水厂。（市水利局负责）', '二、目标', '1.供水充足。', '2.水质优良。']
  expect((await recordsIn('md', lines)).records).toEqual(['一水利 1 建水厂。 | 市水利局 >  > '])
})
