import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../runs.js'
import { matchesOf } from '../../src/text/matches.js'

const told = (matches: Iterable<RegExpExecArray>) =>
  [...matches].map((match) => ({ index: match.index, all: [...match], groups: match.groups }))

describe('the matches of a pattern', () => {
  it.each<[string, RegExp, number[]]>([
    ['造林3万亩，植树5棵', /\d+/g, [2, 8]],
    ['造林', /\d+/g, []],
    ['𠮷𠮷', /(?:)/gu, [0, 2, 4]],
    ['𠮷', /(?:)/g, [0, 1, 2]],
    ['一、二、', /(?<=、)/g, [2, 4]],
  ])('of %s by %s stand where they stand', (text, pattern, places) => {
    expect(matchesOf(text, pattern).map(({ index }) => index)).toEqual(places)
  })

  it('are all found again, whatever was asked of the pattern before', () => {
    const pattern = /\d/g
    pattern.test('12')
    expect(matchesOf('12', pattern)).toHaveLength(2)
    expect(matchesOf('12', pattern)).toHaveLength(2)
  })

  it('are those of matchAll', () => {
    const pattern = fc.constantFrom(/a|b*/g, /(?<x>[a𠮷])(b)?/gu, /(?=a)|b/gu, /.*?/gsu, /[^]/g, /$/gm)
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '𠮷', '\n', '，'), maxLength: 12 })
    fc.assert(
      fc.property(text, pattern, (some, by) => {
        expect(told(matchesOf(some, by))).toEqual(told(some.matchAll(by)))
      }),
      runs(100),
    )
  })
})
