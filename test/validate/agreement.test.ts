import { describe, expect, it } from 'vitest'
import { recordsOf, type Indicator, type Target } from '../../src/model/plan.js'
import { annex, breaches, indicator, plan, record, task } from '../builders/plan.js'

/** A plan of 金寨县 whose one measure commits to 93 % of something, beside a table of indicators. */
const saying = (measure: string, ...indicators: Indicator[]) => ({
  ...plan(
    annex(
      '1',
      task('1', '净土', record(measure, { targets: [{ value: 93, comparator: '>=', unit: '%', text: measure }] })),
    ),
    annex('2', ...indicators),
  ),
  region: '安徽省金寨县',
})
const differs = (measure: string, ...indicators: Indicator[]) =>
  breaches('target/differs', saying(measure, ...indicators))

/** Of five words of two characters: 土壤, 壤安, 安全, 全利, 利用. */
const NAME = '土壤安全利用'

describe('a target beside an indicator', () => {
  it('is held against it where the sentence has three of five of its words', () => {
    expect(differs('土壤安全达到93%以上', indicator(NAME, 95, '%'))).toEqual([
      'The measure commits to >= 93 %, the indicator table to = 95 % (土壤安全利用).',
    ])
  })

  it('is another where it has two, or four of seven', () => {
    expect(differs('污染地块达标，安全率达到93%以上', indicator('污染地块安全利用', 95, '%'))).toEqual([])
    expect(differs('土壤达标，安全率达到93%以上', indicator(NAME, 95, '%'))).toEqual([])
  })

  it('is another in another unit of measure, and in a row for a part of the region', () => {
    expect(differs('土壤安全利用达到93%以上', indicator(NAME, 95, '万亩'))).toEqual([])
    expect(differs('土壤安全利用达到93%以上', indicator(NAME, 95, '%', { region: '梅山镇' }))).toEqual([])
    expect(differs('土壤安全利用达到93%以上', indicator(NAME, 95, '%', { region: '金寨县' }))).toHaveLength(1)
  })

  it.each(['。', '\n'])('is held against what its own sentence says, not one that %j parts from it', (stop) => {
    const measure = `土壤安全利用${stop}达到93%以上`
    const of = saying(measure, indicator(NAME, 95, '%'))
    const [target] = [...recordsOf(of)][0]!.record.targets
    target!.text = '达到93%以上'
    expect(breaches('target/differs', of)).toEqual([])
    const whole = saying('土壤安全利用，达到93%以上。加强治理。', indicator(NAME, 95, '%'))
    for (const { record: one } of recordsOf(whole)) one.targets[0]!.text = '达到93%以上'
    expect(breaches('target/differs', whole)).toHaveLength(1)
    target!.text = '土壤安全利用的达到93%以上'
    expect(breaches('target/differs', of)).toHaveLength(1)
  })

  it('is held against each of several indicators, and against none whose name has no words', () => {
    const both = [indicator(NAME, 95, '%'), indicator(NAME, 96, '%'), indicator('PM2.5', 35, '%')]
    expect(differs('土壤安全利用达到93%以上', ...both)).toHaveLength(2)
    expect(differs('PM2.5达到93%以上', indicator('PM2.5', 35, '%'))).toEqual([])
    const inPlanWithoutRegion = { ...saying('土壤安全利用达到93%以上', indicator(NAME, 95, '%', { region: '金寨县' })) }
    expect(breaches('target/differs', { ...inPlanWithoutRegion, region: null })).toEqual([])
  })

  it('agrees with an equal value, and with none', () => {
    expect(differs('土壤安全利用达到93%以上', indicator(NAME, 93, '%'), indicator(NAME, null, '%'))).toEqual([])
  })

  it('is told once of an indicator that two annexes print', () => {
    expect(differs('土壤安全利用达到93%以上', indicator(NAME, 95, '%'), indicator(NAME, 95, '%'))).toHaveLength(1)
  })

  it('bounds the number otherwise where the table has a bound of its own', () => {
    const bounds = (parts: Partial<Indicator>) =>
      breaches('target/comparator', saying('土壤安全利用达到93%以上', indicator(NAME, 93, '%', parts)))
    expect(bounds({ comparator: '>', value_text: '>93' })).toEqual([
      'The measure says >= 93 %, the indicator table >93 (土壤安全利用).',
    ])
    expect(bounds({ comparator: '=' })).toEqual([])
    expect(bounds({ comparator: '>=' })).toEqual([])
  })
})

describe('a target of a change', () => {
  const of = (target: Partial<Target>, table: Partial<Indicator>) => {
    const measure = '土壤安全利用下降4%以上'
    const notice = saying(measure, indicator(NAME, -4, '%', table))
    for (const { record: one } of recordsOf(notice))
      one.targets = [{ ...one.targets[0]!, value: 4, change: 'decrease', ...target }]
    return [...breaches('target/differs', notice), ...breaches('target/comparator', notice)]
  }

  it('agrees with the negative number of a table, and with a bound that is turned with its sign', () => {
    expect(of({}, {})).toEqual([])
    expect(of({}, { comparator: '<=' })).toEqual([])
    expect(of({}, { comparator: '>=', value_text: '≥-4' })).toHaveLength(1)
  })

  it('is told without a sign', () => {
    expect(of({ value: 5 }, {})).toEqual([
      'The measure commits to a decrease of >= 5 %, the indicator table to = -4 % (土壤安全利用).',
    ])
  })

  it('is not held against the table where it is only striven for', () => {
    expect(of({ value: 5, strength: 'aspiration' }, {})).toEqual([])
  })
})
