import { type Told, worded } from '../../text/told.js'
import { drawingOf } from './drawing.js'
import { round, roundBox, turned, type Box, type PageBox, type Turn } from './geometry.js'
import { findTables } from './lattice/tables.js'
import type { Glyph, PageMarks, Ruling, TaggedText } from './marks.js'
import { blocksOfPage } from './page-blocks.js'
import type { PageContent } from './page-content.js'

/**
 * Reads the marks of one page: its tables, then the text that stands in no table.
 * @param shown the marks as they lie on the page as it is shown
 * @param draws whether to tell what was painted as well
 */
export function contentOfPage(number: number, shown: PageMarks, draws: boolean): PageContent {
  const turn = ((4 - mainTurn(shown.glyphs)) % 4) as Turn
  const marks = forgetIdleContents(turnMarks(shown, turn))
  const back = (box: Box): PageBox => roundBox(turned(box, ((4 - turn) % 4) as Turn, marks.width, marks.height))
  const lattices = findTables(marks)
  const { nested, discarded, tooComplex } = lattices
  return {
    page: number,
    width: round(shown.width),
    height: round(shown.height),
    blocks: blocksOfPage(marks, lattices, back),
    hidden: marks.hidden.map(({ reason, text, box }) => ({ reason, text, box: back(box) })),
    unreadable: [...marks.unreadable].map(([font, glyphs]) => ({ font, glyphs })),
    nested: nested.map(back),
    discarded: discarded.map(({ box, why }) => ({ box: back(box), why })),
    glyphs: marks.glyphs.length,
    characters: marks.characters,
    pictures: marks.pictures,
    outlines: marks.outlines,
    tooComplex: tooComplex ? worded({ cause: 'lines' }, 'it has more lines than a table can have') : null,
    drawing: draws ? drawingOf(marks, back) : null,
  }
}

/** A page of which nothing was read. */
export function unreadPage(
  number: number,
  { width, height }: { width: number; height: number },
  why: Told,
): PageContent {
  const nothing = { blocks: [], hidden: [], unreadable: [], nested: [], discarded: [], drawing: null }
  const none = { glyphs: 0, pictures: 0, outlines: 0 }
  const characters = { seen: 0, made: 0, left_out: {} }
  return { page: number, width: round(width), height: round(height), ...nothing, ...none, characters, tooComplex: why }
}

/** Which way most of a page's text runs. Pages with few upright letters are often landscape tables on portrait paper. */
function mainTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0]
  for (const { turn } of glyphs) counts[turn]!++
  return counts.indexOf(Math.max(...counts)) as Turn
}

/** The marks as they lie after the page is turned clockwise. */
function turnMarks(marks: PageMarks, turn: Turn): PageMarks {
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

/** Tags tell texts apart only where one is given to more than one line: some programs tag each line by itself. */
function forgetIdleContents(marks: PageMarks): PageMarks {
  const tops = new Map<TaggedText, number>()
  const spans = marks.glyphs.some(({ content, box, size }) => {
    if (content === null) return false
    if (!tops.has(content)) tops.set(content, box.top)
    return Math.abs(tops.get(content)! - box.top) > size
  })
  return spans ? marks : { ...marks, glyphs: marks.glyphs.map((glyph) => ({ ...glyph, content: null })) }
}
