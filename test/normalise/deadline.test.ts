import { describe, expect, it } from 'vitest'
import { readDeadline } from '../../src/normalise/deadline.js'

const read = (text: string, year: number | null = 2022) => {
  const { kind, start, end } = readDeadline(text, year)
  return [kind, start, end].filter(Boolean).join(' ')
}

describe('a deadline in the plan of 2022', () => {
  it.each([
    ['年底前', 'by 2022-12-31'],
    ['2023年底', 'by 2023-12-31'],
    ['年内', 'by 2022-12-31'],
    ['12月底前', 'by 2022-12-31'],
    ['6 月底前', 'by 2022-06-30'],
    ['2024年2月底前', 'by 2024-02-29'],
    ['６月底前', 'by 2022-06-30'],
    ['十二月底前', 'by 2022-12-31'],
    ['11月15日前', 'by 2022-11-15'],
    ['务必12月10日前', 'by 2022-12-10'],
    ['2023年2月3日前', 'by 2023-02-03'],
    ['2022-06-30', 'by 2022-06-30'],
    ['6月中旬', 'by 2022-06-20'],
    ['9月', 'by 2022-09-30'],
    ['2022.9', 'by 2022-09-30'],
    ['8月前', 'by 2022-07-31'],
    ['1月前', 'by 2021-12-31'],
    ['2027年前', 'by 2026-12-31'],
    ['三季度末', 'by 2022-09-30'],
    ['上半年', 'range 2022-01-01 2022-06-30'],
    ['第三季度', 'range 2022-07-01 2022-09-30'],
    ['6-9月', 'range 2022-06-01 2022-09-30'],
    ['6—9月', 'range 2022-06-01 2022-09-30'],
    ['10月-次年3月', 'range 2022-10-01 2023-03-31'],
    ['11-3月', 'range 2022-11-01 2023-03-31'],
    ['7月1日—8月15日', 'range 2022-07-01 2022-08-15'],
    ['2022年—2025年', 'range 2022-01-01 2025-12-31'],
    ['长期实施', 'ongoing'],
    ['持续推进', 'ongoing'],
    ['全年', 'ongoing'],
    ['常态化推进', 'ongoing'],
    ['每月25日前', 'recurring'],
    ['每季度末', 'recurring'],
    ['按时间节点完成', 'milestone'],
    ['按市级要求', 'milestone'],
    ['汛期前', 'milestone'],
    ['采暖季前', 'milestone'],
    ['—', 'none'],
    ['', 'none'],
    ['13月底前', 'unknown'],
    ['2月30日前', 'unknown'],
    ['等候通知', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('is unknown without a year where the phrase names none', () => {
    expect(read('年底前', null)).toBe('unknown')
    expect(read('2022年底前', null)).toBe('by 2022-12-31')
  })
})
