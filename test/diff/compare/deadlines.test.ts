import { describe, expect, it } from 'vitest'
import type { Side } from '../../../src/diff/side.js'
import { judge } from '../../../src/diff/judge/index.js'
import { changesOf } from '../../../src/model/diff.js'
import { changed, notice } from '../notice.js'
import { compared, sideOfText } from '../sides.js'

describe('deadlines', () => {
  it.each<[string, string, string[]]>([
    ['年底前', '年底前', []],
    ['年底前', '12月底前', []],
    ['6 月底前', '6月底前', []],
    ['2022年底前', '2023年底前', []],
    ['2025年底前', '2025年底前', []],
    ['2月底前', '2月底前', []],
    ['长期坚持', '持续推进', ['deadline-text: 长期坚持 → 持续推进']],
    ['6月底前', '9月底前', ['deadline-later: 92 days, 6月底前 (2022-06-30) → 9月底前 (2023-09-30)']],
    ['年底前', '11月15日前', ['deadline-earlier: 46 days, 年底前 (2022-12-31) → 11月15日前 (2023-11-15)']],
    ['2025年底前', '2026年底前', ['deadline-later: 365 days, 2025年底前 (2025-12-31) → 2026年底前 (2026-12-31)']],
    [
      '6-9月',
      '7-9月',
      ['deadline-start-later: 30 days, 6-9月 (2022-06-01 to 2022-09-30) → 7-9月 (2023-07-01 to 2023-09-30)'],
    ],
    [
      '6-9月',
      '5-9月',
      ['deadline-start-earlier: 31 days, 6-9月 (2022-06-01 to 2022-09-30) → 5-9月 (2023-05-01 to 2023-09-30)'],
    ],
    [
      '3-5月',
      '2-6月',
      [
        'deadline-later: 30 days, 3-5月 (2022-03-01 to 2022-05-31) → 2-6月 (2023-02-01 to 2023-06-30)',
        'deadline-start-earlier: 28 days, 3-5月 (2022-03-01 to 2022-05-31) → 2-6月 (2023-02-01 to 2023-06-30)',
      ],
    ],
    // A quarter says by when: it has no start of its own
    [
      '2022年第三季度',
      '2023年第二季度',
      [
        'deadline-earlier: 92 days, 2022年第三季度 (2022-07-01 to 2022-09-30) → 2023年第二季度 (2023-04-01 to 2023-06-30)',
      ],
    ],
    // A window and a last day are of two kinds only where both end together
    ['第二季度', '6月底前', ['deadline-kind: 第二季度 (2022-04-01 to 2022-06-30) → 6月底前 (2023-06-30)']],
    ['年底前', '3-10月', ['deadline-earlier: 61 days, 年底前 (2022-12-31) → 3-10月 (2023-03-01 to 2023-10-31)']],
    // Over the turn of the year
    ['2022年11月至2023年3月', '2023年11月至2024年3月', []],
    // What is not read as days moves on, too
    ['2022年春耕前', '2023年春耕前', []],
    ['2021年秋收后', '2022年秋收后', []],
    ['2030年规划期内', '2030年规划期内', []],
    ['2022年春耕前', '2023年秋收前', ['deadline-text: 2022年春耕前 → 2023年秋收前']],
    ['年底前', '长期坚持', ['deadline-kind: 年底前 (2022-12-31) → 长期坚持']],
    ['每月', '每季度', ['deadline-text: 每月 → 每季度']],
  ])('%s → %s', async (before, after, expected) => {
    expect(await changed({ deadline: before }, { deadline: after })).toEqual(expected)
  })

  it.each<[string, string, string, string[]]>([
    // Once: the calendar counts
    [
      '建成江北大桥。',
      '2022年12月底前',
      '2023年12月底前',
      ['carried-over: 365 days later by the calendar, 2022年12月底前 (2022-12-31) → 2023年12月底前 (2023-12-31)'],
    ],
    [
      '建成江北大桥。',
      '年底前',
      '年底前',
      ['carried-over: 365 days later by the calendar, 年底前 (2022-12-31) → 年底前 (2023-12-31)'],
    ],
    [
      '市二院城东院区投入使用。',
      '年底前',
      '6月底前',
      ['deadline-later: 181 days by the calendar, 年底前 (2022-12-31) → 6月底前 (2023-06-30)'],
    ],
    [
      '建成江北大桥。',
      '2023年12月底前',
      '2023年10月底前',
      ['deadline-earlier: 61 days by the calendar, 2023年12月底前 (2023-12-31) → 2023年10月底前 (2023-10-31)'],
    ],
    ['建成江北大桥。', '2025年底前', '2025年底前', []],
    ...['完成传染病区主体工程并投入使用，新增床位80张。', '完成县粮食储备库仓房维修改造。'].map(
      (measure): [string, string, string, string[]] => [
        measure,
        '年底前',
        '年底前',
        ['carried-over: 365 days later by the calendar, 年底前 (2022-12-31) → 年底前 (2023-12-31)'],
      ],
    ),
    // Every year: the plan’s year does
    [
      '新建口袋公园40个。',
      '年底前',
      '6月底前',
      ['deadline-earlier: 184 days, 年底前 (2022-12-31) → 6月底前 (2023-06-30)'],
    ],
    ['建成口袋公园40个。', '2022年底前', '2023年底前', []],
    // Nobody can tell: both
    [
      '完成老旧小区改造。',
      '年底前',
      '6月底前',
      [
        'deadline-earlier: 184 days by the plan’s year, or 181 days later by the calendar, 年底前 (2022-12-31) → 6月底前 (2023-06-30)',
      ],
    ],
    ['完成老旧小区改造。', '年底前', '年底前', []],
  ])('of %s: %s → %s', async (measure, before, after, expected) => {
    expect(await changed({ measure, deadline: before }, { measure, deadline: after })).toEqual(expected)
  })

  it('of work done once are carried over where its words stand between other signs', async () => {
    const before = { measure: '建设政策兑现平台，上线试运行。', deadline: '2022年9月底前' }
    const after = { measure: '建设政策兑现平台、上线试运行。', deadline: '2023年9月底前' }
    expect(await changed(before, after)).toEqual([expect.stringMatching(/^carried-over: 365 days later/)])
  })

  it('of work done once that is due later by more than a year are of concern', async () => {
    const row = { measure: '建成江北大桥。', deadline: '2022年底前' }
    const [before, by, byMore] = await Promise.all([
      notice(row, 2022),
      notice({ ...row, deadline: '2023年底前' }, 2023),
      notice({ ...row, deadline: '2024年3月底前' }, 2023),
    ])
    const statuses = (fresh: Side) => changesOf(compared(before, fresh)).map(({ kind, status }) => `${kind}: ${status}`)
    expect(statuses(by)).toEqual(['carried-over: note'])
    expect(statuses(byMore)).toEqual(['carried-over: concern'])
    const judged = judge(compared(before, byMore), { today: '2023-01-01' })
    expect(changesOf(judged).map(({ status }) => status)).toEqual(['concern'])
  })

  it('of a measure that names a year move on with it', async () => {
    const found = await changed(
      { measure: '印发2022年节水方案。', deadline: '年底前' },
      { measure: '印发2023年节水方案。', deadline: '6月底前' },
    )
    expect(found).toEqual(['deadline-earlier: 184 days, 年底前 (2022-12-31) → 6月底前 (2023-06-30)'])
  })

  it('move on with the plan over a leap day', async () => {
    expect(await changed({ deadline: '2月底前' }, { deadline: '2月底前' }, [2023, 2024])).toEqual([])
  })
})

