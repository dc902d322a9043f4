import { describe, expect, it } from 'vitest'
import { page, type Mark, type Page } from './book.js'
import { text } from './draw.js'
import { cell, grid, wrap, type Rows } from './grids.js'
import { annex, notices, pageNumber, runningHeader } from './notices.js'

const { extract, recordsOf } = notices()

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']
const COLUMNS = [40, 88, 178, 68, 98]
const table = (rows: Rows, { left = 60, top = 110, header = true } = {}): Mark =>
  grid(header ? [HEADER, ...rows] : rows, { left, top, columns: COLUMNS, borders: 'thin fills' })

const river = ['1', '清河治理', '完成清河综合治理工程。', '2024年6月底前', '区水务局']
const trees = ['2', '植树造林', '植树3000亩。', '2024年底前', '区园林绿化局']
const dust = ['3', '治理扬尘', '完成PM2.5治理任务。', '2024年底前', '区生态环境局']

/** What is read of a notice: a line a record. */
async function linesOf(...pages: Page[]): Promise<string[]> {
  const records = await recordsOf(...pages)
  return records.map(({ section, title, measure, lead, source }) =>
    [section, title, measure, lead, source].filter(Boolean).join(' | '),
  )
}
const line = ([, title, measure, , lead]: string[], source: string): string =>
  [title, measure, lead, source].join(' | ')

/** A row that a page break cuts after so many lines: what stands above it, and what below. */
function cut(row: readonly string[], lines: number): [string[], string[]] {
  const wrapped = row.map((string, at) => wrap(string, COLUMNS[at]! - 8, 10))
  return [wrapped.map((one) => one.slice(0, lines).join('')), wrapped.map((one) => one.slice(lines).join(''))]
}

describe('a plan over several pages', () => {
  it('is one table where its header is printed again; page numbers and running headers are left out', async () => {
    const furniture = (number: number) => [runningHeader('某某区2024年行动计划'), pageNumber(number)]
    const pages = [river, trees, dust].map((row, at) =>
      page(...(at === 0 ? annex('2024年治水行动计划') : []), ...furniture(at + 1), table([row])),
    )
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(trees, 'p2'), line(dust, 'p3')])
    const { plan } = await extract(...pages)
    expect(plan.annexes.map(({ title }) => title.text)).toEqual(['2024年治水行动计划'])
    const lines = [...plan.letter, ...plan.annexes.flatMap((one) => one.text)]
    expect(lines.filter(({ kind }) => kind !== 'furniture')).toEqual([])
    expect(lines).toHaveLength(6)
  })

  it('goes on without a header', async () => {
    const pages = [
      page(...annex('治水计划'), table([river]), pageNumber(1)),
      page(table([trees, dust], { header: false, top: 70 }), pageNumber(2)),
    ]
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(trees, 'p2'), line(dust, 'p2')])
  })

  it('goes on in one last row', async () => {
    const pages = [
      page(...annex('治水计划'), table([river, trees]), pageNumber(1)),
      page(table([dust], { header: false, top: 70 }), pageNumber(2)),
    ]
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(trees, 'p1'), line(dust, 'p2')])
  })

  it('goes on in columns a few points off', async () => {
    const pages = [
      page(...annex('治水计划'), table([river])),
      page(table([trees, dust], { header: false, left: 63, top: 70 })),
      page(
        table([['4', '其他任务', '做好其他工作。', '2024年底前', '区财政局']], { header: false, left: 61, top: 70 }),
      ),
    ]
    const last = ['4', '其他任务', '做好其他工作。', '', '区财政局']
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(trees, 'p2'), line(dust, 'p2'), line(last, 'p3')])
  })

  const long = [
    '2',
    '推进清河流域综合治理和生态修复',
    '完成清河综合治理工程，建设沿岸绿地和步道，推进雨污分流改造，全面消除黑臭水体。',
    '2024年底前',
    '区水务局',
  ]
  it('has rows that a page break cuts in mid-sentence, in several columns at once', async () => {
    const [above, below] = cut(long, 1)
    const pages = [
      page(...annex('治水计划'), table([river, above]), pageNumber(1)),
      page(table([below, ['3', ...dust.slice(1)]], { top: 70 }), pageNumber(2)),
    ]
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(long, 'p1-2'), line(dust, 'p2')])
  })

  it('has such a rest alone on the last page, without a header', async () => {
    const [above, below] = cut(long, 1)
    const pages = [page(...annex('治水计划'), table([river, above])), page(table([below], { header: false, top: 70 }))]
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(long, 'p1-2')])
  })

  it('has a merged label that the next page does not repeat', async () => {
    const measures = ['开展排查。', '完成整治。', '组织验收。', '总结经验。']
    const row = (at: number) => [measures[at]!, '2024年底前', '区水务局']
    const pages = [
      page(...annex('治水计划'), table([[cell('1', 2), cell('清河治理', 2), ...row(0)], row(1)])),
      page(table([[cell('', 2), cell('', 2), ...row(2)], row(3)], { top: 70 })),
    ]
    const expected = measures.map((measure, at) => `清河治理 | ${measure} | 区水务局 | p${at < 2 ? 1 : 2}`)
    expect(await linesOf(...pages)).toEqual(expected)
  })

  it('has a section row alone at the foot of a page', async () => {
    const pages = [
      page(...annex('治水计划'), table([[cell('一、治水', 1, 5)], river, [cell('二、绿化', 1, 5)]])),
      page(table([trees], { top: 70 })),
    ]
    expect(await linesOf(...pages)).toEqual([`一 治水 | ${line(river, 'p1')}`, `二 绿化 | ${line(trees, 'p2')}`])
  })

  it('has a header alone at the foot of a page', async () => {
    const pages = [page(...annex('治水计划'), table([])), page(table([river, trees], { header: false, top: 70 }))]
    expect(await linesOf(...pages)).toEqual([line(river, 'p2'), line(trees, 'p2')])
  })

  it('has one row that fills a page between others', async () => {
    const pages = [
      page(...annex('治水计划'), table([river])),
      page(table([trees], { header: false, top: 70 })),
      page(table([dust, ['4', ...river.slice(1)]], { header: false, top: 70 })),
    ]
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(trees, 'p2'), line(dust, 'p3'), line(river, 'p3')])
    const { plan } = await extract(...pages)
    expect(plan.annexes.flatMap((one) => one.text)).toEqual([])
  })
})

