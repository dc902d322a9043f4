import { describe, expect, it } from 'vitest'
import { compareAmounts, withoutScale } from '../../src/vocabulary/numbers/amounts.js'
import {
  boundBehind,
  BOUNDS_BEFORE,
  BOUNDS_BEHIND,
  boundsBefore,
  comparatorOf,
  withoutBounds,
} from '../../src/vocabulary/numbers/bounds.js'
import { isUnitLine, LOOKALIKES, measureKind, MEASURES, unitAtStart } from '../../src/vocabulary/numbers/measures.js'
import { COUNTED, numbersIn } from '../../src/vocabulary/numbers/printed-numbers.js'
import { readValue } from '../../src/vocabulary/numbers/printed-values.js'
import { DATES, QUANTITIES, quantitiesIn } from '../../src/vocabulary/numbers/quantities.js'
import {
  COUNTED_WORDS,
  countedIn,
  declaredInRow,
  declaredInTitle,
  declaredTotals,
  sumsUpSection,
  TOTALS,
  TOTALS_IN_TITLES,
} from '../../src/vocabulary/targets/totals.js'
import { testTable } from './tables.js'

testTable('measures', MEASURES, {
  read: (text) => MEASURES.find(({ units }) => units.some((unit) => unitAtStart(text).startsWith(unit)))?.kind,
  meaning: ({ kind }) => kind,
})

/** Behind a number they are words of their own. */
testTable('words that begin like a unit', LOOKALIKES, { read: unitAtStart, meaning: () => '' })
describe('words that begin like a unit', () => {
  it.each(LOOKALIKES.flatMap(({ unless = [] }) => unless))('3%s counts', (text) => {
    expect(unitAtStart(text)).not.toBe('')
  })

  it.each(LOOKALIKES.flatMap(({ words }) => words))('%s begins like one', (word) => {
    expect(MEASURES.some(({ units }) => units.some((unit) => word.startsWith(unit)))).toBe(true)
  })
})

testTable('quantities', QUANTITIES, {
  read: (text) => quantitiesIn(text).length,
  meaning: () => 1,
})

testTable('figures before any counter', [COUNTED], {
  read: (text) => numbersIn(text).length > 0,
  meaning: () => true,
})
testTable('days of the calendar', DATES, {
  read: (text) => DATES.filter(({ pattern }) => new RegExp(pattern).test(text)),
  meaning: (line) => [line],
})

it('counts no days of the calendar, and what stands beside them', () => {
  const found = quantitiesIn('至2021年12月31日新建3所').map(({ value, unit }) => `${value} ${unit}`)
  expect(found).toEqual(['3 所'])
})

describe('the unit of a number', () => {
  it.each([
    ['吨/平方公里·月以内', '吨/平方公里·月'],
    ['人/亿元', '人/亿元'],
    ['微克/立方米', '微克/立方米'],
    ['个月', '个月'],
    ['个百分点', '个百分点'],
    ['个公园', '个'],
    ['天然气', ''],
    ['公园', ''],
  ])('%s begins with “%s”', (text, unit) => {
    expect(unitAtStart(text)).toBe(unit)
  })

  it.each([
    ['万元', 'money'],
    ['人/亿元', 'money'],
    ['万亩', 'size'],
    ['微克/立方米', 'size'],
    ['个百分点', 'share'],
    ['番', 'share'],
    ['个工作日', 'time'],
    ['万小时', 'count'],
    ['万辆次', 'count'],
    ['轮次', 'count'],
    ['万美元', 'money'],
    ['袋', 'count'],
    ['', null],
  ])('%s measures %s', (unit, kind) => {
    expect(measureKind(unit)).toBe(kind)
  })

  it.each([
    ['单位：万元', true],
    ['（计量单位：平方米）', true],
    ['单位：个', true],
    ['单位：县教育局', false],
    ['责任单位：', false],
  ])('%s says what a table counts: %j', (line, is) => {
    expect(isUnitLine(line)).toBe(is)
  })
})

describe('amounts', () => {
  it.each<[number, string, number, string, number | null]>([
    [2, '万亩', 20000, '亩', 0],
    [1.5, '亿元', 15000, '万元', 0],
    [2, '十万人', 20, '万人', 0],
    [3, '千米', 3, '公里', 0],
    [3, '千瓦', 3, '千瓦', 0],
    [2, '万亩', 3, '万亩', -10000],
    [2, '万亩', 2, '万家', null],
  ])('%d %s against %d %s', (value, unit, other, otherUnit, difference) => {
    expect(compareAmounts({ value, unit }, { value: other, unit: otherUnit })).toBe(difference)
  })

  it('千瓦 has no scale', () => {
    expect(['千瓦', '万千瓦', '万亿元'].map(withoutScale)).toEqual(['千瓦', '千瓦', '元'])
  })
})

