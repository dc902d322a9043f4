import { expect, it } from 'vitest'
import { withoutDoubles } from '../../../../src/read/pdf/marks/doubles.js'
import type { Glyph } from '../../../../src/read/paged/marks.js'
import { glyph } from '../../../builders/marks.js'

/** Whether a glyph is the same as one of ten points that stands so far from it. */
function isDouble(dx: number, dy: number, look: Partial<Glyph> = {}): boolean {
  return (
    withoutDoubles([
      { ...glyph(100, 60), ...look },
      { ...glyph(100 + dx, 60 + dy), ...look },
    ]).doubles.length === 1
  )
}

it('a glyph is the same one a fifth of an em away, and no farther', () => {
  expect([isDouble(2, 2), isDouble(2.1, 0), isDouble(0, 2.1)]).toEqual([true, false, false])
})

it('a narrow letter only within half of its own width', () => {
  const narrow = (dx: number): boolean => {
    const box = { left: 100, top: 55, right: 102, bottom: 65 }
    const next = { ...box, left: box.left + dx, right: box.right + dx }
    return (
      withoutDoubles([
        { ...glyph(0, 0, 'l'), box },
        { ...glyph(0, 0, 'l'), box: next },
      ]).doubles.length === 1
    )
  }
  expect([1, 1.1].map(narrow)).toEqual([true, false])
})

it('another character, another size or direction is another glyph', () => {
  const others: Partial<Glyph>[] = [{ text: '乙' }, { size: 12.5 }, { turn: 1 }]
  expect(others.map((look) => withoutDoubles([glyph(100, 60), { ...glyph(100, 60), ...look }]).doubles.length)).toEqual(
    [0, 0, 0],
  )
})
