import { describe, expect, it } from 'vitest'
import { changesOf } from '../../src/model/diff.js'
import { compared, sideOfText } from './sides.js'

const HEAD = '| 序号 | 重点任务 | 工作措施 | 完成时限 | 主责单位 | 协办单位 | 备注 |\n|---|---|---|---|---|---|---|\n'
/** A row beside those that are compared, so that no document is empty. */
const OTHER = '| 9 | 信访 | 办理群众来信来访。 | 长期坚持 | 县信访局 | — | |\n'

interface Row {
  title?: string
  measure?: string
  deadline?: string
  lead?: string
  support?: string
  note?: string
}

async function changed(old: Row, fresh: Row, years: [number, number] = [2022, 2023]): Promise<string[]> {
  const [before, after] = await Promise.all([notice(old, years[0]), notice(fresh, years[1])])
  return changesOf(compared(before, after)).map(({ kind, effect, message }) =>
    [kind, effect, message].filter(Boolean).join(': '),
  )
}

function notice(row: Row, year: number) {
  const {
    title = '绿化造林',
    measure = '对宜林荒山实施造林绿化。',
    deadline = '年底前',
    lead = '县林业局',
    support = '—',
    note = '',
  } = row
  const cells = ['1', title, measure, deadline, lead, support, note].join(' | ')
  return sideOfText(
    `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n${HEAD}| ${cells} |\n${OTHER}`,
    `${year}.md`,
  )
}

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
      ['deadline-later: 30 days, 6-9月 (2022-06-01 to 2022-09-30) → 7-9月 (2023-07-01 to 2023-09-30)'],
    ],
    ['年底前', '长期坚持', ['deadline-kind: 年底前 (2022-12-31) → 长期坚持']],
    ['每月', '每季度', ['deadline-text: 每月 → 每季度']],
  ])('%s → %s', async (before, after, expected) => {
    expect(await changed({ deadline: before }, { deadline: after })).toEqual(expected)
  })

  it('move on with the plan over a leap day', async () => {
    expect(await changed({ deadline: '2月底前' }, { deadline: '2月底前' }, [2023, 2024])).toEqual([])
  })
})

describe('units', () => {
  it.each<[string, Row, Row, string[]]>([
    ['in another order are the same', { support: '县财政局、县水利局' }, { support: '县水利局、县财政局' }, []],
    [
      'under other names are the same, said once',
      { support: '县发改委' },
      { support: '县发展改革委' },
      ['unit-renamed: 县发改委 → 县发展改革委: another name of the same unit'],
    ],
    [
      'new and gone',
      { support: '县财政局' },
      { support: '县水利局' },
      ['support-removed: 县财政局', 'support-added: 县水利局'],
    ],
    ['in charge', { lead: '县林业局' }, { lead: '县林业局、县水利局' }, ['lead-added: 县水利局']],
    [
      'in another role',
      { lead: '县林业局、县水利局' },
      { lead: '县林业局', support: '县水利局' },
      ['role-swapped: 县水利局: lead → support'],
    ],
    ['nobody any more', { support: '县财政局' }, { support: '—' }, ['support-removed: 县财政局']],
  ])('%s', async (_, old, fresh, expected) => {
    expect(await changed(old, fresh)).toEqual(expected)
  })

  it('renamed by reform are the same, with the day', async () => {
    expect(await changed({ lead: '县环保局' }, { lead: '县生态环境局' }, [2018, 2020])).toEqual([
      'unit-renamed: 县环保局 → 县生态环境局: 县环保局 until 2019-03-31',
    ])
  })

  it('taken over by another are that one, from the year on', async () => {
    expect(await changed({ lead: '县乡村振兴局' }, { lead: '县农业农村局' }, [2023, 2025])).toEqual([
      'unit-renamed: 县乡村振兴局 → 县农业农村局: 县农业农村局 took over from 县乡村振兴局 by 2024-12-31',
    ])
    expect(await changed({ lead: '县乡村振兴局' }, { lead: '县农业农村局' }, [2022, 2023])).toEqual([
      'lead-removed: 县乡村振兴局',
      'lead-added: 县农业农村局',
    ])
  })

  it('put together into one organ are that one', async () => {
    const found = await changed({ lead: '县教育局、县体育局' }, { lead: '县教育体育局' })
    expect(found.filter((line) => !line.startsWith('unit-renamed'))).toEqual([])
    expect(found).toHaveLength(1)
  })
})

