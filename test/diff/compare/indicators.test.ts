import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../src/model/diff.js'
import { HEAD, OTHER } from '../notice.js'
import { compared, sideOfText } from '../sides.js'

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
