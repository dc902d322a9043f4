import { describe, expect, it } from 'vitest'
import { Places } from '../../../src/diff/compare/places.js'
import type { DiffRecord } from '../../../src/model/diff.js'
import { record } from '../render/sample.js'

type Section = [no: string, title: string]

const inSection = ([section_no, section_title]: Section, at: number, annex_title = '重点任务'): DiffRecord =>
  record({ id: `${section_no}/${at}`, section_no, section_title, annex_no: '1', annex_title, plan_year: null })

/** What is said of sections whose records are one, as many as are given: the old section, the new one, how often. */
function told(common: [Section, Section, number][], old: [Section, number][] = [], fresh: [Section, number][] = []) {
  const pairs = common.flatMap(([from, to, count], which) =>
    Array.from({ length: count }, (_, at) => ({
      old: inSection(from, which * 100 + at),
      fresh: inSection(to, which * 100 + at),
    })),
  )
  const alone = (list: [Section, number][]) =>
    list.flatMap(([section, count]) => Array.from({ length: count }, (_, at) => inSection(section, 1000 + at)))
  const places = new Places(
    [...pairs.map((pair) => pair.old), ...alone(old)],
    [...pairs.map((pair) => pair.fresh), ...alone(fresh)],
    pairs,
  )
  const moves = pairs.flatMap((pair) => places.movesOf(pair).map(({ kind }) => kind))
  return {
    renamed: places.renamings().map(({ message }) => message),
    moved: moves.filter((kind) => kind !== 'moved-number'),
  }
}

describe('a section', () => {
  const [air, soil, water]: Section[] = [
    ['一', '大气环境'],
    ['二', '土壤修复'],
    ['三', '水务工程'],
  ]

  it('is one with that which has its title, whatever its number', () => {
    expect(told([[air!, ['四', '大气环境'], 2]])).toEqual({ renamed: ['一、大气环境 → 四、大气环境'], moved: [] })
  })

  it.each([
    ['two of five', 2, { renamed: ['一、大气环境 → 二、土壤修复'], moved: [] }],
    ['one of four', 1, { renamed: [], moved: ['moved-section'] }],
  ])('is one with another that has %s of its records, whatever its title', (_, common, expected) => {
    expect(told([[air!, soil!, common]], [[air!, 3]])).toEqual(expected)
  })

  it.each([
    ['much', '大气环境治理', []],
    ['nothing', '民生保障', ['moved-section']],
  ])('is one with another that has few of its records and %s of its title', (_, title, moved) => {
    expect(told([[air!, ['一', title], 1]], [[air!, 4]]).moved).toEqual(moved)
  })

  it('is one with that of its number where two are equally alike', () => {
    const fresh: Section[] = [
      ['五', '大气环境'],
      ['一', '大气环境'],
    ]
    expect(
      told([
        [air!, fresh[0]!, 1],
        [air!, fresh[1]!, 1],
      ]).renamed,
    ).toEqual([])
  })

  it('keeps its name where only the count in it differs', () => {
    expect(told([[['一', '大气环境（5项）'], ['一', '大气环境（共6项）'], 2]])).toEqual({ renamed: [], moved: [] })
  })

  it('is joined with another whose tasks stand in it now, and no task of them moved', () => {
    const both: Section = ['一', '大气环境和土壤修复']
    const found = told([
      [air!, both, 3],
      [soil!, both, 2],
    ])
    expect(found).toEqual({ renamed: ['一、大气环境 / 二、土壤修复 → 一、大气环境和土壤修复'], moved: [] })
  })

  it('is split where its tasks stand in several', () => {
    const both: Section = ['一', '大气环境和土壤修复']
    const found = told([
      [both, air!, 3],
      [both, soil!, 2],
    ])
    expect(found).toEqual({ renamed: ['一、大气环境和土壤修复 → 一、大气环境 / 二、土壤修复'], moved: [] })
  })

  it.each([
    ['one task of a section that is gone', 1, 0],
    ['fewer than half of its tasks', 2, 3],
  ])('is not joined with %s', (_, common, gone) => {
    const found = told(
      [
        [air!, air!, 3],
        [soil!, air!, common],
      ],
      [[soil!, gone]],
    )
    expect(found).toEqual({ renamed: [], moved: Array.from({ length: common }, () => 'moved-section') })
  })

  it('is left by a record that stands with others now', () => {
    const found = told([
      [air!, air!, 3],
      [water!, water!, 3],
      [air!, water!, 1],
    ])
    expect(found).toEqual({ renamed: [], moved: ['moved-section'] })
  })
})

describe('an annex', () => {
  const inAnnex = (annex_no: string, annex_title: string) => record({ annex_no, annex_title, plan_year: null })
  const renamings = (old: DiffRecord, fresh: DiffRecord) =>
    new Places([old], [fresh], [{ old, fresh }]).renamings().map(({ message }) => message)

  it('has another number', () => {
    expect(renamings(inAnnex('1', '任务分解表'), inAnnex('2', '任务分解表'))).toEqual(['1 任务分解表 → 2 任务分解表'])
  })

  it.each([
    ['0', ''],
    ['0', '任务分解表'],
  ])('is the same where its label was lost: %s %s', (no, title) => {
    expect(renamings(inAnnex('1', '任务分解表'), inAnnex(no, title))).toEqual([])
    expect(renamings(inAnnex(no, title), inAnnex('1', '任务分解表'))).toEqual([])
  })
})
