import type { OpenPage } from './engine/document.js'
import { turned, type Box, type Turn } from './geometry.js'
import { drawingOf } from './drawing.js'
import { findTables } from './lattice/tables.js'
import { INFLATES_WITHOUT_END } from './engine/warnings.js'
import { MAX_INFLATED_BYTES, MAX_OPERATORS, MAX_PAGE_POINTS } from '../limits.js'
import type { PageMarks } from './marks/marks.js'
import { mainTurn, readMarks, turnMarks } from './marks/read-marks.js'
import { blocksOfPage } from './page-blocks.js'
import { round, roundBox, type PageBox } from './page-box.js'
import type { PageContent } from './page-content.js'

/** Reads one page: marks, then tables, then the text that stands in no table. */
export function readPage(number: number, page: OpenPage, OPS: Record<string, number>, draws: boolean): PageContent {
  const refusal = refusalOf(page)
  if (refusal) return emptyPage(number, page, refusal)
  const shown = readMarks(page, OPS)
  const turn = ((4 - mainTurn(shown.glyphs)) % 4) as Turn
  const marks = forgetIdleContents(turnMarks(shown, turn))
  const back = (box: Box): PageBox => roundBox(turned(box, ((4 - turn) % 4) as Turn, marks.width, marks.height))
  const { tables, nested, tooComplex } = findTables(marks)
  return {
    page: number,
    width: round(page.width),
    height: round(page.height),
    blocks: blocksOfPage(marks, tables, back),
    hidden: marks.hidden.map(({ reason, text, box }) => ({ reason, text, box: back(box) })),
    unreadable: [...marks.unreadable].map(([font, glyphs]) => ({ font, glyphs })),
    nested: nested.map(back),
    glyphs: marks.glyphs.length,
    pictures: marks.pictures,
    tooComplex: tooComplex ? 'it has more lines than a table can have' : null,
    drawing: draws ? drawingOf(marks, back) : null,
  }
}

function refusalOf({ operators, width, height, warnings }: OpenPage): string | null {
  if (warnings.includes(INFLATES_WITHOUT_END))
    return `what it paints inflates to more than ${MAX_INFLATED_BYTES / 1024 / 1024} MB`
  if (operators.fnArray.length > MAX_OPERATORS)
    return `it has ${operators.fnArray.length} drawing operators; the limit is ${MAX_OPERATORS}`
  if (!(width > 0 && height > 0)) return 'it has no size'
  if (Math.max(width, height) > MAX_PAGE_POINTS)
    return `it measures ${Math.round(width)} by ${Math.round(height)} points; the limit is ${MAX_PAGE_POINTS}`
  return null
}

function emptyPage(number: number, { width, height }: OpenPage, tooComplex: string): PageContent {
  const nothing = { blocks: [], hidden: [], unreadable: [], nested: [], glyphs: 0, pictures: 0, drawing: null }
  return { page: number, width: round(width), height: round(height), ...nothing, tooComplex }
}

/** Numbers of marked content tell texts apart only where a number is given to more than one line. */
function forgetIdleContents(marks: PageMarks): PageMarks {
  const tops = new Map<number, number>()
  const spans = marks.glyphs.some(({ content, box, size }) => {
    if (content === null) return false
    if (!tops.has(content)) tops.set(content, box.top)
    return Math.abs(tops.get(content)! - box.top) > size
  })
  return spans ? marks : { ...marks, glyphs: marks.glyphs.map((glyph) => ({ ...glyph, content: null })) }
}
