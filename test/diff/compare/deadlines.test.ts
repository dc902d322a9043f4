import { describe, expect, it } from 'vitest'
import { changed } from '../notice.js'

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
