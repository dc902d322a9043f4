import { expect, it } from 'vitest'
import { annexLabelOf, isOfAnnex, isCaptionOfTable } from '../../src/vocabulary/frame/annex-labels.js'

it.each([
  ['附件', '1', ''],
  ['附 件 2-2', '2-2', ''],
  ['附件：', '1', ''],
  ['附件三', '3', ''],
  ['附录1.', '1', ''],
  ['附件1：某某行动计划', '1', '某某行动计划'],
  ['附件1 某某行动计划', '1', '某某行动计划'],
  ['附件1某县重点任务台账', '1', '某县重点任务台账'],
  ['附件2023年重点任务分工表', '1', '2023年重点任务分工表'],
  ['附件二〇二三年重点任务清单', '1', '二〇二三年重点任务清单'],
])('%s labels annex %s “%s”', (text, no, title) => {
  expect(annexLabelOf(text)).toEqual({ no, title })
})

it.each(['附件所列任务', '附件1所列任务由各单位落实。', '附表1', '附件另发', '附件2023年另发', '见附件1'])(
  '%s is no label',
  (text) => {
    expect(annexLabelOf(text)).toBeNull()
  },
)

it('a part of an annex is of that annex, another with a longer number is not', () => {
  expect(['2', '2-1', '21', '1'].map((no) => isOfAnnex(no, '2'))).toEqual([true, true, false, false])
})

it.each(['表1 绿化任务', '附表2：节水任务', '表三', '表2-1 指标', `表1 ${'绿'.repeat(60)}`])(
  '%s is the caption of a table',
  (text) => {
    expect(isCaptionOfTable(text)).toBe(true)
  },
)

it.each(['表1所列任务，由各单位落实', '表格', '绿化任务表1', `表1 ${'绿'.repeat(61)}`])('%s is none', (text) => {
  expect(isCaptionOfTable(text)).toBe(false)
})
