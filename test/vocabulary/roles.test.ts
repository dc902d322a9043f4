import { describe, expect, it } from 'vitest'
import { OWNED_WORK, ownerInHeading } from '../../src/vocabulary/roles/headings-of-owners.js'
import { PERSONS, personOf } from '../../src/vocabulary/roles/persons.js'
import {
  LABELS_OF_ENDS,
  labelsIn,
  mayAskForEnd,
  meaningOfLabel,
  withColon,
} from '../../src/vocabulary/roles/role-labels.js'
import { roleVerbsIn, VERBS } from '../../src/vocabulary/roles/role-verbs.js'
import { BODIES, printedRole, roleOf, roleOfMark, roleOfWord, STEMS } from '../../src/vocabulary/roles/roles.js'
import { testTable } from './tables.js'

const roleOfAny = (text: string) => roleOfWord(text, 'header') ?? roleOfWord(text, 'label') ?? roleOfWord(text, 'mark')

testTable('stems of roles', STEMS, { read: roleOfAny, meaning: ({ role }) => role })
testTable('labels of ends', [LABELS_OF_ENDS], { read: mayAskForEnd, meaning: () => true })
testTable('persons', PERSONS, { read: personOf, meaning: ({ kind }) => kind })

const verbAtEnd = (text: string) => roleVerbsIn(text).find(({ end }) => end === text.length)?.role ?? null
testTable('verbs of roles', VERBS, { read: verbAtEnd, meaning: ({ role }) => role })

testTable('work that has an owner', [OWNED_WORK], {
  read: (text) => OWNED_WORK.pattern.test(text),
  meaning: () => true,
})

describe('the title of a section', () => {
  it.each([
    ['市行政审批局牵头任务', '市行政审批局'],
    ['县水利局负责的重点工作', '县水利局'],
    ['市公安局、市应急局牵头事项', '市公安局、市应急局'],
    ['县水利局', '县水利局'],
    ['牵头任务', '牵头任务'],
    ['水利重点工作', '水利重点工作'],
    ['县财政局配合事项', '县财政局配合事项'],
  ])('%s names %s', (title, name) => {
    expect(ownerInHeading(title)).toBe(name)
  })
})

describe('a stem and a body', () => {
  it.each(BODIES)('牵头, 责任 and 配合 go with %s', (body) => {
    expect(['牵头', '责任', '配合'].map((stem) => printedRole(roleOf(stem + body)!.role))).toEqual([
      'lead',
      'responsible',
      'support',
    ])
  })

  it('may have other words before them', () => {
    expect(roleOf('西城区责任单位')).toEqual({ role: 'responsible', before: '西城区' })
    expect(roleOf('市级主要责任单位')).toEqual({ role: 'chief', before: '市级' })
    expect(roleOf('业务主管部门')).toBeNull()
  })

  it('count in a word where each place allows it', () => {
    expect(roleOfMark('共同牵头')).toEqual({ role: 'leading', ofAll: true })
    expect(roleOfMark('牵头单位')).toEqual({ role: 'leading', ofAll: false })
    expect(roleOfMark('联合体')).toBeNull()
    expect(roleOfWord('责任', 'header')).toBeNull()
    expect(roleOfWord('责任', 'label')).toBe('responsible')
    expect(roleOfWord('主办', 'label')).toBeNull()
    expect(roleOfWord('西城区责任单位', 'label')).toBeNull()
  })
})

describe('labels', () => {
  it.each([
    ['牵头单位：市发改委；配合股室:财务股', '牵头单位 lead, 配合股室 support'],
    ['责 任 单 位 ：县水利局 完成时限：年底前', '责任单位 responsible, 完成时限 deadline'],
    ['分管副县长：张三（责任人：李四）', '分管副县长 leader, 责任人 person'],
    ['联系人：王五', '联系人 contact'],
    ['主办：区生态环境局', ''],
    ['县水利局责任单位：县财政局', ''],
    ['督导单位：市住建局', '督导单位 support'],
  ])('%s', (text, expected) => {
    expect(
      labelsIn(text)
        .map(({ word, meaning }) => `${word} ${meaning}`)
        .join(', '),
    ).toBe(expected)
  })

  it('begin a text or do not', () => {
    expect(meaningOfLabel(' 责任单位：县水利局')).toBe('responsible')
    expect(meaningOfLabel('整治河道。责任单位：县水利局')).toBeNull()
  })
})

it.each([
  ['【责任单位】市水务局', '责任单位：市水务局'],
  ['【完成时限】：年底前', '完成时限：年底前'],
  ['责任单位　市水务局、市财政局', '责任单位：市水务局、市财政局'],
  ['完成时限 2024年12月底前', '完成时限：2024年12月底前'],
  ['责任单位 要按职责抓好落实', '责任单位 要按职责抓好落实'],
  ['【新华社】市水务局', '【新华社】市水务局'],
  ['重点任务 市水务局', '重点任务 市水务局'],
])('the label of %s has a colon in %s', (line, read) => {
  expect(withColon(line)).toBe(read)
})
