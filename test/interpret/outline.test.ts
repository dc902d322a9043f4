import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../src/model/plan.js'
import { extractText } from '../support.js'

const numbersOf = async (notice: string) =>
  [...recordsOf((await extractText(notice)).plan)].map(({ task }) => task.no?.text ?? '')

const safeguards = (...paragraphs: string[]) =>
  numbersOf(
    `某县2023年工作要点\n\n一、主要任务\n\n（一）造林2万亩。（县林业局负责）\n\n二、组织保障\n\n${paragraphs.join('\n\n')}`,
  )

describe('a section that frames a plan', () => {
  it('holds tasks where at least half of its paragraphs say who does them', async () => {
    const [named, unnamed] = ['加强统计监测。（县统计局负责）', '县财政通过现有渠道予以支持。']
    expect(await safeguards(`（二）${named}`, `（三）${unnamed}`)).toEqual(['一', '二', '三'])
    expect(await safeguards(`（二）${named}`, `（三）${unnamed}`, `（四）${unnamed}`)).toEqual(['一', '二'])
    expect(await safeguards(`（二）${unnamed}`, `（三）${unnamed}`)).toEqual(['一'])
  })
})

describe('a letterhead above the title', () => {
  it.each([
    ['notice.md', '# 某县人民政府\n\n某政发〔2023〕5号\n\n# 关于2023年重点工作责任分工的通知\n\n', '\n\n'],
    [
      'notice.html',
      '<h1>某县人民政府</h1><p>某政发〔2023〕5号</p><h1>关于2023年重点工作责任分工的通知</h1><p>',
      '</p><p>',
    ],
  ])('is no section of the tasks in %s', async (file, head, between) => {
    const lines = ['各乡镇人民政府：', '现将责任分工通知如下：', '一、主要目标', '1.造林2万亩。（县林业局负责）']
    const { plan } = await extractText(head + lines.join(between), undefined, file)
    const paths = [...recordsOf(plan)].map(({ section }) => section.path.map(({ title }) => title))
    expect(paths).toEqual([['主要目标']])
  })
})

describe.each(['notice.md', 'notice.html'])('who of the leaders watches over a task in %s', (file) => {
  it.each([
    ['责任常委：张海（县委常委、县委办公室主任）', '张海（县委常委、县委办公室主任）'],
    ['分管党组成员：张海', '张海'],
    ['包联副主任：张海', '张海'],
  ])('is beside its measure: %s', async (line, leader) => {
    const lines = [
      '某县2023年工作要点',
      '1.发展党员300名。',
      line,
      '牵头单位：县委组织部',
      '2.培训党员。',
      line,
      '牵头单位：县委党校',
    ]
    const text = lines.map((one) => (file.endsWith('.md') ? `${one}\n\n` : `<p>${one}</p>`)).join('')
    const { plan } = await extractText(text, undefined, file)
    const said = [...recordsOf(plan)].map(({ record: { measure, other } }) => [
      measure.text,
      other[0]?.key,
      other[0]?.field.text,
    ])
    expect(said).toEqual([
      ['发展党员300名。', 'leader', leader],
      ['培训党员。', 'leader', leader],
    ])
  })
})

describe.each(['notice.md', 'notice.html'])('a label without a colon in %s', (file) => {
  const recordsOfLabels = async (unit: string, time: string): Promise<string[]> => {
    const lines = [
      '云溪市2024年重点工作任务',
      '1.新建水厂',
      '新建水厂2座。',
      unit,
      time,
      '2.新建医院',
      '新建医院2所。',
      unit,
    ]
    const text = lines.map((line) => (file.endsWith('.md') ? `${line}\n\n` : `<p>${line}</p>`)).join('')
    const { plan } = await extractText(text, undefined, file)
    return [...recordsOf(plan)].map(
      ({ record: { measure, deadline, lead } }) =>
        `${measure.text} ${deadline.text} ${lead.units.map((unit) => unit.text).join(' ')}`,
    )
  }

  it.each([
    ['【责任单位】市水务局、市财政局', '【完成时限】年底前'],
    ['［责任单位］市水务局、市财政局', '［完成时限］：年底前'],
    ['[责任单位]市水务局、市财政局', '〔完成时限〕年底前'],
    ['责任单位　市水务局、市财政局', '完成时限　年底前'],
    ['责 任 单 位：市水务局、市财政局', '完 成 时 限：年底前'],
  ])('says who and when: %s', async (unit, time) => {
    expect(await recordsOfLabels(unit, time)).toEqual([
      '新建水厂2座。 年底前 市水务局 市财政局',
      '新建医院2所。  市水务局 市财政局',
    ])
  })
})
