import { type Box, turned } from './geometry.js'
import { boxOfSpan } from './lattice/cells.js'
import type { FilledGrid } from './lattice/filled-grid.js'
import { type Line, linesOfGlyphs } from './layout/lines.js'
import { type Paragraph, paragraphsOf } from './layout/paragraphs.js'

/** The most that text keeps away from the side of its cell, in ems. */
const MAX_PADDING = 1

/** The paragraphs of a table's cells in the order of its spans. */
export function paragraphsByCell({ anchors, spans, glyphs, measures }: FilledGrid): Paragraph[][] {
  const boxes = spans.map((span) => boxOfSpan(anchors, span))
  const lines = glyphs.map(linesOfGlyphs)
  const padding = paddingOf(lines, boxes)
  return lines.map((cell, index) => {
    const measure = measures?.[spans[index]!.column]
    return measure ? paragraphsOf(cell, measure) : paragraphsInCell(cell, boxes[index]!, padding)
  })
}

/** How far text keeps from the left side of its cell: the least that any line does. Cells of one table agree in it, on both sides. */
function paddingOf(lines: readonly Line[][], boxes: readonly Box[]): number {
  let least = Infinity
  lines.forEach((cell, index) => {
    for (const { box, size, frame } of cell) {
      if (frame !== 0) continue
      const gap = box.left - boxes[index]!.left
      if (gap >= 0) least = Math.min(least, gap, size * MAX_PADDING)
    }
  })
  return Number.isFinite(least) ? least : 0
}

/** Text that runs another way is measured in its own frame, and follows the upright text. */
function paragraphsInCell(lines: readonly Line[], box: Box, padding: number): Paragraph[] {
  const frames = [...new Set(lines.map(({ frame }) => frame))]
  return frames.flatMap((frame) => {
    const { left, right } = turned(box, frame, 0, 0)
    const own = lines.filter((line) => line.frame === frame)
    return paragraphsOf(own, { left: left + padding, right: right - padding })
  })
}