describe('a letter', () => {
  it('has paragraphs that go on over the page', async () => {
    const sentence =
      '为持续深入打好污染防治攻坚战，巩固提升本区生态环境质量，依据行动计划，经研究，现将有关事项要求如下，请认真组织实施。'
    const [first, ...rest] = wrap(sentence, 475, 10)
    const { plan } = await extract(
      page(text(60, 60, '各有关单位：'), text(60, 740, first!), pageNumber(1)),
      page(...rest.map((string, at) => text(60, 80 + at * 16, string)), pageNumber(2)),
    )
    expect(plan.letter.filter(({ kind }) => kind === 'paragraph').map((block) => block.text)).toEqual([
      '各有关单位：',
      sentence,
    ])
  })
})

describe('one file', () => {
  it('may hold an upright letter and a plan on its side', async () => {
    const letter = page(
      text(60, 60, '某某区人民政府关于印发行动计划的通知', { size: 18 }),
      text(60, 120, '各有关单位：'),
    )
    const onItsSide = { width: 842, height: 595, marks: [...annex('治水计划', 842), table([river, trees])] }
    const turned: Page = { width: 842, height: 595, rotate: 90, marks: [table([dust], { top: 70 })] }
    expect(await linesOf(letter, onItsSide, turned)).toEqual([line(river, 'p2'), line(trees, 'p2'), line(dust, 'p3')])
  })

  it('may hold several annexes', async () => {
    const pages = [
      page(text(60, 40, '附件1', { size: 12 }), text(200, 70, '治水计划', { size: 16 }), table([river])),
      page(text(60, 40, '附件2', { size: 12 }), text(200, 70, '绿化计划', { size: 16 }), table([trees])),
    ]
    const { plan } = await extract(...pages)
    expect(plan.annexes.map(({ no, title }) => `${no} ${title.text}`)).toEqual(['1 治水计划', '2 绿化计划'])
    expect(await linesOf(...pages)).toEqual([line(river, 'p1'), line(trees, 'p2')])
  })
})
