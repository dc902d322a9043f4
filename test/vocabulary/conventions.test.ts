import { describe, expect, it } from 'vitest'
import { DEFAULTS, defaultUnitsIn, EXCEPTION, isException } from '../../src/vocabulary/roles/defaults.js'
import { CONVENTIONS, conventionIn } from '../../src/vocabulary/roles/conventions.js'
import { FRAMES, isFrame } from '../../src/vocabulary/frame/headings.js'
import { BRACKET_REMARKS, isRemark } from '../../src/vocabulary/remarks.js'
import { testTable } from './tables.js'

testTable('conventions', CONVENTIONS, { read: conventionIn, meaning: ({ says }) => says })
testTable('remarks in brackets', BRACKET_REMARKS, { read: isRemark, meaning: () => true })
testTable('exceptions', [EXCEPTION], { read: isException, meaning: () => true })
testTable('headings of what frames a plan', FRAMES, { read: isFrame, meaning: () => true })

describe('defaults', () => {
  it.each(Object.entries(DEFAULTS.examples))('%s is one for %s', (text, units) => {
    const found = defaultUnitsIn(text)!
    expect(text.slice(found.start, found.end)).toBe(units)
  })

  it.each(DEFAULTS.not)('%s is none', (text) => {
    expect(defaultUnitsIn(text)).toBeNull()
  })
})
