import { turned, type Box } from '../geometry.js'
import { boxOfSpan } from '../lattice/cells.js'
import type { Lattice } from '../lattice/tables.js'
import { joinFormulas } from '../../../text/formulas.js'
import { linesOf, type Line } from './lines.js'
import { paragraphsOf } from './paragraphs.js'

/** The most that text keeps away from the side of its cell, in ems. */
const MAX_PADDING = 1

/** The texts of a table's cells in the order of its spans; paragraphs are separated by `\n`. */
export function cellTexts({ anchors, spans, glyphs }: Lattice): string[] {
  const boxes = spans.map((span) => boxOfSpan(anchors, span))
  const lines = glyphs.map(linesOf)
  const padding = paddingOf(lines, boxes)
  return lines.map((cell, index) => textOf(cell, boxes[index]!, padding))
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
function textOf(lines: readonly Line[], box: Box, padding: number): string {
  const frames = [...new Set(lines.map(({ frame }) => frame))]
  return frames
    .flatMap((frame) => {
      const { left, right } = turned(box, frame, 0, 0)
      const own = lines.filter((line) => line.frame === frame)
      return paragraphsOf(own, { left: left + padding, right: right - padding })
    })
    .map(({ text }) => joinFormulas(text))
    .join('\n')
}
