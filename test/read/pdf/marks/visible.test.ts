import { describe, expect, it } from 'vitest'
import { Visibility } from '../../../../src/read/pdf/marks/visible.js'
import type { Area } from '../../../../src/read/pdf/marks/areas.js'
import type { PaintedGlyph } from '../../../../src/read/pdf/marks/glyphs.js'
import { area, paintedGlyph, paintedRuling, painting } from '../../../builders/painting.js'

/** Why a glyph of ten points around (100, 100) is left out; null where it is seen. */
function reasonOf(areas: Area[], look: Partial<PaintedGlyph> = {}): string | null {
  const { hidden } = new Visibility(painting({ areas, glyphs: [paintedGlyph(100, 100, look)] }), false).glyphs()
  return hidden[0]?.reason ?? null
}

/** Whether a line from 100 to 200 at 100 is seen. */
function isSeen(areas: Area[], look: { color?: number } = {}): boolean {
  const ruling = { ...paintedRuling(100, 100, 200), ...look }
  return new Visibility(painting({ areas, rulings: [ruling] }), false).rulings().length === 1
}

describe('colours look the same', () => {
  it.each([
    [0xf9f9f9, 'same colour as behind it'],
    [0xf8ffff, null],
    [0xfff8ff, null],
    [0xfffff8, null],
  ])('where no channel differs by more than 6 of 255: %i on white', (color, reason) => {
    expect(reasonOf([], { color })).toBe(reason)
  })
})

describe('a glyph is hidden', () => {
  it('by what covers the middle half of its box', () => {
    expect(reasonOf([area([97, 97, 103, 103], 0xff, 20)])).toBe('painted over')
    expect(reasonOf([area([98, 97, 103, 103], 0xff, 20)])).toBe(null)
    expect(reasonOf([area([97, 97, 103, 102], 0xff, 20)])).toBe(null)
  })

  it('by no area of which the colour is not known', () => {
    const unknown = { ...area([0, 0, 200, 200], 0), color: null, opaque: false }
    expect(reasonOf([unknown], { color: 0xffffff })).toBe(null)
    expect(reasonOf([{ ...unknown, order: 20 }])).toBe(null)
  })

  it('on the last of the areas that it stands on', () => {
    const [dark, light] = [area([0, 0, 200, 200], 0, 1), area([50, 50, 150, 150], 0xffffff, 2)]
    expect(reasonOf([dark, light])).toBe(null)
    expect(reasonOf([dark, light], { color: 0xffffff })).toBe('same colour as behind it')
    expect(reasonOf([light, { ...dark, order: 3 }])).toBe('same colour as behind it')
  })

  it('on a veil over white only', () => {
    const veil = { ...area([0, 0, 200, 200], 0x808080, 2), opaque: false }
    expect(reasonOf([veil], { color: 0x808080 })).toBe('same colour as behind it')
    expect(reasonOf([area([0, 0, 200, 200], 0xff, 1), veil], { color: 0x808080 })).toBe(null)
  })
})

describe('a line is seen', () => {
  it('where three quarters of a point beside it have another colour', () => {
    expect(isSeen([area([0, 0, 300, 101.2], 0)])).toBe(true)
    expect(isSeen([area([0, 0, 300, 101.3], 0)])).toBe(false)
  })

  it('unless what is painted later covers it with as much on both sides', () => {
    expect(isSeen([area([100, 98.8, 200, 101.2], 0xff, 20)])).toBe(true)
    expect(isSeen([area([100, 98.7, 200, 101.3], 0xff, 20)])).toBe(false)
    expect(isSeen([area([101, 98.7, 200, 101.3], 0xff, 20)])).toBe(true)
  })
})
