import { expect, it } from 'vitest'
import { withoutHalves } from '../../../../src/read/pdf/marks/half-clipped.js'
import type { PaintedGlyph } from '../../../../src/read/pdf/marks/glyphs.js'
import { paintedGlyph } from '../../../builders/painting.js'

/** Whether a glyph that is cut is seen behind one of ten points, so far away. */
function isSeen(gap: number, look: Partial<PaintedGlyph> = {}, shift = 0): boolean {
  const cut = paintedGlyph(110 + gap, 100 + shift, { hidden: 'clipped', cut: true, ...look })
  return withoutHalves([paintedGlyph(100, 100), cut])[1]!.hidden === null
}

it('a glyph that is cut is seen no farther than half an em behind visible text', () => {
  expect([0, 5, 5.1].map((gap) => isSeen(gap))).toEqual([true, true, false])
})

it('and on its line', () => {
  expect([0, 1, 1.1].map((shift) => isSeen(0, {}, shift))).toEqual([true, true, false])
})

it('but not where it shows too little', () => {
  expect(isSeen(0, { cut: false })).toBe(false)
})

it('nor behind a blank, a hidden one, or one that runs another way', () => {
  const cut = paintedGlyph(110, 100, { hidden: 'clipped', cut: true })
  const behind = (look: Partial<PaintedGlyph>) => withoutHalves([paintedGlyph(100, 100, look), cut])[1]!.hidden
  expect([{ text: ' ' }, { hidden: 'invisible' as const }, { turn: 1 as const }].map(behind)).toEqual(
    Array(3).fill('clipped'),
  )
})
