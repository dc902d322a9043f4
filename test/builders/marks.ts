import type { Box } from '../../src/read/paged/geometry.js'
import type { Fill, Glyph, PageMarks, Ruling } from '../../src/read/paged/marks.js'
import { HEIGHT, WIDTH } from './page.js'

/** What stands on a page, and nothing else. */
export function marks(painted: Partial<Pick<PageMarks, 'glyphs' | 'rulings' | 'fills'>>): PageMarks {
  const nothing = { glyphs: [], rulings: [], fills: [], pictures: 0, outlines: 0, hidden: [], unreadable: new Map() }
  const characters = { seen: painted.glyphs?.length ?? 0, made: 0, left_out: {} }
  return { width: WIDTH, height: HEIGHT, ...nothing, ...painted, characters }
}

/** The lines of a grid. */
export function rulings(xs: readonly number[], ys: readonly number[]): Ruling[] {
  const line = (axis: Ruling['axis'], at: number, across: readonly number[]): Ruling => ({
    axis,
    at,
    from: across[0]!,
    to: across.at(-1)!,
    thickness: 1,
  })
  return [...ys.map((y) => line('h', y, xs)), ...xs.map((x) => line('v', x, ys))]
}

/** A character of 10 points, by its middle. */
export function glyph(x: number, y: number, text = '甲'): Glyph {
  const box = { left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 }
  return { text, box, size: 10, turn: 0, vertical: false, font: 'f', bold: false, content: null, order: 0 }
}

export function fill(left: number, top: number, right: number, bottom: number): Fill {
  return { box: { left, top, right, bottom } satisfies Box, color: 0x4472c4, opaque: true, order: 0 }
}

/** A printed line of characters of one size, from its left and top. */
export function lineOfText(left: number, top: number, text: string, size = 10): Glyph[] {
  return [...text].map((char, at) => {
    const box = { left: left + at * size, top, right: left + (at + 1) * size, bottom: top + size }
    return { ...glyph(0, 0, char), box, size }
  })
}
