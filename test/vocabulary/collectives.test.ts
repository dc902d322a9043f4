import { describe, expect, it } from 'vitest'
import {
  ALONE,
  BODIES,
  BODIES_OF_PLACES,
  ENDINGS_AS_BODIES,
  NO_CLASSES,
  PLACES,
  QUALIFIERS,
  ROLES_OF_BODIES,
} from '../../src/vocabulary/organs/collective-words.js'
import { DETERMINERS } from '../../src/vocabulary/organs/determiners.js'
import { collectiveAt, endsInCollective, isCollective } from '../../src/vocabulary/organs/collectives.js'
import { testTable } from './tables.js'

/** Their words are parts of the names, not names. */
const examplesOf = <L extends { examples: readonly string[]; not?: readonly string[] }>(lines: readonly L[]) =>
  lines.map(({ examples, not = [] }) => ({ examples, not }))
const asked = { read: isCollective, meaning: () => true }

testTable('determiners of collectives', examplesOf(DETERMINERS), asked)
testTable('places of collectives', examplesOf(PLACES), asked)
testTable('bodies of places', examplesOf(BODIES_OF_PLACES), asked)
testTable('bodies of collectives', examplesOf(BODIES), asked)
testTable('collectives without a determiner', examplesOf(ALONE), asked)
testTable('qualifiers of collectives', examplesOf(QUALIFIERS), asked)
testTable('endings that stand for bodies', examplesOf([ENDINGS_AS_BODIES]), asked)
testTable('roles of bodies', examplesOf([ROLES_OF_BODIES]), asked)
testTable('what makes no class of bodies', [NO_CLASSES], {
  read: (kind) => isCollective(`${kind}单位`),
  meaning: () => false,
})

describe('collectives', () => {
  it.each([
    '各县（市、区）',
    '各乡镇（街道）',
    '相关区（县）政府',
    '有关部门和单位',
    '各县（市、区）人民政府（管委会）',
    '各县〔市（含县级市）、区〕人民政府',
    '各县(市、区)人民政府(管委会)',
    '各市、县（市、区）人民政府',
    '各省、自治区、直辖市人民政府',
    '各市州、县市区人民政府',
    '省直各有关部门',
    '各社区、村',
  ])('%s is one', (name) => {
    expect(isCollective(name)).toBe(true)
  })

  it.each([
    ['市直各单位', true],
    ['市政府有关部门', true],
    ['有关镇街', true],
    ['其他单位', false],
    ['教育部门', false],
    ['各负其责', false],
  ])('%s ends in one with its determiner: %j', (text, collective) => {
    expect(endsInCollective(text)).toBe(collective)
  })

  it.each([
    ['各县、区人民政府（管委会）、市教育局', '各县、区人民政府（管委会）'],
    ['各地级以上市人民政府，省财政厅', '各地级以上市人民政府'],
    ['各镇人民政府、街道办事处', '各镇人民政府'],
    ['各县区、市教育局', '各县区'],
    ['各镇街、县政府', '各镇街'],
    ['各部门、各单位', '各部门'],
    ['各县区、高新区管委会', '各县区'],
    ['各县教育局和市财政局', '各县教育局'],
    ['各市（地）政府（行署）落实', '各市（地）政府（行署）'],
    ['各镇（中心）、县教育局', '各镇（中心）'],
    ['各县区（配合）', '各县区'],
    ['各镇街（张三）', '各镇街'],
    ['有搬迁任务的县（市、区）人民政府负责', '有搬迁任务的县（市、区）人民政府'],
    ['市政府直属责任部门负责相关工作', '市政府直属责任部门'],
    ['省“双随机、一公开”监管联席会议成员单位、省财政厅', '省“双随机、一公开”监管联席会议成员单位'],
    ['市教育局组织有关单位', ''],
    ['市应急局市防汛指挥部成员单位', ''],
    ['市委编办及市直相关单位', ''],
    ['市教育局', ''],
  ])('%s begins with “%s”', (text, name) => {
    expect(text.slice(0, collectiveAt(text, 0))).toBe(name)
  })
})
