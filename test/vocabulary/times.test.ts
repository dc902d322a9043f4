import { describe, expect, it } from 'vitest'
import { DUE } from '../../src/vocabulary/times/due.js'
import { lengthOfTimeAtStart, PHRASES, saysWhen, timesIn, wholeTime } from '../../src/vocabulary/times/index.js'
import { testTable } from './tables.js'

const read = (text: string) => {
  const time = wholeTime(text, 2022)
  return time && [time.days.kind, time.days.start, time.days.end].filter(Boolean).join(' ')
}

describe('the phrases of a cell of deadlines', () => {
  it.each(PHRASES.flatMap(({ rule, examples }) => Object.entries(examples).map((shown) => [...shown, rule] as const)))(
    '%s is %s by %s',
    (text, expected, rule) => {
      expect(read(text)).toBe(expected)
      expect(wholeTime(text, 2022)?.rule).toBe(rule)
    },
  )

  it.each(PHRASES.flatMap(({ rule, not = [] }) => not.map((text) => [text, rule] as const)))(
    '%s is not read by %s',
    (text, rule) => {
      expect(wholeTime(text, 2022)?.rule).not.toBe(rule)
    },
  )
})

describe('a part of a clause of responsibility', () => {
  it.each(PHRASES.flatMap(({ examples }) => Object.keys(examples)))('%s says when', (text) => {
    expect(saysWhen(text)).toBe(true)
  })

  it.each([
    '县年鉴社',
    '县节能中心',
    '春节办',
    '县春运办',
    '防汛办',
    '各年级组',
    '各周边乡镇',
    '一季度经济运行调度会议办公室',
    '6月底前县教育局',
    '2022年冬奥会服务保障指挥部',
    '各月子中心',
    '定期调度办公室',
    '县教育局',
    '市日报社',
    '各镇街',
  ])('%s does not', (text) => {
    expect(saysWhen(text)).toBe(false)
  })
})

testTable('what is due by a time', DUE, { read: saysWhen, meaning: () => true })

describe('a time at the head of a text', () => {
  it.each([
    ['2022年底前完成治理', '2022年底前完成'],
    ['年中前', '年中前'],
    ['6 月底前出台方案', '6 月底前出台'],
    ['6 月底前取得成效', '6 月底前'],
    ['县年鉴社', ''],
    ['完成于年底前', ''],
  ])('%s begins with “%s”', (text, time) => {
    expect(text.slice(0, lengthOfTimeAtStart(text))).toBe(time)
  })
})

describe('times in a text', () => {
  it('keep the year that one of them names', () => {
    expect(timesIn('2023年6月、12月', 2022, 'cell').map(({ days }) => days.end)).toEqual(['2023-06-30', '2023-12-31'])
  })

  it('stand at their place in the text as printed', () => {
    const text = '确保 12 月底前 完成'
    expect(timesIn(text, 2022, 'cell').map(({ start, end }) => text.slice(start, end))).toEqual(['12 月底前 完成'])
  })
})
