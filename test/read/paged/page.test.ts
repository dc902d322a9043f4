import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOfPages, settleWeakTables } from '../../../src/read/paged/document.js'
import type { Fill, Glyph, Ruling } from '../../../src/read/paged/marks.js'
import { contentOfPage } from '../../../src/read/paged/page.js'
import { visibleLength } from '../../../src/text/blanks.js'
import { fill, glyph, marks, rulings } from '../../builders/marks.js'
import { runs } from '../../runs.js'

/** The texts of a page that leaves the reader, one after the other. */
function handedOn(painted: { glyphs: Glyph[]; rulings: Ruling[]; fills?: Fill[] }): string {
  const blocks = blocksOfPages(settleWeakTables([contentOfPage(1, marks(painted), false)]))
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.grid.cells.map(({ text }) => text) : [block.text]))
    .join('')
    .replaceAll('\n', '')
}

it('a table that reaches into the mouth of another shares no text with it', () => {
  const mouth = [...rulings([0, 100, 200], [0, 40]), ...rulings([0, 100, 200], [160, 200])]
  const spine: Ruling = { axis: 'v', at: 0, from: 0, to: 200, thickness: 1 }
  const tongue = rulings([100, 200, 300], [80, 100, 120])
  const glyphs = [...'甲乙丙丁'].map((char, at) => glyph(50 + (at % 2) * 100, at < 2 ? 20 : 180, char))
  const inside = [...'戊己庚辛'].map((char, at) => glyph(150 + (at % 2) * 100, at < 2 ? 90 : 110, char))
  const text = handedOn({ rulings: [spine, ...mouth, ...tongue], glyphs: [...glyphs, ...inside] })
  expect([...text].sort()).toEqual([...'甲乙丙丁戊己庚辛'].sort())
})

describe('whatever lines cross a page', () => {
  const place = fc.integer({ min: 1, max: 9 }).map((step) => step * 40)
  const lines = fc
    .record({ axis: fc.constantFrom('h' as const, 'v' as const), at: place, from: place, length: place })
    .map(({ axis, at, from, length }): Ruling => ({ axis, at, from, to: from + length, thickness: 1 }))
  const characters = fc
    .record({
      x: fc.integer({ min: 20, max: 420 }),
      y: fc.integer({ min: 20, max: 420 }),
      text: fc.constantFrom('甲', '1', 'a', 'ffi', '²', '、', ' ', '序号', '\ufffd'),
      turn: fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const, 2 as const, 3 as const),
      vertical: fc.constantFrom(false, false, false, true),
      size: fc.constantFrom(10, 10, 6, 14),
    })
    .map(({ x, y, text, ...look }): Glyph => ({ ...glyph(x, y, text), ...look }))
  const boxes = fc.tuple(place, place, place, place).map(([x, y, w, h]) => fill(x, y, x + w, y + h))
  const painted = fc.record({
    rulings: fc.array(lines, { maxLength: 24 }),
    glyphs: fc.array(characters, { maxLength: 30 }),
    fills: fc.array(boxes, { maxLength: 6 }),
  })

  it('every glyph is in one text, and in one only', () => {
    fc.assert(
      fc.property(painted, (one) => {
        const shown = one.glyphs.reduce((sum, { text }) => sum + visibleLength(text), 0)
        expect(visibleLength(handedOn(one))).toBe(shown)
      }),
      runs(400),
    )
  })
})
