import { describe, expect, it } from 'vitest'
import type { Mark } from './book.js'
import { line, taggedLines, taggedText, text } from './draw.js'
import { HELVETICA } from './fonts.js'
import { grid, wrap, type Rows } from './grids.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'

const { readMarks, tablesOf } = reader()

/** A table of two rows by two columns, 200 points each, whose last cell holds what is drawn. */
async function lastCell(...marks: Mark[]): Promise<unknown> {
  const lines = [100, 120, 240].map((y) => line([60, y], [460, y]))
  const columns = [60, 260, 460].map((x) => line([x, 100], [x, 240]))
  const head = [text(64, 104, '序号'), text(264, 104, '措施'), text(64, 124, '1')]
  const [table] = await tablesOf(...lines, ...columns, ...head, ...marks)
  return table?.[1]?.[1]
}
const [LEFT, TOP] = [264, 124]

describe('lines in a cell', () => {
  it('that are full go on', async () => {
    const rows: Rows = [
      ['序号', '措施'],
      ['1', '推动可再生能源利用，规范分布式光伏发展，提高能源利用效率，新增能源消费优先由可再生能源提供。'],
    ]
    expect(await tablesOf(grid(rows))).toEqual([rows])
  })

  it('that stop short end their paragraph', async () => {
    const rows: Rows = [
      ['序号', '协办单位'],
      ['1', '区发展改革委\n区交通委\n区城市管理委\n区财政局'],
    ]
    expect(await tablesOf(grid(rows))).toEqual([rows])
  })

  it('are paragraphs where a name happens to fill its line', async () => {
    const rows: Rows = [
      ['序号', '协办单位'],
      ['1', '区交通委\n区城市管理委员会\n区财政局\n区民政局'],
    ]
    expect(await tablesOf(grid(rows, { columns: [90, 88] }))).toEqual([rows])
  })

  it('begin a paragraph where the first one is indented', async () => {
    const cell = lastCell(
      text(LEFT + 20, TOP, '一是推进运输结构调整，加快实施公转'),
      text(LEFT, TOP + 13, '铁，提高新能源车的比例，完善充电设施建'),
      text(LEFT, TOP + 26, '设。'),
      text(LEFT + 20, TOP + 39, '二是扎实推进慢行优先、公交优先、绿'),
      text(LEFT, TOP + 52, '色优先。'),
    )
    expect(await cell).toBe(
      '一是推进运输结构调整，加快实施公转铁，提高新能源车的比例，完善充电设施建设。\n二是扎实推进慢行优先、公交优先、绿色优先。',
    )
  })

  it('that are centred are parted where there was room', async () => {
    expect(await lastCell(...centredLines('甲局', '某某某乙局', '丙局'))).toBe('甲局\n某某某乙局\n丙局')
  })

  it('keep the blank between Latin words that a wrap parts', async () => {
    const cell = lastCell(
      text(LEFT, TOP, 'The quick brown fox jumps over the lazy', { font: HELVETICA }),
      text(LEFT, TOP + 13, 'dog', { font: HELVETICA }),
    )
    expect(await cell).toBe('The quick brown fox jumps over the lazy dog')
  })

  it.each([
    ['browsers', taggedText],
    ['Word, which numbers each line,', taggedLines],
  ])('of files tagged by %s are paragraphs where their elements say so', async (_, paragraph) => {
    const cell = lastCell(
      paragraph(
        text(LEFT, TOP, '推进节能改造工程建设和既有建筑绿色改'),
        text(LEFT, TOP + 13, '造，完善公交专用道等重点工程的实施。'),
      ),
      paragraph(text(LEFT, TOP + 26, '打击虚假记载、误导性陈述、重大遗漏一'), text(LEFT, TOP + 39, '查到底')),
      paragraph(text(LEFT, TOP + 52, '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛')),
      paragraph(text(LEFT, TOP + 65, '完善制度')),
    )
    expect(await cell).toBe(
      [
        '推进节能改造工程建设和既有建筑绿色改造，完善公交专用道等重点工程的实施。',
        '打击虚假记载、误导性陈述、重大遗漏一查到底',
        '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛',
        '完善制度',
      ].join('\n'),
    )
  })
})

describe('paragraphs of a page', () => {
  it('go on where their lines are full', async () => {
    const sentence =
      '为持续深入打好污染防治攻坚战，巩固提升本区生态环境质量，依据行动计划，经研究，现将有关事项要求如下，请认真组织实施。'
    const lines = wrap(sentence, 475, 10).map((string, at) => text(60, 116 + at * 16, string))
    const read = await readMarks(text(60, 100, '各有关单位：'), ...lines, text(80, 148, '附件：行动计划'))
    expect(tablesOn(read)).toEqual([])
    expect(paragraphsOn(read)).toEqual(['各有关单位：', sentence, '附件：行动计划'])
  })
})

function centredLines(...strings: string[]): Mark[] {
  return strings.map((string, at) => text(360 - string.length * 5, TOP + at * 13, string))
}
