import { describe, expect, it } from 'vitest'
import {
  DIVISION_OF_LABOUR,
  divisionAt,
  OPEN_ENDS,
  openEndOf,
  openEndsIn,
  withoutConjunction,
} from '../../src/vocabulary/organs/open-ends.js'
import { testTable } from './tables.js'

testTable('open ends', OPEN_ENDS, {
  read: (text) => OPEN_ENDS.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'u').test(openEndOf(text))),
  meaning: (line) => line,
})
testTable('division of labour', [DIVISION_OF_LABOUR], {
  read: (text) => divisionAt(text, 0) === text.length,
  meaning: () => true,
})

describe('lists of units', () => {
  it.each([
    ['区财政局等部门', '等部门'],
    ['市教育局等12个部门', '等12个部门'],
    ['城关镇、梅山镇等乡镇（街道）', '等乡镇（街道）'],
    ['区财政局', ''],
  ])('%s is left open by “%s”', (text, end) => {
    expect(openEndOf(text)).toBe(end)
  })

  it.each([
    ['市总工会等和各区县政府', ['等']],
    ['市农业农村局等部门及各县级人民政府', ['等部门']],
    ['省能源局等省有关部门和各地级以上市人民政府', ['等省有关部门']],
    ['市教育局等有关部门和单位', ['等有关部门和单位']],
    ['市教育局等共同推进企业发展', ['等']],
    ['高等学校和中等职业学校', []],
  ])('%s is open at %j', (text, ends) => {
    expect(openEndsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(ends)
  })

  it.each(['及', '以及', '和', '与', ''])('lose the conjunction “%s” before a name', (conjunction) => {
    expect(withoutConjunction(`${conjunction}区财政局`)).toBe('区财政局')
  })
})
