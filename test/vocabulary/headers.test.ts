import { describe, expect, it } from 'vitest'
import {
  areHeaders,
  HEADER_WORDS,
  meaningOf,
  meaningOfWord,
  saysEnough,
} from '../../src/vocabulary/headers/header-meaning.js'
import { namesSomeBody, SOME_BODIES } from '../../src/vocabulary/headers/bodies.js'
import { isDate, isOfBody } from '../../src/vocabulary/headers/body-cells.js'
import { isSchedule, namesTerm, PERIODS, SCHEDULES, TERMS } from '../../src/vocabulary/headers/periods.js'
import { HEADER_LINES } from '../../src/vocabulary/headers/header-words.js'
import { personAtEnd } from '../../src/vocabulary/roles/persons.js'
import { namesBothRoles } from '../../src/vocabulary/roles/roles.js'
import { COMPOSED_HEADERS, NO_HEADERS } from './composed-headers.js'
import { KNOWN_HEADERS } from './known-headers.js'
import { testTable } from './tables.js'

testTable('periods', [PERIODS], { read: meaningOf, meaning: () => 'period' })

testTable('schedules', [SCHEDULES], { read: isSchedule, meaning: () => true })

testTable('terms', [TERMS], { read: namesTerm, meaning: () => true })

testTable('headers of some body', [SOME_BODIES], { read: namesSomeBody, meaning: () => true })

testTable('header words', HEADER_LINES, { read: meaningOf, meaning: ({ meaning }) => meaning })

describe('header words', () => {
  it.each(
    Object.entries(KNOWN_HEADERS).flatMap(([meaning, lines]) =>
      lines.flatMap((line) => line.split(' ').map((header) => [header, meaning] as const)),
    ),
  )('%s is %s, as it was', (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning)
  })

  it.each(
    Object.entries(COMPOSED_HEADERS).flatMap(([meaning, lines]) =>
      lines.flatMap((line) => line.split(' ').map((header) => [header, meaning] as const)),
    ),
  )('%s is %s by its noun and modifiers', (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning)
  })

  it.each(NO_HEADERS)('%s is none', (header) => {
    expect(meaningOf(header)).toBeNull()
  })

  it('have one meaning each, however they are composed', () => {
    const meanings = new Map<string, Set<string>>()
    for (const { word, meaning } of HEADER_WORDS) meanings.set(word, (meanings.get(word) ?? new Set()).add(meaning))
    expect([...meanings].filter(([, said]) => said.size > 1)).toEqual([])
  })

  it('each say what their line says', () => {
    expect(HEADER_WORDS.filter(({ word, meaning }) => meaningOfWord(word) !== meaning)).toEqual([])
  })
})

