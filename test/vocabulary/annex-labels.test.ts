import { describe, expect, it } from 'vitest'
import {
  annexesSpokenOf,
  annexLabelOf,
  isCaptionOfTable,
  isOfAnnex,
  isUnreadLabel,
  REFERENCES,
} from '../../src/vocabulary/frame/annex-labels.js'

const readingsOf = (text: string) => annexLabelOf(text)?.readings.map(({ no, title }) => `${no ?? ''}|${title}`) ?? []

it.each([
  ['任务分解见附件。', ['1']],
  ['详见附件1、附件２和附表三', ['1', '2', '3']],
  ['附件12项', ['12']],
  ['附近1公里', []],
])('%s speaks of annexes', (text, nos) => {
  expect(annexesSpokenOf(text)).toEqual(nos)
})

describe('the label of an annex', () => {
  it.each([
    ['附件', '|'],
    ['附 件 2-2', '2-2|'],
    ['附件：', '|'],
    ['附件三', '3|'],
    ['附件十二', '12|'],
    ['附件１', '1|'],
    ['附件 １ － ２', '1-2|'],
    ['附件 1 – 2', '1-2|'],
    ['附件1—1：任务表', '1-1|任务表'],
    ['附件1-1-2', '1-1-2|'],
    ['附件1-1-2 任务表', '1-1-2|任务表'],
    ['附件1-1-2任务表', '1-1-2|任务表'],
    ['附件 1.1.2：任务表', '1-1-2|任务表'],
    ['附件一-二-三', '1-2-3|'],
    ['附件1-任务清单', '1|任务清单'],
    ['附件1——任务清单', '1|任务清单'],
    ['附件①', '1|'],
    ['附件⑫：任务表', '12|任务表'],
    ['附件②项目清单', '2|项目清单'],
    ['附件1-②', '1-2|'],
    ['附件（一）', '1|'],
    ['（附件2）', '2|'],
    ['【附件】', '|'],
    ['附录1.', '1|'],
    ['附表2', '2|'],
    ['附1：重点任务清单', '1|重点任务清单'],
    ['附件1：某某行动计划', '1|某某行动计划'],
    ['附件1 某某行动计划', '1|某某行动计划'],
    ['附件1\n某某行动计划', '1|某某行动计划'],
    ['附件1.2023年重点任务', '1|2023年重点任务'],
    ['附件1：填报单位：某局', '1|'],
    ['附件1    单位：万元', '1|'],
    ['附件 1 项目清单', '1|项目清单'],
    ['附件1年度重点任务', '1|年度重点任务'],
    ['附件：2023年重点项目库', '|2023年重点项目库'],
    ['附件A', 'A|'],
    ['附件 Ｂ：任务表', 'B|任务表'],
    ['附件b', 'B|'],
    ['附件A-1', 'A-1|'],
    ['附件1-A', '1-A|'],
    ['附件甲', '甲|'],
    ['附件乙 任务表', '乙|任务表'],
    ['附件（丙）', '丙|'],
    ['附件Ⅰ', '1|'],
    ['附件（Ⅱ）任务表', '2|任务表'],
    ['附件一之二', '1-2|'],
    ['附件1之3：任务表', '1-3|任务表'],
    ['附件A级景区清单', '|A级景区清单'],
    ['附件甲类项目清单', '|甲类项目清单'],
  ])('%s', (text, reading) => {
    expect(readingsOf(text)).toEqual([reading])
  })

  it.each([
    ['附件2023年重点任务分工表', ['|2023年重点任务分工表']],
    ['附件 2023 年重点任务分工表', ['|2023 年重点任务分工表']],
    ['附件二〇二三年重点任务清单', ['|二〇二三年重点任务清单']],
    ['附件12023年重点任务', ['1|2023年重点任务']],
    ['附件2-12023年任务表', ['2-1|2023年任务表']],
    ['附件一二〇二三年清单', ['1|二〇二三年清单']],
    ['附件12项重点任务', ['|12项重点任务', '1|2项重点任务']],
    ['附件3项重点任务', ['|3项重点任务']],
    ['附件12重点任务', ['12|重点任务']],
    ['附件15G基站清单', ['|15G基站清单', '1|5G基站清单', '15|G基站清单']],
    ['附件三年行动计划', ['|三年行动计划']],
    ['附件1大气污染防治计划', ['1|大气污染防治计划']],
    ['附件1某县路线图', ['1|某县路线图']],
    ['附件一重点项目库', ['1|重点项目库']],
    ['附件A重点任务清单', ['|A重点任务清单', 'A|重点任务清单']],
    ['附件乙醇汽油推广计划', ['|乙醇汽油推广计划', '乙|醇汽油推广计划']],
  ])('%s runs into its title', (text, readings) => {
    expect(readingsOf(text).map((reading) => reading.replaceAll(' ', ''))).toEqual(
      readings.map((reading) => reading.replaceAll(' ', '')),
    )
  })

  it.each(['清单', '台账', '分解表', '一览表', '折子', '项目库', '时间表', '路线图', '名单', '工作手册'])(
    'stands before a plan of any name: %s',
    (name) => {
      for (const text of [`附件1某县${name}`, `附件：某县${name}`, `附件1 某县${name}`, `附件2023年某县${name}`])
        expect(readingsOf(text)).toHaveLength(1)
    },
  )

  it('may have a title that only the notice knows', () => {
    expect(annexLabelOf('附件重点项目库')).toBeNull()
    expect(annexLabelOf('附件重点项目库', (title) => title === '重点项目库')?.readings).toEqual([
      { no: null, title: '重点项目库' },
    ])
  })

  it.each([
    '附件所列任务',
    '附件1所列任务由各单位落实。',
    '附件另发',
    '附件2023年另发',
    '见附件1',
    '附件：1. 绿化计划',
    '附件：重点任务清单.docx',
    '附件清单',
    '附属设施',
    '附件2023',
    '附件2023-01-05',
    '附件1-附件3',
    '附件A所列任务',
    '附件A另发',
    '附件：A.重点任务',
    '附件ABC',
    '附近',
  ])('is not %s', (text) => {
    expect(annexLabelOf(text)).toBeNull()
  })
})

it.each(['附件AB', '附件#3', '附件☆任务表', '附件2023'])('%s is a label unread', (text) => {
  expect(isUnreadLabel(text)).toBe(true)
})

it.each([
  '附件1',
  '附件：A',
  '附件',
  '附件（略）',
  '附件清单',
  '附件1、附件2',
  '附件A另发',
  '附件1所列任务',
  '附件A.docx',
  '附件A级景区清单',
  '附件A所列任务由各单位落实，按期报送',
  '见附件A',
])('%s is no label unread', (text) => {
  expect(isUnreadLabel(text)).toBe(false)
})

describe('a line that speaks of an annex', () => {
  it.each(REFERENCES.flatMap(({ examples }) => examples))('%s labels none', (text) => {
    expect(annexLabelOf(text)).toBeNull()
  })
  it.each(REFERENCES.flatMap(({ not }) => not))('%s labels one', (text) => {
    expect(annexLabelOf(text)).not.toBeNull()
  })
})

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
