import { describe, expect, it } from 'vitest'
import { ACTS, BARE_ACTS, isAct, isBareAct } from '../../src/vocabulary/times/acts.js'
import { PHRASES, saysWhen, timesIn, wholeTime } from '../../src/vocabulary/times/index.js'
import { testTable } from './tables.js'

testTable('acts', [ACTS], { read: isAct, meaning: () => true })
testTable('acts of nothing in particular', [BARE_ACTS], { read: isBareAct, meaning: () => true })

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
    '杭锦后旗',
    '军委后勤保障部',
    '长期镇',
    '皇后镇',
    '统筹推进',
    '按职责分工负责',
    '县直有关单位',
  ])('%s does not', (text) => {
    expect(saysWhen(text)).toBe(false)
  })
})

describe('a time with what is due by it', () => {
  it.each([
    '6月底前出台方案',
    '年底前取得明显成效',
    '8月底前摸清底数',
    '每月25日前报送进展情况',
    '2025年底前实现全覆盖',
    '年内持续推进',
    '4月起全面实施',
    '到2025年基本建立长效机制',
  ])('%s says when', (text) => {
    expect(saysWhen(text)).toBe(true)
  })

  it.each(['出台方案', '完成', '启动', '取得明显成效', '各部门持续推进', '县完成局', '6月底前县政府办公室'])(
    '%s does not',
    (text) => {
      expect(saysWhen(text)).toBe(false)
    },
  )
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
