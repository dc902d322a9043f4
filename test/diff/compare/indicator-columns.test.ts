import { describe, expect, it } from 'vitest'
import { compareIndicators } from '../../../src/diff/compare/indicators.js'
import type { Tables } from '../../../src/model/dataset.js'

interface Column {
  name: string
  unit?: string
  annex?: string
  region?: string
  value?: number
}

const year = (columns: readonly Column[]) => ({
  year: 2022,
  taskAnnexes: new Set<string>(),
  indicators: columns.map(
    ({ name, unit = '%', annex = '2', region = '金寨县', value = 1 }): Tables['indicators'][number] => ({
      document_id: 'd',
      annex_no: annex,
      region,
      region_text: region,
      label_header: '',
      label: '',
      heading: '',
      change: null,
      indicator: name,
      unit,
      note: '',

      comparator: '=',
      value,
      value_text: String(value),
    }),
  ),
})

const told = (old: readonly Column[], fresh: readonly Column[]): string[] =>
  compareIndicators(year(old), year(fresh)).map(({ kind, subject, before, after }) =>
    [kind, subject, [before, after].filter(Boolean).join(' → ')].join(' | '),
  )
const kinds = (old: readonly Column[], fresh: readonly Column[]) => told(old, fresh).map((line) => line.split(' | ')[0])

/** An indicator that stays, so that the annexes of both years are one. */
const STAYS: Column = { name: '森林覆盖率' }
const OTHERS = ['indicator-new', 'indicator-dropped']

describe('an indicator that has another name', () => {
  it.each([
    ['污水处理率', '生活污水集中处理率', ['indicator-renamed']],
    ['老旧小区改造', '老旧管网改造', ['indicator-renamed']],
    ['新建学校', '新建医院', OTHERS],
  ])('is one with it in its annex and of its unit, where they are a little alike: %s, %s', (old, fresh, expected) => {
    expect(kinds([STAYS, { name: old }], [STAYS, { name: fresh }])).toEqual(expected)
  })

  it.each([
    ['城市污水处理率', '农村污水处理率', ['indicator-renamed']],
    ['污水处理率', '生活污水集中处理率', OTHERS],
  ])('is one with it of another unit, where they are more alike: %s, %s', (old, fresh, expected) => {
    expect(kinds([STAYS, { name: old, unit: '%' }], [STAYS, { name: fresh, unit: '吨' }])).toEqual(expected)
  })

  it('is another one where Latin words differ, or none of its regions is there', () => {
    expect(kinds([{ name: 'NOx重点工程减排量' }], [{ name: 'VOCs重点工程减排量' }])).toEqual(OTHERS)
    expect(kinds([{ name: '污水处理率', region: '甲镇' }], [{ name: '污水处理率', region: '乙镇' }])).toEqual(OTHERS)
  })
})

describe('indicators of one name', () => {
  const [air, water] = [{ name: '优良天数比率' }, { name: '水质达标率' }]

  it('are paired within the annexes that are one, wherever those stand', () => {
    const old = [
      {
        ...air,
        annex: '2',
      },
      {
        name: '目标值',
        annex: '2',
        value: 1,
      },
      {
        ...water,
        annex: '3',
      },
      {
        name: '目标值',
        annex: '3',
        value: 2,
      },
    ]
    const fresh = [
      {
        ...water,
        annex: '2',
      },
      {
        name: '目标值',
        annex: '2',
        value: 2,
      },
      {
        ...air,
        annex: '3',
      },
      {
        name: '目标值',
        annex: '3',
        value: 1,
      },
    ]
    expect(told(old, fresh)).toEqual(['annex-renamed | 3 | 2 → 3', 'annex-renamed | 2 | 3 → 2'])
  })

  it('are paired in the annex of one number where annexes are equally alike', () => {
    const columns = [
      { name: '目标值', annex: '2', value: 1 },
      { name: '目标值', annex: '3', value: 2 },
    ]
    expect(told(columns, [columns[1]!, columns[0]!])).toEqual([])
  })

  it('are paired of one unit of measure before others', () => {
    const [area, share] = [
      { name: '造林', unit: '亩' },
      { name: '造林', unit: '%', value: 5 },
    ]
    expect(told([area, share], [share, area])).toEqual([])
  })
})
