import { describe, expect, it } from 'vitest'
import { UnreadableInput } from '../../../src/model/errors.js'
import { MAX_MARK_PAIRS } from '../../../src/read/limits.js'
import { refuseHostileMarks } from '../../../src/read/markdown/hostile.js'
import { readMarkdown } from '../../../src/read/markdown/index.js'
import { markdownPieces } from '../../../src/read/markdown/pieces.js'

/** As many as one paragraph may have. */
const MOST = Math.floor(Math.sqrt(MAX_MARK_PAIRS))

function refusalOf(text: string): string | null {
  try {
    refuseHostileMarks(markdownPieces(text.split('\n')), 'a.md')
    return null
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableInput)
    return (error as UnreadableInput).message
  }
}

describe('marks that the parser would try each with each', () => {
  it('are refused in words, at their line', () => {
    const read = () => readMarkdown({ file: 'a.md', bytes: Buffer.from(`# 题\n\n${'*a_ '.repeat(60_000)}\n`) })
    expect(read).toThrow('The text from line 3 on has 120000 marks such as * _ [ without an end to it')
  })

  it.each<[string, string]>([
    ['in a paragraph', '*a '],
    ['in a paragraph of many lines', '*a\n'],
    ['in a quote', '> *a\n'],
    ['of numbers that begin no list', '2. *a\n'],
    ['of links', '[a]('],
  ])('%s', (_, mark) => {
    const before = mark.startsWith('2') ? '字\n' : ''
    expect(refusalOf(before + mark.repeat(MOST))).toBe(null)
    expect(refusalOf(before + mark.repeat(MOST + 1))).toContain('The text from line 1 on')
  })

  it.each<[string, string]>([
    ['in paragraphs of their own', '*a\n\n'],
    ['in items', '- *a\n'],
    ['in numbered items', '2. *a\n'],
    ['in cells', '| *a | *b |\n'],
    ['behind a backslash', '\\*a '],
  ])('are read as many as there are %s', (_, mark) => {
    expect(refusalOf(mark.repeat(MOST * 2))).toBe(null)
  })

  it('are none in a block of code', () => {
    expect(refusalOf(`\`\`\`\n${'*a\n'.repeat(MOST * 2)}\`\`\`\n`)).toBe(null)
  })
})
