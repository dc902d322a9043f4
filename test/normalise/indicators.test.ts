import { describe, expect, it } from 'vitest'
import { readIndicators } from '../../src/normalise/indicators.js'
import { registry } from '../support.js'
import { indicators, PLACE } from './builders.js'

const XICHENG = { code: '110102', name: '北京市西城区' }
const read = (
  rows: Parameters<typeof indicators>[0],
  notes: readonly string[] = [],
  region: typeof XICHENG | null = XICHENG,
) =>
  readIndicators(indicators(rows, notes), registry.of(region), region)
    .flat()
    .map(({ region: place, indicator, unit, comparator, value, note }) =>
      [place, indicator, unit, comparator ?? '', value ?? '', note].join(' | ').replace(/(?: \| )+$/, ''),
    )

describe('an indicator', () => {
  it.each([
    ['a number', { indicator: '优良天数', unit: '天', value: '280' }, '西城区 | 优良天数 | 天 | = | 280'],
    ['a bound', { indicator: '利用率(%)', value: '>93' }, '西城区 | 利用率 | % | > | 93'],
    [
      'a unit of its header',
      { indicator: 'PM2.5 年均浓度（微克/立方米）', value: '34' },
      '西城区 | PM2.5年均浓度 | 微克/立方米 | = | 34',
    ],
    [
      'places in its name',
      { indicator: '覆盖县（市、区）', unit: '个', value: '61' },
      '西城区 | 覆盖县（市、区） | 个 | = | 61',
    ],
    [
      'a unit of its column before one of its header',
      { indicator: '浓度(微克)', unit: '毫克', value: '3' },
      '西城区 | 浓度 | 毫克 | = | 3',
    ],
    [
      'a rate of what its row counts',
      { indicator: '生产总值（亿元）', heading: '年均增长', value: '7' },
      '西城区 | 生产总值 |  | = | 7',
    ],
    [
      'what several years come to',
      { indicator: '发明专利拥有量（件）', heading: '年均增速〔累计〕', value: '〔2.3〕' },
      '西城区 | 发明专利拥有量 | 件 | = | 2.3',
    ],
    ['a part', { indicator: '生猪存栏（万头） / 能繁母猪', value: '2' }, '西城区 | 生猪存栏 / 能繁母猪 | 万头 | = | 2'],
    ['a share of it', { indicator: '生猪存栏（万头） / 良种率', value: '2' }, '西城区 | 生猪存栏 / 良种率 |  | = | 2'],
    ['a wide sign', { indicator: '利用率（％）', value: '3' }, '西城区 | 利用率 | % | = | 3'],
    ['a dash', { indicator: '浓度', value: '—' }, '西城区 | 浓度'],
    ['words', { indicator: '浓度', value: '完成市级下达的指标' }, '西城区 | 浓度'],
    ['a number with its unit', { indicator: '事故', value: '3起' }, '西城区 | 事故 | 起 | = | 3'],
    ['a number with something behind it', { indicator: '浓度', value: '3起跳' }, '西城区 | 浓度'],
  ])('of %s', (_, row, expected) => {
    expect(read([row])).toEqual([expected])
  })

  it.each([
    ['月坛街道', '月坛街道'],
    ['月坛街', '月坛街道'],
    ['西城区', '西城区'],
    ['月 坛 街道', '月坛街道'],
    ['甲乙企业', '甲乙企业'],
  ])('of %s is of %s', (region, place) => {
    expect(read([{ region, indicator: '浓度', value: '3' }])).toEqual([`${place} | 浓度 |  | = | 3`])
  })

  it('is from all the cells that say it', () => {
    const printed = { region: '月坛街道', indicator: '浓度', unit: '微克', value: '3', note: '约束性' }
    const of = indicators([printed])
    const [draft] = of.indicators
    for (const name of ['region', 'indicator', 'unit', 'value', 'note'] as const)
      draft![name]!.fragments = [{ table: 1, row: 2, column: 1, place: PLACE, text: name }]
    const [found] = readIndicators(of, registry.of(XICHENG), XICHENG).flat()
    expect(found!.fragments.map(({ text }) => text)).toEqual(['region', 'indicator', 'unit', 'value', 'note'])
    expect(found).toMatchObject({ region_text: '月坛街道', value_text: '3' })
  })

  it('is from no cell that is not there, and has no value where none is printed', () => {
    const [found] = readIndicators(
      indicators([{ indicator: '浓度', value: '—' }]),
      registry.of(XICHENG),
      XICHENG,
    ).flat()
    expect(found).toMatchObject({ fragments: [], comparator: null, value: null, value_text: '—', note: '' })
  })

  it('keeps the name of a bracket that stands before its last words', () => {
    expect(read([{ indicator: '细颗粒物（PM2.5）浓度', value: '3' }])).toEqual([
      '西城区 | 细颗粒物（PM2.5）浓度 |  | = | 3',
    ])
  })

  it('of no region belongs to that of the notice, if there is one', () => {
    expect(read([{ indicator: '浓度', value: '3' }], [], null)).toEqual([' | 浓度 |  | = | 3'])
  })

  it('has the note that begins with its name, or that of its row', () => {
    const notes = ['备注：1. 优良天数以市级考核为准', '2、浓度为年均值']
    expect(
      read(
        [
          { indicator: '优良天数', value: '3' },
          { indicator: '浓度', value: '4', note: '约束性' },
        ],
        notes,
      ),
    ).toEqual(['西城区 | 优良天数 |  | = | 3 | 优良天数以市级考核为准', '西城区 | 浓度 |  | = | 4 | 约束性'])
  })
})

describe('a compound value', () => {
  const header = '断面水质达标率(%) (优良水体比例, 劣V类水体比例)'

  it('is an indicator for each part that its header names', () => {
    expect(read([{ indicator: header, value: '100 (80, 0)' }])).toEqual([
      '西城区 | 断面水质达标率 | % | = | 100',
      '西城区 | 优良水体比例 | % | = | 80',
      '西城区 | 劣V类水体比例 | % | = | 0',
    ])
  })

  it.each([
    ['in either order', '断面水质达标率(优良水体比例, 劣V类水体比例)(%)', '100 (80, 0)'],
    ['with other separators', '断面水质达标率（%）（优良水体比例；劣V类水体比例）', ' 100（80、0） '],
  ])('has its unit and its names %s', (_, indicator, value) => {
    expect(read([{ indicator, value }])).toEqual([
      '西城区 | 断面水质达标率 | % | = | 100',
      '西城区 | 优良水体比例 | % | = | 80',
      '西城区 | 劣V类水体比例 | % | = | 0',
    ])
  })

  it.each([
    ['more parts than names', header, '100 (80, 0, 1)'],
    ['no names', '断面水质达标率(%)', '100 (80, 0)'],
    ['no parts', header, '100'],
  ])('is one where it has %s', (_, indicator, value) => {
    expect(read([{ indicator, value }])).toHaveLength(1)
  })
})
