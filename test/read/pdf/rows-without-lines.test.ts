import { describe, expect, it } from 'vitest'
import { box, frame, line, text } from './draw.js'
import { notices } from './notices.js'
import { page } from './book.js'
import { openGrid, openPlan, STYLES, type OpenLook, type Plain } from './open-grids.js'
import { reader, tablesOn } from './reading.js'

const { readMarks, tablesOf } = reader()
const { extract } = notices()

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']
const LONG = '新增造林两万亩，养护林地，补植补造，落实巡护制度。'
const numbered: Plain = [
  HEADER,
  ['1', '绿化造林', LONG, '年底前', '县林业局、县水利局'],
  ['2', '节约用水', '推进管网改造。', '6月底前', '县水利局'],
  ['3', '大气治理', `${LONG}${LONG}`, '9月底前', '县生态环境局'],
  ['4', '垃圾分类', '', '长期坚持', '县城管局'],
]
const plain = numbered.map((row) => row.slice(1))
const columns = [40, 90, 160, 70, 110]
const wide: OpenLook = { columns }
const wideWithout: OpenLook = { columns: columns.slice(1) }

describe('a table whose columns alone are ruled has its rows', () => {
  it('where bands of colour run from border to border', async () => {
    expect(await tablesOf(openGrid(plain, 'columns and bands', wideWithout))).toEqual([plain])
  })

  it.each([
    ['top', 4],
    ['middle', 4],
    ['top', 0],
    ['middle', 0],
  ] as const)('at the numbers that count them: text at the %s, %d points from the border', async (stands, pad) => {
    const marks = openGrid(numbered, 'columns only', { ...wide, stands, pad })
    expect(await tablesOf(marks)).toEqual([numbered])
  })

  it.each([4, 0])('where most columns begin a paragraph, %d points from the border', async (pad) => {
    expect(await tablesOf(openGrid(plain, 'columns only', { ...wideWithout, pad }))).toEqual([plain])
  })

  it('on the next page, without a header', async () => {
    const rest = [['5', '河湖治理', LONG, '年底前', '县水利局'], ...numbered.slice(2, 3)].map((row, at) => [
      `${at + 5}`,
      ...row.slice(1),
    ])
    const { xs, ys } = openPlan(rest, wide)
    const [top, bottom] = [ys[0]!, ys.at(-1)!]
    const marks = [
      frame([xs[0]!, top, xs.at(-1)!, bottom]),
      ...xs.slice(1, -1).map((x) => line([x, top], [x, bottom])),
      openGrid(rest, 'none', wide),
    ]
    expect(await tablesOf(...marks)).toEqual([rest])
  })

  it('below a category that stands beside all of them', async () => {
    const marks = openGrid(
      numbered.map((row, at) => [at === 0 ? '类别' : '', ...row]),
      'columns only',
      { columns: [60, ...columns] },
    )
    const read = await readMarks(marks, text(64, 180, '生态'))
    expect(tablesOn(read)[0]!.map((row) => row[0])).toEqual([
      '类别',
      { text: '生态', rowspan: 4, colspan: 1 },
      '2',
      '3',
      '4',
    ])
  })
})

describe('a finding tells that rows were read without lines', () => {
  const told = async (style: keyof typeof STYLES, rows: Plain, look: OpenLook) =>
    (await extract(page(openGrid(rows, style, look)))).findings.flatMap(({ rule, message }) =>
      rule === 'table/unruled' ? [message] : [],
    )

  it('by numbers, or by paragraphs; shading is as plain as a line', async () => {
    expect(await told('columns only', numbered, wide)).toEqual([
      'No line parts the rows of the table; they were told by the numbers that count them.',
    ])
    expect(await told('columns only', plain, wideWithout)).toEqual([
      'No line parts the rows of the table; they were told by where most columns begin a paragraph.',
    ])
    expect(await told('columns and bands', plain, wideWithout)).toEqual([])
  })
})