const isIn = (comparators: readonly { comparator: string }[]) => comparators[0]?.comparator
const beforeNumber = (text: string) => text.replace(/\d.*$/, '')

testTable(
  'bounds before a number',
  BOUNDS_BEFORE.filter(({ inSentences }) => inSentences),
  { read: (text) => isIn(boundsBefore(beforeNumber(text))), meaning: ({ comparator }) => comparator },
)
testTable('bounds before a figure', BOUNDS_BEFORE, {
  read: (text) => readValue(text.replace(/(\d).*/, '$1'))?.comparator,
  meaning: ({ comparator }) => comparator,
})
testTable('bounds behind a number', BOUNDS_BEHIND, {
  read: (text) => boundBehind(text)?.comparator,
  meaning: ({ comparator }) => comparator,
})

describe('a bound', () => {
  it('leaves what stands before it, and between it and its number', () => {
    expect(boundsBefore('审核数量不少于总数的')).toEqual([
      { comparator: '>=', subject: '审核数量', between: '总数的' },
      { comparator: '<', subject: '审核数量不', between: '总数的' },
    ])
  })

  it('reaches no farther than eight characters, nor over 、', () => {
    expect(boundsBefore('不少于一二三四五六七八')).not.toEqual([])
    expect(boundsBefore('不少于一二三四五六七八九')).toEqual([])
    expect(boundsBefore('不少于三个、')).toEqual([])
  })

  it('has one comparator in every table', () => {
    const lines = [...BOUNDS_BEFORE, ...BOUNDS_BEHIND]
    for (const { words, comparator } of lines) expect(words.map(comparatorOf)).toEqual(words.map(() => comparator))
  })

  it('goes from a text that is compared without it', () => {
    expect(withoutBounds('覆盖率达到#%以上，抽检不少于#次')).toBe('覆盖率#%，抽检#次')
    expect(withoutBounds('成活率在85%以上，浓度稳定在30')).toBe('成活率85%，浓度30')
    expect(withoutBounds('在全县为企业减税5亿元')).toBe('在全县为企业减税5亿元')
  })
})

describe('a figure of a table', () => {
  it.each([
    ['34', '= 34 '],
    ['>93', '> 93 '],
    ['80%以上', '>= 80 '],
    ['100 (80, 0)', '= 100 (80,0)'],
    ['不低于1,500', '>= 1500 '],
    ['约5', '~ 5 '],
    // 起 counts accidents here
    ['3起', '= 3 起'],
    ['２', '= 2 '],
    ['-0.5', '= -0.5 '],
    ['良好以上', null],
    ['—', null],
    ['2022年底前完成', null],
  ])('%s is %j', (text, expected) => {
    const value = readValue(text)
    expect(value && `${value.comparator} ${value.value} ${value.rest}`).toBe(expected)
  })
})

testTable('declared totals', TOTALS, {
  read: (text) => TOTALS.filter(({ pattern }) => text.match(pattern) !== null),
  meaning: (line) => [line],
})

testTable('declared totals in titles', TOTALS_IN_TITLES, {
  read: (text) => TOTALS_IN_TITLES.filter(({ pattern }) => pattern.test(text)),
  meaning: (line) => [line],
})

testTable('words that a total counts', COUNTED_WORDS, { read: countedIn, meaning: ({ counts }) => counts })

describe('declared totals', () => {
  it.each([
    ['共五个方面79项任务（15+9+16+19+20）。', [15, 9, 16, 19, 20]],
    ['共有40项任务（15+9+15），其中', []],
    ['共有40项任务，“3+5+2”工作体系', []],
  ])('of %s are summed up from %j', (text, addends) => {
    expect(declaredTotals(text)[0]!.addends).toEqual(addends)
  })

  it('of a text', () => {
    expect(declaredTotals('将目标分解为44项重点任务、五个方面79项措施')).toEqual([
      { count: 44, counts: 'tasks', addends: [], text: '分解为44项重点任务' },
      { count: 79, counts: 'records', addends: [], text: '五个方面79项措施' },
    ])
  })

  it('of a row of sums', () => {
    expect(declaredInRow(['合计', '', '12项', '5条'])).toEqual([12, 5])
    expect(declaredInRow(['合计', '3000万元'])).toEqual([])
    expect(declaredInRow(['绿化', '12项'])).toEqual([])
    expect([sumsUpSection('小 计'), sumsUpSection('合计')]).toEqual([true, false])
  })

  it('of the title of a section', () => {
    const titles = ['一、公共服务（5件）', '（共3项）', '十件 实事，共十件', '一、公共服务']
    expect(titles.map((title) => declaredInTitle(title)?.count)).toEqual([5, 3, 10, undefined])
  })
})