describe('a project with a start and a finish', () => {
  const plan = (year: number, start: string, finish: string) =>
    sideOfText(
      `# 云溪市${year}年重点项目推进计划\n\n附件1 重点项目推进计划表\n\n| 序号 | 项目名称 | 建设内容 | 开工时间 | 竣工时间 | 责任单位 |\n|---|---|---|---|---|---|\n| 1 | 河东快速路 | 新建道路6公里 | ${start} | ${finish} | 市交通运输局 |\n`,
      `${year}.md`,
    )
  const told = async (old: [string, string], fresh: [string, string]) =>
    changesOf(compared(await plan(2031, ...old), await plan(2032, ...fresh))).map(
      ({ kind, message }) => `${kind}: ${message.split(',')[0]}`,
    )

  it.each<[[string, string], [string, string], string[]]>([
    [['2031年3月', '2032年10月'], ['2031年3月', '2032年10月'], []],
    [['2031年3月', '2032年10月'], ['2031年3月', '2033年6月'], ['deadline-later: 242 days by the calendar']],
    [['2031年3月', '2031年10月'], ['2031年3月', '2032年10月'], ['carried-over: 366 days later by the calendar']],
    [['2031年3月', '2031年10月'], ['2032年3月', '2032年10月'], ['carried-over: 366 days later by the calendar']],
    [['2031年9月', '2032年10月'], ['2032年3月', '2032年10月'], ['deadline-start-later: 182 days by the calendar']],
  ])('%j → %j', async (old, fresh, expected) => {
    expect(await told(old, fresh)).toEqual(expected)
  })
})