describe('rows that cannot be told', () => {
  /** Two numbers in the middle of their rows, or at their foot. */
  const unclear = [
    openGrid([HEADER, ['', '', '', '', '']], 'columns only', { ...wide, pad: 40 }),
    ...[0, 1].map((at) => text(64, 193 + at * 26, `${at + 1}`)),
    ...[0, 1, 2, 3].map((at) => text(104, 180 + at * 13, `任务${'甲乙丙丁'[at]}。`)),
    ...[0, 1, 2, 3].map((at) => text(194, 180 + at * 13, `措施${'甲乙丙丁'[at]}。`)),
  ]

  it('are left as one, with a finding, and in quarantine', async () => {
    const { plan, findings } = await extract(page(text(60, 60, '附件'), ...unclear))
    expect(plan.quarantine.map(({ fragment }) => fragment.text)).toContain('1\n2')
    expect(findings.filter(({ rule }) => rule === 'row/unparted')).toHaveLength(1)
  })
})

describe('a row stays one', () => {
  const ruled = (...body: Plain) => openGrid([HEADER, ...body], 'full', wide)

  it('where one number stands beside several paragraphs', async () => {
    const row = ['1', '绿化造林', '（一）造林。\n（二）护林。\n（三）防火。', '3月\n6月\n9月', '甲局\n乙局\n丙局']
    expect(await tablesOf(ruled(row))).toEqual([[HEADER, row]])
  })

  it('where all its cells are wrapped', async () => {
    const row = ['', '推进全县绿化造林工作和防火', LONG, '2024年12月底前完成', '县林业局县水利局县生态环境局']
    expect(await tablesOf(ruled(row.slice()))).toEqual([[HEADER, row]])
  })

  it('where one cell alone has text above the middle of the row', async () => {
    const { xs, ys } = openPlan([HEADER, ['1', '', '', '', '']], { ...wide, pad: 10 })
    const words = ['1', '绿化造林', '新增造林。', '年底前'].map((word, at) => text(xs[at]! + 4, ys[1]! + 11, word))
    const units = ['县林业局', '县水利局'].map((unit, at) => text(xs[4]! + 4, ys[1]! + 4 + at * 14, unit))
    const marks = [openGrid([HEADER, ['', '', '', '', '']], 'full', { ...wide, pad: 10 }), ...words, ...units]
    expect((await tablesOf(...marks))[0]).toHaveLength(2)
  })

  it('where a number of two digits is wrapped', async () => {
    const narrow = { columns: [14, ...columns.slice(1)] }
    const rows = [HEADER.map((word, at) => (at === 0 ? '号' : word)), ['12', '绿化造林', LONG, '年底前', '县林业局']]
    const marks = openGrid([rows[0]!, ['1\n2', ...rows[1]!.slice(1)]], 'full', narrow)
    expect(await tablesOf(marks)).toEqual([rows])
  })

  it('where boxes of colour stand behind the lines of a cell, within its borders', async () => {
    const rows = [HEADER, ['1', '绿化造林', LONG, '年底前', '县林业局']]
    const { xs, ys } = openPlan(rows, wide)
    const behind = [0, 1].map((at) =>
      box([xs[2]! + 5, ys[1]! + 4 + at * 13, xs[3]! - 5, ys[1]! + 17 + at * 13], 'grey'),
    )
    expect(await tablesOf(...behind, openGrid(rows, 'full', wide))).toEqual([rows])
  })
})

it('two texts side by side in a frame are no table', async () => {
  const prose = [0, 1, 2].flatMap((at) => [
    text(70, 110 + at * 40, `左边第${at}段。`),
    text(320, 110 + at * 40, `右边第${at}段。`),
  ])
  const read = await readMarks(frame([60, 100, 540, 240]), line([300, 100], [300, 240]), ...prose)
  expect(tablesOn(read)).toEqual([])
})
