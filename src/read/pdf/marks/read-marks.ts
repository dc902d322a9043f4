import type { OpenPage } from '../engine/document.js'
import { turned, type Box, type Turn } from '../geometry.js'
import { UNREADABLE } from './characters.js'
import { withoutDoubles } from './doubles.js'
import { Interpreter } from './interpreter.js'
import type { Glyph, PageMarks, Ruling } from './marks.js'
import { Visibility } from './visible.js'

/** pdf.js's word for a picture that it did not decode. */
const PICTURE_LEFT_OUT = /^Image exceeded maximum allowed size/

/** What a person sees on a page: its glyphs each once, its rulings, its fills; and the text that a person does not see. */
export function readMarks(page: OpenPage, OPS: Record<string, number>): PageMarks {
  const painting = new Interpreter(page, OPS).run()
  const undecoded = page.warnings.filter((warning) => PICTURE_LEFT_OUT.test(warning)).length
  const visibility = new Visibility(painting, undecoded > 0)
  const { seen, hidden } = visibility.glyphs()
  const glyphs = withoutDoubles(seen)
  return {
    width: page.width,
    height: page.height,
    glyphs,
    rulings: visibility.rulings(),
    fills: painting.fills,
    pictures: painting.pictures.length + undecoded,
    hidden,
    unreadable: unreadableFonts(glyphs, painting.withoutFont),
  }
}

function unreadableFonts(glyphs: readonly Glyph[], withoutFont: number): Map<string, number> {
  const fonts = new Map<string, number>()
  if (withoutFont > 0) fonts.set('a font that cannot be loaded', withoutFont)
  for (const { text, font } of glyphs) if (text.includes(UNREADABLE)) fonts.set(font, (fonts.get(font) ?? 0) + 1)
  return fonts
}

/** Which way most of a page's text runs. Pages with few upright letters are often landscape tables on portrait paper. */
export function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0]
  for (const { turn } of glyphs) counts[turn]!++
  return counts.indexOf(Math.max(...counts)) as Turn
}

/** The marks as they lie after the page is turned clockwise. */
export function turnMarks(marks: PageMarks, turn: Turn): PageMarks {
  if (turn === 0) return marks
  const { width, height } = marks
  const box = (one: Box): Box => turned(one, turn, width, height)
  return {
    ...marks,
    width: turn % 2 === 1 ? height : width,
    height: turn % 2 === 1 ? width : height,
    glyphs: marks.glyphs.map((glyph) => ({ ...glyph, box: box(glyph.box), turn: ((glyph.turn + turn) % 4) as Turn })),
    rulings: marks.rulings.map((ruling) => turnRuling(ruling, box)),
    fills: marks.fills.map((fill) => ({ ...fill, box: box(fill.box) })),
    hidden: marks.hidden.map((hidden) => ({ ...hidden, box: box(hidden.box) })),
  }
}

function turnRuling(ruling: Ruling, turn: (box: Box) => Box): Ruling {
  const { axis, at, from, to, thickness } = ruling
  const { left, top, right, bottom } = turn(
    axis === 'h' ? { left: from, right: to, top: at, bottom: at } : { left: at, right: at, top: from, bottom: to },
  )
  const horizontal = axis === 'h' ? bottom - top <= right - left && top === bottom : top === bottom
  return horizontal
    ? { axis: 'h', at: top, from: left, to: right, thickness }
    : { axis: 'v', at: left, from: top, to: bottom, thickness }
}
