import { describe, expect, it } from 'vitest'
import { page, type Mark } from './book.js'
import { box, group, line, text, transformed } from './draw.js'
import { BROKEN } from './fonts.js'
import { grid, type Rows } from './grids.js'
import { annex, notices, runningHeader } from './notices.js'
import { reader } from './reading.js'

const { readMarks, tablesOf } = reader()
const { recordsOf } = notices()

/** What the reader once got wrong, each on a drawn page. */
describe('text:', () => {
  it('a centred cell whose first line is full is one paragraph', async () => {
    const rows: Rows = [
      ['序号', '重点任务'],
      ['1', '\n\n'],
    ]
    const lines = [text(155, 105, '完善本市碳排放权'), text(175, 118, '交易机制')]
    expect((await tablesOf(grid(rows), ...lines))[0]![1]).toEqual(['1', '完善本市碳排放权交易机制'])
  })

  it('glyphs of a font that cannot be loaded are told', async () => {
    const read = await readMarks(text(60, 60, '第一行'), text(60, 100, '第二行', { font: BROKEN }))
    expect(read.unreadable).toHaveLength(1)
  })

  it('a slanting watermark is no text of the cells below it', async () => {
    const rows: Rows = [
      ['序号', '任务'],
      ['1', '植树'],
    ]
    const letters = text(0, 802, '征求意见稿', { size: 40, colour: 'grey' })
    expect(await tablesOf(transformed([0.7, 0.7, -0.7, 0.7, 60, 700], letters), grid(rows))).toEqual([rows])
  })

  it('text beside the page is said to be off the page', async () => {
    const { hidden } = await readMarks(text(60, 60, '在'), text(-50, 300, '不在'))
    expect(hidden.map(({ reason }) => reason)).toEqual(['off the page'])
  })

  it('the matrix of a transparency group is applied once', async () => {
    const drawn = grid([
      ['序号', '任务'],
      ['1', '植树'],
    ])
    const read = await readMarks(group([500, 842], [1, 0, 0, 1, 30, -40], [1, 0, 0, 1, 0, 0], drawn))
    expect(read.blocks.map((block) => block.kind === 'table' && block.table.box)).toEqual([[90, 120, 270, 162]])
  })

  it('a chart with its values beside the bars is no table', async () => {
    const across = [100, 140, 180, 220, 260, 300].map((y) => line([100, y], [400, y]))
    const down = [100, 160, 220, 280, 340, 400].map((x) => line([x, 100], [x, 300]))
    const bars = [130, 190, 250, 310, 370].flatMap((x, at) => [
      box([x - 10, 280 - at * 30, x + 10, 300], 'blue'),
      text(x - 8, 268 - at * 30, `${10 + at}%`),
    ])
    expect(await tablesOf(...across, ...down, ...bars)).toEqual([])
  })
})

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']
const table = (rows: Rows, left = 60): Mark => grid(rows, { left, top: 110, columns: [40, 88, 178, 68, 98] })
const row = (number: number) => [`${number}`, `任务${number}`, '完成治理。', '年底前', '区水务局']
const titles = async (...pages: Parameters<typeof recordsOf>) => (await recordsOf(...pages)).map(({ title }) => title)

describe('plans over several pages:', () => {
  it('a running header stands between their pieces', async () => {
    const pages = [
      [HEADER, row(1)],
      [row(2), row(3)],
      [row(4), row(5)],
    ].map((rows, at) =>
      page(runningHeader('某某区2024年行动计划'), ...(at === 0 ? annex('治水计划') : []), table(rows)),
    )
    expect(await titles(...pages)).toEqual(['任务1', '任务2', '任务3', '任务4', '任务5'])
  })

  it('the last page of one row has its gutter on the other side', async () => {
    const pages = [page(...annex('治水计划'), table([HEADER, row(1)])), page(table([row(2)], 68))]
    expect(await titles(...pages)).toEqual(['任务1', '任务2'])
  })
})