describe('a header', () => {
  it.each([
    // A word that counts alone, and behind others; one that counts alone only
    ['西城区工作措施', 'measure'],
    ['市级牵头部门', 'upper'],
    ['市级配合单位', 'support'],
    ['省直主管部门', 'upper'],
    ['建设项目', 'task'],
    ['推进一批建设项目', null],
    ['协办科室', 'support'],
    ['责任股室', 'responsible'],
    ['主责及配合单位', 'responsible'],
    ['责任单位及责任人', 'responsible'],
    ['县政府分管副县长', 'leader'],
    ['科室负责人', 'person'],
    ['联系人', 'person'],
    ['序 号', 'number'],
    ['责任单位（列首位者为牵头单位）', 'responsible'],
    ['完成时限：', 'deadline'],
    ['本年度目标', 'target'],
    ['', null],
    ['（责任单位）', null],
  ])('%s says %j', (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning)
  })

  it('is no longer than forty characters, and its words no longer than twenty', () => {
    const words = (length: number) => '甲'.repeat(length - 4) + '工作措施'
    expect([meaningOf(words(20)), meaningOf(words(21))]).toEqual(['measure', null])
    const cell = (length: number) => `工作措施（${'甲'.repeat(length - 6)}）`
    expect([meaningOf(cell(40)), meaningOf(cell(41))]).toEqual(['measure', null])
  })

  it.each([
    ['责任单位·牵头部门', 'leading'],
    ['牵头单位·单位', 'leading'],
    ['年度目标·一季度', 'period'],
    ['一季度·目标', 'period'],
    ['一季度·完成情况', 'progress'],
    ['2025年·一季度', 'period'],
    ['总投资·2025年', 'investment'],
    ['建设时间·竣工', 'finish'],
    ['建设时间·开工', 'start'],
    ['时间安排·开工时间', 'start'],
    ['时间安排·实施阶段', 'period'],
    ['实施时间·起', 'start'],
    ['责任单位·牵头', 'leading'],
    ['责任单位·县级', 'responsible'],
    ['责任单位·市级', 'upper'],
    ['责任主体·市级·牵头', 'upper'],
    ['计划开工（竣工）时间', 'deadline'],
    ['开（竣）工时间', 'deadline'],
    ['开工时间（年月）', 'start'],
    ['责任单位·责任人', 'person'],
    ['任务·时限要求·完成', 'deadline'],
    ['资金（万元）·中央', 'funding'],
    ['完成情况·绝对值', 'progress'],
    ['甲·乙', null],
  ])('in levels: %s says %j', (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning)
  })

  it.each([
    ['task', true],
    ['unit', false],
    ['period', false],
    [null, false],
  ] as const)('%s says enough: %j', (meaning, enough) => {
    expect(saysEnough(meaning)).toBe(enough)
  })

  it('row has two known words, and half of what it says', () => {
    expect(areHeaders(['序号', '重点任务', '甲', '乙', ''])).toBe(true)
    expect(areHeaders(['序号', '重点任务', '甲', '乙', '丙'])).toBe(false)
    expect(areHeaders(['序号', '甲'])).toBe(false)
    expect(areHeaders(['县（市、区）', '造林面积（亩）', '绿色通道（公里）'])).toBe(true)
    expect(areHeaders(['县（市、区）', '万吨', '亩'])).toBe(false)
    expect(areHeaders(['造林面积（亩）', '绿色通道（公里）'])).toBe(false)
    expect(areHeaders(['', '开展法律援助。', '2025年5月', '年底前', '财政资金', '责任单位'])).toBe(false)
    expect(areHeaders(['序号', '责任单位（排首位的牵头。）'])).toBe(true)
  })
})

describe('persons and roles at the end of a header', () => {
  it.each([
    ['县政府分管副县长', { kind: 'leader', before: '县政府' }],
    ['责任单位责任人', { kind: 'person', before: '责任单位' }],
    ['第一责任人', { kind: 'person', before: '' }],
    ['责任单位', null],
  ])('%s', (text, expected) => {
    expect(personAtEnd(text)).toEqual(expected)
  })

  it.each([
    ['主责及配合单位', true],
    ['责任（协办）部门', true],
    ['协同单位', false],
    ['责任及配合情况', false],
    ['配合单位负责人', false],
  ])('%s names both roles: %j', (text, both) => {
    expect(namesBothRoles(text)).toBe(both)
  })
})

describe('a text below a header', () => {
  it.each(['2026年6月', '2026年6月底前', '2026年6月30日'])('is a date: %s', (text) => {
    expect(isDate(text)).toBe(true)
  })

  it.each(['6月', '2026年', '2026年一季度', '2026年目标', '一季度', '县林业局'])('is none: %s', (text) => {
    expect(isDate(text)).toBe(false)
  })

  it('is an organ or a sentence', () => {
    expect(['县林业局', '教育部门', '植树造林。'].map(isOfBody)).toEqual([true, true, true])
    expect(['', '责任单位', '会办部门', '绿化', '年底前'].map(isOfBody)).toEqual([false, false, false, false, false])
  })
})
