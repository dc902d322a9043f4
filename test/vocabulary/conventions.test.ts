import { describe, expect, it } from 'vitest'
import { COLUMN_DEFAULTS, columnDefaultIn } from '../../src/vocabulary/roles/column-defaults.js'
import {
  DEFAULTS,
  saysTimeOfAll,
  TIMES_OF_ALL,
  defaultUnitsIn,
  EXCEPTION,
  isException,
  isUnreadDefault,
} from '../../src/vocabulary/roles/defaults.js'
import { CONVENTIONS, conventionIn } from '../../src/vocabulary/roles/conventions.js'
import { CLOSINGS, closesNotice, FRAMES, isFrame } from '../../src/vocabulary/frame/headings.js'
import { BRACKET_REMARKS, isRemark } from '../../src/vocabulary/remarks.js'
import { testTable } from './tables.js'

testTable('conventions', CONVENTIONS, { read: conventionIn, meaning: ({ says }) => says })
testTable('remarks in brackets', BRACKET_REMARKS, { read: isRemark, meaning: () => true })
testTable('exceptions', [EXCEPTION], { read: isException, meaning: () => true })
testTable('paragraphs that close a notice', CLOSINGS, { read: closesNotice, meaning: () => true })
testTable('headings of what frames a plan', FRAMES, { read: isFrame, meaning: () => true })

describe('defaults', () => {
  it.each(Object.entries(DEFAULTS.examples))('%s is one for %s', (text, units) => {
    const found = defaultUnitsIn(text)!
    expect(text.slice(found.start, found.end)).toBe(units)
  })

  it.each(TIMES_OF_ALL.examples)('%s is a time of many tasks', (text) => expect(saysTimeOfAll(text)).toBe(true))
  it.each(TIMES_OF_ALL.not)('%s is no time of many tasks', (text) => expect(saysTimeOfAll(text)).toBe(false))

  it.each(DEFAULTS.not)('%s is none', (text) => {
    expect(defaultUnitsIn(text)).toBeNull()
  })

  it.each([
    '以下各项任务由市政府督查室负责督查考核',
    '以上任务由市财政局负责资金保障，市政府督查室负责督查',
    '以下任务的牵头单位均为县水利局',
  ])('%s names units for many tasks, and is none', (text) => {
    expect(isUnreadDefault(text)).toBe(true)
  })

  it.each([
    ...Object.keys(DEFAULTS.examples),
    '各项任务均由各责任单位负责落实',
    '本通知由市政府办公室负责解释',
    '市财政局负责资金保障',
  ])('%s leaves nothing unread', (text) => {
    expect(isUnreadDefault(text)).toBe(false)
  })
})

describe('sentences that fill the blank cells of a column', () => {
  it.each(Object.entries(COLUMN_DEFAULTS.examples))('%s is one of %s', (text, [column, value]) => {
    const read = columnDefaultIn(text)
    expect([read?.column, text.slice(read?.start, read?.end)]).toEqual([column, value])
  })

  it.each(COLUMN_DEFAULTS.not)('%s is none', (text) => {
    expect(columnDefaultIn(text)).toBeNull()
  })
})
