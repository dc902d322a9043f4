import { describe, expect, it } from 'vitest'
import { nameOf } from '../../src/model/place.js'
import { tidyTitle } from '../../src/text/blanks.js'
import { letterOf } from '../../src/text/printed.js'
import { unwrap, wrapWidth } from '../../src/text/sentences.js'
import { wholeNumber } from '../../src/vocabulary/numbers/numerals.js'
import { ordinalOf, startsAfresh } from '../../src/vocabulary/frame/ordinals.js'
import { readValue } from '../../src/vocabulary/numbers/printed-values.js'

describe('numerals', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['二〇二二', 2022],
    ['二○○七', 2007],
    ['两', 2],
    ['', null],
    ['甲', null],
    ['12甲', null],
  ])('%s is %s', (text, number) => {
    expect(wholeNumber(text)).toBe(number)
  })
})

describe('ordinals of sections', () => {
  it.each([
    ['一、主要目标', { no: '一', title: '主要目标', level: 1 }],
    ['十二、 保障 措施', { no: '十二', title: '保障措施', level: 1 }],
    ['（二）大气', { no: '（二）', title: '大气', level: 2 }],
    ['第三部分 保障措施', { no: '第三部分', title: '保障措施', level: 1 }],
    ['1.目标', null],
    ['一是提高站位', null],
  ])('%s', (text, expected) => {
    expect(ordinalOf(text)).toEqual(expected)
  })
})

describe('titles', () => {
  it('lose the blanks of the layout and keep those between Latin words', () => {
    expect(tidyTitle('关于 印发《2022 年\n行动计划》 COP 15 plan 的通知')).toBe(
      '关于印发《2022年行动计划》COP 15 plan的通知',
    )
  })
})

const unwrapped = (text: string, width: number) => unwrap(text, width, startsAfresh)

describe('line breaks in a cell', () => {
  it('stay between sentences', () => {
    expect(unwrapped('推进公转铁。\n优化结构。', Infinity)).toBe('推进公转铁。\n优化结构。')
  })

  it('go inside a sentence that ends below', () => {
    expect(unwrapped('控制在\n10410人内。', Infinity)).toBe('控制在10410人内。')
    expect(unwrapped('完成，\n并开展评估', Infinity)).toBe('完成，并开展评估')
  })

  it('stay between items that have no stops', () => {
    expect(unwrapped('建设公园\n改造道路', Infinity)).toBe('建设公园\n改造道路')
    expect(unwrapped('一季度：选址\n二季度：开工。', Infinity)).toBe('一季度：选址\n二季度：开工。')
    expect(unwrapped('1. 建设\n2. 改造。', Infinity)).toBe('1. 建设\n2. 改造。')
  })

  it('go where lines fill their column', () => {
    const cells = ['加快推进老旧小\n区综合整治和加\n装电梯', '建设口袋公园和\n城市森林']
    expect(wrapWidth(cells)).toBe(14)
    expect(unwrapped(cells[0]!, wrapWidth(cells))).toBe('加快推进老旧小区综合整治和加装电梯')
  })
})

describe('places', () => {
  it('are named as a person looks them up', () => {
    expect(
      nameOf([
        { line: 51, column: 1 },
        { line: 51, column: 9 },
        { line: 55, column: 1 },
      ]),
    ).toBe('L51,L55')
    expect(nameOf([{ page: 4, box: [0, 0, 1, 1] }])).toBe('p4')
    expect(
      nameOf([
        { page: 3, box: [0, 0, 1, 1] },
        { page: 4, box: [0, 0, 1, 1] },
      ]),
    ).toBe('p3-4')
  })
})

describe('values of indicator tables', () => {
  it.each([
    ['34', '=', 34, ''],
    ['>93', '>', 93, ''],
    ['≥2%', '>=', 2, ''],
    ['8０％以上', '>=', 80, ''],
    ['1,200 左右', '~', 1200, ''],
    ['100 (80, 0)', '=', 100, '(80,0)'],
    ['280天', '=', 280, '天'],
    ['不低于90%', '>=', 90, ''],
    ['控制在5.5%以内', '<=', 5.5, ''],
    ['达到40%左右', '~', 40, ''],
  ])('%s', (text, comparator, value, rest) => {
    expect(readValue(text)).toEqual({ comparator, value, rest })
  })

  it.each(['—', '全市统筹', '与市级保持同步', ''])('%s is none', (text) => {
    expect(readValue(text)).toBeNull()
  })
})

describe('letters', () => {
  it.each([
    [2, 'b'],
    [26, 'z'],
    [27, 'aa'],
    [53, 'ba'],
  ])('%i is %s', (times, letters) => {
    expect(letterOf(times)).toBe(letters)
  })
})
