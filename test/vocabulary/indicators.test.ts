import { describe, expect, it } from 'vitest'
import { ASPECTS, isAspect, isPeriod, namesShare, PERIODS, SHARES } from '../../src/vocabulary/indicators/aspects.js'
import {
  HEADERS_OF_NAMES,
  isPart,
  isSubtotal,
  isWhole,
  LABEL_WORDS,
  NAMING_HEADERS,
  namesThings,
  placeForm,
  saysOfNames,
  withoutPart,
} from '../../src/vocabulary/indicators/labels.js'
import { MONEY_NAMES, namesMoney } from '../../src/vocabulary/indicators/money-names.js'
import { NAMES_WITHOUT_UNITS, needsNoUnit } from '../../src/vocabulary/indicators/without-units.js'
import { COLUMN_UNITS, declaredUnits, isUnit, partUnit } from '../../src/vocabulary/numbers/column-units.js'
import { GRADES, isGrade, MOVES, readCell } from '../../src/vocabulary/numbers/printed-values.js'
import { testTable } from './tables.js'

testTable('units of columns', COLUMN_UNITS, { read: isUnit, meaning: () => true })
testTable('names of money', MONEY_NAMES, { read: namesMoney, meaning: () => true })
testTable('headers of when and how', ASPECTS, { read: isAspect, meaning: () => true })
testTable('years and months as names', [PERIODS], { read: isPeriod, meaning: () => true })
testTable('names of shares', SHARES, { read: namesShare, meaning: () => true })
testTable('names without units', NAMES_WITHOUT_UNITS, { read: needsNoUnit, meaning: () => true })
testTable('labels', LABEL_WORDS, {
  read: (text) => (isPart(text) ? 'part' : isWhole(text) ? 'whole' : placeForm(text)),
  meaning: ({ word }) => word,
})
testTable('headers over numbers that are names', NAMING_HEADERS, { read: namesThings, meaning: () => true })
testTable('headers over names', HEADERS_OF_NAMES, { read: saysOfNames, meaning: ({ says }) => says })
testTable('grades', GRADES, { read: isGrade, meaning: () => true })
testTable('moves', MOVES, { read: (text) => readCell(text)?.change ?? null, meaning: ({ change }) => change })

describe('a cell of values', () => {
  it.each([
    ['34', '= 34 '],
    ['>93', '> 93 '],
    ['≥2%', '>= 2 %'],
    ['1.2万', '= 1.2 万'],
    ['1.2万亩', '= 1.2 万亩'],
    ['3—5', '>= 3, <= 5 '],
    ['5-6万', '>= 5, <= 6 万'],
    ['3%-5%', '>= 3, <= 5 %'],
    ['下降3%', 'decrease = 3 %'],
    ['下降不低于3%', 'decrease >= 3 %'],
    ['降至3%以下', '<= 3 %'],
    ['提高到95%', '= 95 %'],
    ['≤-4%', 'decrease >= 4 %'],
    ['-2.78%', '= -2.78 %'],
    ['20余家', '~ 20 家'],
    ['80%（含）以上', '>= 80 %'],
    ['5000（含续建）', '= 5000 '],
    ['1,234.5', '= 1234.5 '],
    ['1 234', '= 1234 '],
    ['力争36亿元', '= 36 亿元'],
    ['〔13.5〕', '= 13.5 '],
    ['[≥18%]', '>= 18 %'],
    ['〔2024〕5号', null],
    ['12 34', null],
    ['100（80，0）', null],
    ['2024年', null],
    ['2024.6.30', null],
    ['10月底前', null],
    ['第3', null],
    ['12/15', null],
    ['良好以上', null],
    ['全市统筹', null],
    ['不降低', null],
    ['与上年持平', null],
    ['—', null],
    ['/', null],
    ['', null],
  ])('%s says %j', (text, expected) => {
    const read = readCell(text)
    const bounds = read?.bounds.map(({ comparator, value }) => `${comparator} ${value}`).join(', ')
    expect(read && [read.change, `${bounds} ${read.unit}`].filter(Boolean).join(' ')).toBe(expected)
  })
})

describe('the units of a line above a table', () => {
  it.each([
    ['单位：万吨、%', ['万吨', '%']],
    ['（计量单位：平方米）', ['平方米']],
    ['填报单位：某局 单位：亩', ['亩']],
    ['表2 造林任务（单位：亩）', ['亩']],
    ['注：表中金额单位为万元。', ['万元']],
    ['本表单位均为公里；数据截至6月底', ['公里']],
    ['单位：县教育局', []],
    ['牵头单位为县教育局', []],
    ['责任单位：县林业局', []],
  ])('%s', (line, units) => {
    expect(declaredUnits(line)).toEqual(units)
  })
})

describe('a header and its unit', () => {
  it.each([
    ['PM2.5 年均浓度（微克/立方米）', 'PM2.5年均浓度', '微克/立方米'],
    ['造林面积（人工）', '造林面积（人工）', ''],
    ['细颗粒物（PM2.5）', '细颗粒物（PM2.5）', ''],
    ['（万元）', '', '万元'],
    ['亩', '', '亩'],
    ['收入（单位：亿元）', '收入', '亿元'],
    ['增长%', '增长', '%'],
    ['投资额/万元', '投资额', '万元'],
    ['用水量/立方米/万元', '用水量', '立方米/万元'],
    ['村/社区', '村/社区', ''],
    ['元/亩', '', '元/亩'],
  ])('%s', (header, name, unit) => {
    expect(partUnit(header)).toEqual({ name, unit })
  })
})

it('a part is named without the sign of it', () => {
  expect(['其中：大型', '其中:城关镇', '#工业', '大型'].map(withoutPart)).toEqual(['大型', '城关镇', '工业', '大型'])
})

it('小计 sums up a part, 合计 all', () => {
  expect(['小计', '小 计', '合计', '小型'].map(isSubtotal)).toEqual([true, true, false, false])
})
