import { describe, expect, it } from 'vitest'
import { linesOfGlyphs } from '../../../../src/read/paged/layout/lines.js'
import type { Glyph } from '../../../../src/read/paged/marks.js'
import { lineOfText } from '../../../builders/marks.js'

const textsOf = (...glyphs: Glyph[][]): string[] => linesOfGlyphs(glyphs.flat()).map(({ text }) => text)

describe('glyphs stand on one line', () => {
  it('where their middles are no farther apart than 0.45 em', () => {
    expect(textsOf(lineOfText(0, 0, '植'), lineOfText(10, 4.5, '树'))).toEqual(['植树'])
    expect(textsOf(lineOfText(0, 0, '植'), lineOfText(10, 4.6, '树'))).toEqual(['植', '树'])
  })
})

describe('a gap is a blank', () => {
  it('between Latin letters from a fifth of an em on', () => {
    expect([2, 2.1].map((gap) => textsOf(lineOfText(0, 0, 'a'), lineOfText(10 + gap, 0, 'b'))[0])).toEqual([
      'ab',
      'a b',
    ])
  })

  it('beside a Chinese character from three fifths on', () => {
    expect([6, 6.1].map((gap) => textsOf(lineOfText(0, 0, '植'), lineOfText(10 + gap, 0, 'b'))[0])).toEqual([
      '植b',
      '植 b',
    ])
  })
})

describe('a figure behind m is an exponent', () => {
  /** A figure of a size, its middle so far above that of an m of 10 points. */
  const squared = (size: number, shift: number) =>
    textsOf(lineOfText(0, 0, 'm'), lineOfText(10, 5 - size / 2 - shift, '2', size))[0]

  it('where it is no larger than four fifths of the line', () => {
    expect([8, 8.1].map((size) => squared(size, 2))).toEqual(['m²', 'm2'])
  })

  it('and raised by more than 0.08 em', () => {
    expect([0.7, 0.9].map((shift) => squared(6, shift))).toEqual(['m2', 'm²'])
  })
})
