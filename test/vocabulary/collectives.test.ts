import { describe, expect, it } from 'vitest'
import {
  DETERMINERS,
  DIVISION_OF_LABOUR,
  endsInCollective,
  endsInTail,
  isCollective,
  OPEN_ENDS,
  openEndOf,
  partedAtOpenEnds,
  QUALIFIERS,
  TAILS,
  withoutConjunction,
  withoutDivision,
} from '../../src/vocabulary/organs/collectives.js'
import { testTable } from './tables.js'

/** Their words are parts of the names, not names. */
const examplesOf = <L extends { examples: readonly string[]; not?: readonly string[] }>(lines: readonly L[]) =>
  lines.map(({ examples, not = [] }) => ({ examples, not }))
const asked = { read: isCollective, meaning: () => true }

testTable('determiners of collectives', examplesOf(DETERMINERS), asked)
testTable('tails of collectives', examplesOf(TAILS), asked)
testTable('qualifiers of collectives', examplesOf(QUALIFIERS), asked)
testTable('open ends', OPEN_ENDS, {
  read: (text) => OPEN_ENDS.find(({ pattern }) => new RegExp(`^${pattern}$`).test(openEndOf(text))),
  meaning: (line) => line,
})
testTable('division of labour', [DIVISION_OF_LABOUR], {
  read: (text) => withoutDivision(text) !== text,
  meaning: () => true,
})

describe('every determiner with every tail', () => {
  const own = TAILS.filter(({ of }) => of === 'collectives').flatMap(({ words }) => words)
  it.each(DETERMINERS.flatMap(({ words }) => words))('%s', (determiner) => {
    expect(own.filter((tail) => !isCollective(determiner + tail))).toEqual([])
  })
})

describe('collectives', () => {
  it.each(['各县（市、区）', '各乡镇（街道）', '相关区（县）政府', '有关部门和单位'])('%s is one', (name) => {
    expect(isCollective(name)).toBe(true)
  })

  it.each([
    ['市直各单位', true, true],
    ['市政府有关部门', true, true],
    ['有关镇街', true, true],
    ['其他单位', false, true],
    ['教育部门', false, true],
    ['各负其责', false, false],
  ])('%s ends in one with its determiner: %j, in the tail of one: %j', (text, collective, tail) => {
    expect([endsInCollective(text), endsInTail(text)]).toEqual([collective, tail])
  })
})

describe('lists of units', () => {
  it.each([
    ['区财政局等部门', '等部门'],
    ['市教育局等12个部门', '等12个部门'],
    ['区财政局', ''],
  ])('%s is left open by “%s”', (text, end) => {
    expect(openEndOf(text)).toBe(end)
  })

  it('go on behind the line of an open end', () => {
    expect(partedAtOpenEnds('区财政局等部门\n区审计局')).toBe('区财政局等部门、区审计局')
    expect(partedAtOpenEnds('区财政局\n区审计局等部门')).toBe('区财政局\n区审计局等部门')
  })

  it.each(['及', '以及', '和', '与', ''])('lose the conjunction “%s” before a name', (conjunction) => {
    expect(withoutConjunction(`${conjunction}区财政局`)).toBe('区财政局')
  })
})
