import { heightOfBox, widthOfBox } from '../geometry.js'
import type { Glyph } from '../marks.js'
import { boxOfSpan } from './cells.js'
import type { FilledGrid } from './filled-grid.js'

/** Each glyph in one table: one that lies in two, since a table reaches into the open side of another, belongs to the smaller cell. */
export function withoutSharedGlyphs<Grid extends FilledGrid>(lattices: readonly Grid[]): Grid[] {
  if (lattices.length < 2) return [...lattices]
  const smallest = new Map<Glyph, number>()
  const areas = lattices.map(({ anchors, spans }) =>
    spans.map((span) => {
      const box = boxOfSpan(anchors, span)
      return widthOfBox(box) * heightOfBox(box)
    }),
  )
  lattices.forEach(({ glyphs }, at) =>
    glyphs.forEach((cell, index) => {
      for (const glyph of cell) smallest.set(glyph, Math.min(smallest.get(glyph) ?? Infinity, areas[at]![index]!))
    }),
  )
  const taken = new Set<Glyph>()
  return lattices.map((lattice, at) => ({
    ...lattice,
    glyphs: lattice.glyphs.map((cell, index) =>
      cell.filter((glyph) => {
        if (taken.has(glyph) || smallest.get(glyph) !== areas[at]![index]) return false
        taken.add(glyph)
        return true
      }),
    ),
  }))
}
