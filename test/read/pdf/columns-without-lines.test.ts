import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../../src/model/plan.js'
import { page } from './book.js'
import { box, frame, line, text, together } from './draw.js'
import { cell, grid } from './grids.js'
import { annex, notices } from './notices.js'
import { openGrid, openPlan, type Plain, type Style } from './open-grids.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'

const { readMarks, tablesOf } = reader()
const { extract } = notices()

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']
const rows: Plain = [
  HEADER,
  ['1', '绿化造林', '新增造林两万亩，养护林地，补植补造，落实巡护制度。', '年底前', '县林业局、县水利局'],
  ['2', '节约用水', '推进管网改造。', '6月底前', '县水利局'],
  ['3', '垃圾分类', '', '长期坚持', '县城管局'],
]
const columns = [40, 90, 160, 70, 110]
const draw = (style: Style, given: Plain = rows) => openGrid(given, style, { columns })
const { xs, ys } = openPlan(rows, { columns })
const bottom = ys.at(-1)!

describe('below a header, cells are parted at its borders where no line does', () => {
  it.each([
    'rows only',
    'rows in a frame',
    'no frame',
    'header boxes',
    'coloured header',
    'coloured header and rows',
    'dark header',
  ] as const)('%s', async (style) => {
    expect(await tablesOf(draw(style))).toEqual([rows])
  })

  it('and a sum whose two characters are set apart goes over them', async () => {
    const sum = ['', '', '', '', '12']
    const [from, to] = openPlan([...rows, sum], { columns }).ys.slice(-2) as [number, number]
    const marks = [draw('rows in a frame', [...rows, sum]), text(85, from + 5, '合'), text(125, from + 5, '计')]
    expect(to).toBeGreaterThan(from)
    expect((await tablesOf(...marks))[0]!.at(-1)).toEqual([cell('合 计', 1, 2), '', '', '12'])
  })

  it('and a heading stays whole, wherever a border runs', async () => {
    const given = [HEADER, ['', '', '', '', ''], ...rows.slice(1)]
    const marks = [
      draw('rows in a frame', given),
      text(64, openPlan(given, { columns }).ys[1]! + 6, '一、生态环境方面'),
    ]
    expect((await tablesOf(...marks))[0]![1]).toEqual([cell('一、生态环境方面', 1, 5)])
  })
})

describe('cells stay whole', () => {
  it('in a form whose first row has more cells than the others', async () => {
    const form = grid(
      [
        ['项目名称', '绿化工程', '负责人', '张三'],
        ['主要内容', cell('新增造林两万亩，养护林地，补植补造，落实巡护制度，加强森林防火和有害生物防治。', 1, 3)],
        ['审核意见', cell('同意', 1, 3)],
      ],
      { columns: [60, 90, 60, 90] },
    )
    const signature = text(240, 155, '李四')
    expect((await tablesOf(form, signature))[0]!.slice(1).map((row) => row.length)).toEqual([2, 2])
  })

  it('where a line of signatures ends a ruled table', async () => {
    const marks = [draw('full'), frame([xs[0]!, bottom, xs.at(-1)!, bottom + 20])]
    const names = ['填表人：张三', '审核人：李四'].map((name, at) => text(64 + at * 140, bottom + 5, name))
    expect((await tablesOf(...marks, ...names))[0]!.at(-1)).toEqual([cell('填表人：张三 审核人：李四', 1, 5)])
  })
})

describe('rows end', () => {
  it('where lines as wide as the header do, or prose begins', async () => {
    const notes = [
      text(64, bottom + 30, '注：完成时限以本表为准，各单位应当按照要求抓好落实。'),
      text(60, bottom + 60, '二、其他'),
    ]
    const read = await readMarks(draw('rows only'), ...notes, line([60, bottom + 80], [530, bottom + 80]))
    expect(tablesOn(read)).toEqual([rows])
    expect(paragraphsOn(read)).toEqual(['注：完成时限以本表为准，各单位应当按照要求抓好落实。', '二、其他'])
  })

  it('where a bare body does, at prose that goes over a border', async () => {
    const read = await readMarks(
      draw('header boxes'),
      text(64, bottom + 10, '各单位应当按照要求抓好落实，年底前报送总结，确保完成任务。'),
    )
    expect(tablesOn(read)).toEqual([rows])
    expect(paragraphsOn(read)).toHaveLength(1)
  })

  it('and a page number below them is none', async () => {
    const read = await readMarks(draw('header boxes'), text(290, bottom + 20, '— 2 —'))
    expect(tablesOn(read)).toEqual([rows])
  })
})

describe('no table is made of', () => {
  it('a row of boxes above prose', async () => {
    const boxes = HEADER.map((word, at) =>
      together(frame([xs[at]!, 80, xs[at + 1]!, 100]), text(xs[at]! + 4, 85, word)),
    )
    const prose = [0, 1, 2].map((at) =>
      text(64, 110 + at * 15, '各单位应当按照要求抓好落实，年底前报送总结，确保完成任务。'),
    )
    expect(tablesOn(await readMarks(...boxes, ...prose))).toEqual([])
  })

  it('words that nobody knows in boxes above two columns of text', async () => {
    const boxes = ['春', '夏', '秋'].map((word, at) =>
      together(box([60 + at * 100, 80, 160 + at * 100, 100], 'grey'), text(64 + at * 100, 85, word)),
    )
    const body = [0, 1].map((at) => text(64 + at * 100, 110, '左右'))
    expect(tablesOn(await readMarks(...boxes, ...body))).toEqual([])
  })
})

it('a finding tells that the columns were told by the header alone', async () => {
  const { plan, findings } = await extract(
    page(...annex('生态计划'), openGrid(rows, 'header boxes', { columns, top: 120 })),
  )
  expect([...recordsOf(plan)]).toHaveLength(3)
  expect(findings.map(({ rule }) => rule)).toContain('table/unruled')
})