describe('targets', () => {
  it.each<[string, string, string[]]>([
    ['新增造林2万亩。', '新增造林3万亩。', ['target-up: stronger: 新增造林: +2 万亩 → +3 万亩']],
    ['新增造林2万亩。', '新增造林20000亩。', ['reworded: the measure']],
    ['污水处理率达到95%。', '污水处理率达到93%。', ['target-down: weaker: 污水处理率: 95 % → 93 %']],
    ['污水处理率达到95%。', '污水处理率达到95%以上。', ['target-comparator: 污水处理率: 95 % → >= 95 %']],
    [
      '全县降尘量控制在5吨/平方公里·月以内。',
      '全县降尘量控制在6吨/平方公里·月以内。',
      ['target-up: weaker: 全县降尘量: <= 5 吨/平方公里·月 → <= 6 吨/平方公里·月'],
    ],
    [
      'PM2.5年均浓度达到34微克/立方米。',
      'PM2.5年均浓度达到32微克/立方米。',
      ['target-down: stronger: PM2.5年均浓度: 34 微克/立方米 → 32 微克/立方米'],
    ],
  ])('%s → %s', async (before, after, expected) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(expected)
  })

  it('that are new or gone change the words, too', async () => {
    const [without, having] = ['对宜林荒山实施造林绿化。', '对宜林荒山实施造林绿化，新增造林2万亩。']
    expect(await changed({ measure: without }, { measure: having })).toEqual([
      'target-new: stronger: 新增造林 +2 万亩',
      'reworded: the measure',
    ])
    expect(await changed({ measure: having }, { measure: without })).toEqual([
      'target-dropped: weaker: 新增造林 +2 万亩',
      'reworded: the measure',
    ])
  })
})

describe('words', () => {
  it.each<[string, string, boolean]>([
    ['按照2022年方案实施造林绿化。', '按照2023年方案实施造林绿化。', false],
    ['完成2021年度造林绿化检查。', '完成2022年度造林绿化检查。', false],
    ['做好2022—2023年采暖季造林绿化。', '做好2023-2024年采暖季造林绿化。', false],
    ['按照2018年方案实施造林绿化。', '按照2018年方案实施造林绿化。', false],
    ['开展“昆仑2022”造林绿化行动。', '开展“昆仑2023”造林绿化行动。', false],
    ['到2025年完成造林绿化。', '到2026年完成造林绿化。', true],
    ['对 VOCs 排放,实施“双控”', '对VOCs排放，实施"双控"。', false],
    ['对宜林荒山实施造林绿化。', '对宜林荒山和坡耕地实施造林绿化。', true],
    ['对3号荒山实施造林绿化。', '对4号荒山实施造林绿化。', true],
  ])('%s → %s', async (before, after, isReworded) => {
    expect(await changed({ measure: before }, { measure: after })).toEqual(isReworded ? ['reworded: the measure'] : [])
  })

  it('of titles and of columns without a place of their own', async () => {
    expect(await changed({ title: '绿化造林', note: '省级任务' }, { title: '国土绿化', note: '市级任务' })).toEqual([
      'title: 绿化造林 → 国土绿化',
      'other: 备注: 省级任务 → 市级任务',
    ])
  })
})

describe('indicators', () => {
  const table = (year: number, head: string, row: string) =>
    sideOfText(
      `# 金寨县人民政府办公室关于印发${year}年重点任务的通知\n\n附件1\n\n## 重点任务\n\n${HEAD}${OTHER}\n附件2\n\n## 有关指标\n\n| 区域 | ${head} |\n|---|---|---|---|\n${row}`,
      `${year}.md`,
    )
  const HEADS = '优良天数比率(%) | 重污染天数(天) | 造林面积(亩)'

  async function changedIndicators(head: string, row: string): Promise<string[]> {
    const [before, after] = await Promise.all([table(2022, HEADS, '| 金寨县 | 80 | 3 | — |'), table(2023, head, row)])
    return changesOf(compared(before, after)).map(({ kind, effect, message }) =>
      [kind, effect, message].filter(Boolean).join(': '),
    )
  }

  it.each<[string, string, string[]]>([
    [HEADS, '| 金寨县 | 80 | 3 | — |', []],
    [HEADS, '| 金寨县 | 82 | 3 | — |', ['indicator-up: stronger: 2 / 金寨县 / 优良天数比率: 80 → 82']],
    [HEADS, '| 金寨县 | 80 | 5 | — |', ['indicator-up: weaker: 2 / 金寨县 / 重污染天数: 3 → 5']],
    [HEADS, '| 金寨县 | >80 | 3 | — |', ['indicator-comparator: 2 / 金寨县 / 优良天数比率: 80 → >80']],
    [
      HEADS,
      '| 金寨县 | — | 3 | 200 |',
      [
        'indicator-dropped: weaker: 2 / 金寨县 / 优良天数比率: 80 → —',
        'indicator-new: stronger: 2 / 金寨县 / 造林面积: — → 200',
      ],
    ],
    [
      '空气质量优良天数比率(%) | 重污染天数(天) | 造林面积(亩)',
      '| 金寨县 | 80 | 3 | — |',
      ['indicator-renamed: 优良天数比率 (%) → 空气质量优良天数比率 (%)'],
    ],
  ])('%s %s', async (head, row, expected) => {
    expect(await changedIndicators(head, row)).toEqual(expected)
  })
})
