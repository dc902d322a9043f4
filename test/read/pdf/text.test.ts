import { describe, expect, it } from 'vitest'
import type { Mark } from './book.js'
import { frame, line, text } from './draw.js'
import { HELVETICA, SONG_IN_COLUMNS } from './fonts.js'
import { grid } from './grids.js'
import { paragraphsOn, reader } from './reading.js'

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

describe('text beside and over the lines of a table', () => {
  const empty = grid([
    ['甲', '乙'],
    ['', ''],
  ])

  it('a figure that runs over its border stays whole', async () => {
    expect((await tablesOf(empty, text(102.2, 105, '234,850.00')))[0]![1]).toEqual(['234,850.00', ''])
    expect((await tablesOf(empty, text(146, 105, '234,850.00')))[0]![1]).toEqual(['', '234,850.00'])
  })

  it('one run of text that spans two cells is parted between its words', async () => {
    expect((await tablesOf(empty, text(130, 105, '1  工商银行')))[0]![1]).toEqual(['1', '工商银行'])
  })

  it('and where two words abut on the border itself', async () => {
    expect((await tablesOf(empty, text(110, 105, '1980年起工商银行')))[0]![1]).toEqual(['1980年起', '工商银行'])
  })

  it('text that touches the upper line of its cell is in it', async () => {
    const [table] = await tablesOf(
      grid([
        ['甲', '乙'],
        ['', '2'],
      ]),
      text(64, 97, '上'),
    )
    expect(table![1]).toEqual(['上', '2'])
  })
})

describe('small letters', () => {
  it('below and above the line stay in it', async () => {
    const cell = lastCell(
      text(LEFT, TOP, '治理PM'),
      text(LEFT + 30, TOP + 5, '2.5', { size: 6 }),
      text(LEFT + 40, TOP, '和NO'),
      text(LEFT + 60, TOP + 5, 'x', { size: 6 }),
    )
    expect(await cell).toBe('治理PM2.5和NOx')
  })

  it('raised behind a metre are an exponent', async () => {
    const cell = lastCell(
      text(LEFT, TOP, '绿地500m'),
      text(LEFT + 40, TOP - 1, '2', { size: 6 }),
      text(LEFT + 44, TOP, '以上'),
    )
    expect(await cell).toBe('绿地500m²以上')
  })

  it('do not draw lines together that stand close', async () => {
    const lines = ['第一行文字', '第二行文字', '第三行文字'].map((string, at) => text(LEFT, TOP + at * 10, string))
    expect(await lastCell(...lines)).toBe('第一行文字\n第二行文字\n第三行文字')
  })
})

describe('letters drawn twice', () => {
  it('a little apart are read once', async () => {
    const bold = [0, 0.3].map((by) => text(LEFT + by, TOP, '本科及以上'))
    expect(await lastCell(...bold)).toBe('本科及以上')
  })

  it('with a shadow below are read once', async () => {
    expect(await lastCell(text(LEFT + 0.8, TOP + 0.8, '合计', { colour: 'grey' }), text(LEFT, TOP, '合计'))).toBe(
      '合计',
    )
  })

  it('side by side stay two', async () => {
    expect(await lastCell(text(LEFT, TOP, '天天向上1100'))).toBe('天天向上1100')
    expect(await lastCell(text(LEFT, TOP, 'little hill', { font: HELVETICA }))).toBe('little hill')
  })
})

describe('text that runs another way', () => {
  it('up the page, in a narrow label cell', async () => {
    expect(await lastCell(text(LEFT, TOP + 80, '主要任务', { turn: 3 }))).toBe('主要任务')
  })

  it('down the page', async () => {
    expect(await lastCell(text(LEFT + 12, TOP, '主要任务', { turn: 1 }))).toBe('主要任务')
  })

  it('one character below the other', async () => {
    const stacked = [...'主要任务'].map((char, at) => text(64, 124 + at * 13, char))
    const frames = [
      frame([60, 120, 80, 180]),
      frame([80, 120, 180, 180]),
      frame([60, 180, 80, 200]),
      frame([80, 180, 180, 200]),
    ]
    expect(
      await tablesOf(...frames, ...stacked, text(84, 124, '植树'), text(64, 184, '一'), text(84, 184, '治水')),
    ).toEqual([
      [
        ['主要任务', '植树'],
        ['一', '治水'],
      ],
    ])
  })

  it('in the columns of a vertical font, from the right', async () => {
    const columns = ['重点任务', '植树造林'].map((string, at) =>
      text(LEFT + 60 - at * 20, TOP, string, { font: SONG_IN_COLUMNS }),
    )
    expect(await lastCell(...columns)).toBe('重点任务\n植树造林')
  })

  it('in such columns outside of tables, too', async () => {
    const columns = ['重点任务', '植树造林'].map((string, at) =>
      text(300 - at * 20, 100, string, { font: SONG_IN_COLUMNS }),
    )
    const read = await readMarks(text(60, 60, '横排的标题在这里，比竖排的长'), ...columns)
    expect(paragraphsOn(read).join('')).toContain('重点任务')
  })
})

describe('blanks', () => {
  it('are kept as printed between Chinese and Latin text', async () => {
    expect(await lastCell(text(LEFT, TOP, '2022 年 3 月前完成10个'))).toBe('2022 年 3 月前完成10个')
  })

  it('are none where a word processor sets figures a little apart', async () => {
    expect(await lastCell(text(LEFT, TOP, '完成'), text(LEFT + 22.5, TOP, '3000'), text(LEFT + 45, TOP, '亩'))).toBe(
      '完成3000亩',
    )
  })

  it('are none where justified lines move characters apart', async () => {
    const spread = operatorsOfSpread('碳排放强度', 3)
    expect(await lastCell(...spread)).toBe('碳排放强度')
  })

  it('part words that are placed apart without one', async () => {
    expect(
      await lastCell(text(LEFT, TOP, 'GDP', { font: HELVETICA }), text(LEFT + 27, TOP, 'growth', { font: HELVETICA })),
    ).toBe('GDP growth')
  })
})

function operatorsOfSpread(string: string, gap: number): Mark[] {
  return [...string].map((char, at) => text(LEFT + at * (10 + gap), TOP, char))
}
