import { expect, it } from 'vitest'
import { chineseNumeral, formalNumeral, HEAVENLY_STEMS } from '../../src/vocabulary/numbers/numerals.js'
import { MARKERS, markerOf, ordinalOf, startsAfresh } from '../../src/vocabulary/frame/ordinals.js'
import { declaredInRow, declaredInTitle, declaredTotals } from '../../src/vocabulary/targets/totals.js'
import { testTable } from './tables.js'

testTable('markers', MARKERS, { read: (text) => markerOf(text)?.level ?? null, meaning: ({ level }) => level })

it.each([
  ['一、主要目标', { no: '一', title: '主要目标', level: 1 }],
  ['（二）大气', { no: '（二）', title: '大气', level: 2 }],
  ['第三部分 保障措施', { no: '第三部分', title: '保障措施', level: 1 }],
  ['1.目标', null],
])('the heading %s', (text, expected) => {
  expect(ordinalOf(text)).toEqual(expected)
})

it.each([
  '一季度：选址',
  '6月底前完成',
  '2. 改造',
  '（二）治水',
  '①绿化',
  '一是强化责任',
  '第二，治水',
  '上半年：开工',
])('%s begins one of several things', (line) => {
  expect(startsAfresh(line)).toBe(true)
})

it.each(['1.5万亩造林', '年底前完成', '责任落实', '10410人内', '二期工程'])(
  '%s may go on with the line above',
  (line) => {
    expect(startsAfresh(line)).toBe(false)
  },
)

it('totals count', () => {
  expect(declaredTotals('将目标分解为44项任务，五个方面79项')).toMatchObject([{ count: 44 }, { count: 79 }])
  expect(declaredInTitle('优化基本公共服务(5件)')).toMatchObject({ count: 5 })
  expect(declaredInRow(['小计：', '共12件'])).toEqual([12])
  expect(declaredInRow(['绿化', '共12件'])).toEqual([])
})

it('numerals are written in every form', () => {
  expect([12, 105].map(chineseNumeral)).toEqual(['十二', '一百零五'])
  expect([12, 105].map(formalNumeral)).toEqual(['拾贰', '壹佰零伍'])
  expect(HEAVENLY_STEMS[1]).toBe('乙')
})
