import { describe, expect, it } from 'vitest'
import { DatedNames, overlap, type Period } from '../../src/registry/dated-names.js'

const names = (...entries: [meaning: string, period?: Period][]) => {
  const dated = new DatedNames<string>()
  for (const [meaning, period] of entries) dated.add('区规划局', meaning, period)
  return (on: string | null) => dated.find('区规划局', on)
}

describe('a name', () => {
  it('has meant one unit and then another', () => {
    const meaning = names(['一局', { until: '2019-03-31' }], ['二局', { from: '2019-04-01' }])
    expect(['2018-01-01', '2019-03-31', '2019-04-01', '2024-01-01'].map(meaning)).toEqual([
      '一局',
      '一局',
      '二局',
      '二局',
    ])
  })

  it('has its latest meaning where the day is not known, or it was in no use then', () => {
    const meaning = names(['二局', { from: '2019-04-01', until: '2020-12-31' }], ['一局', { until: '2018-12-31' }])
    expect([meaning(null), meaning('2019-01-15'), meaning('2024-01-01')]).toEqual(['二局', '二局', '二局'])
  })

  it('that is in use still is later than one that is not', () => {
    expect(names(['二局'])(null)).toBe('二局')
    expect(names(['一局', { until: '2018-12-31' }], ['二局', { from: '2020-01-01' }])(null)).toBe('二局')
  })

  it('that is given again for the same days means what was given last', () => {
    expect(names(['一局', { until: '2019-03-31' }], ['二局'])('2018-01-01')).toBe('二局')
  })

  it('that nobody has means nothing', () => {
    expect(new DatedNames<string>().find('区规划局', null)).toBeNull()
  })
})

it.each([
  [{ until: '2019-03-31' }, { from: '2019-03-31' }, true],
  [{ until: '2019-03-31' }, { from: '2019-04-01' }, false],
  [{ from: '2019-04-01' }, { until: '2019-03-31' }, false],
  [{}, { from: '2019-04-01' }, true],
])('%j and %j share a day: %j', (a, b, share) => {
  expect(overlap(a, b)).toBe(share)
})
