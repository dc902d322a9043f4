import type { Block } from '../blocks.js'
import { pdfFile, WIDTH } from './pdf/file.js'
import { wrapped } from './pdf/lettering.js'
import { Paper } from './pdf/paper.js'
import { drawTable } from './pdf/table.js'

const SIZES = { title: 20, heading: 16, line: 13 }
const MARGIN = 60
/** Room for a heading, the header of its table and a row. */
const ROOM_FOR_A_TABLE = 200
const LABEL = /^附件\d/

/** A notice as an office program prints it: lines, tables with borders over several pages, page numbers. */
export function pdf(blocks: readonly Block[], repeatsHeader: boolean): Uint8Array {
  const paper = new Paper()
  for (const block of blocks) {
    if (block.kind === 'table') {
      drawTable(paper, block.rows, repeatsHeader)
      paper.y += SIZES.line
      continue
    }
    if (LABEL.test(block.text) || (block.kind === 'heading' && paper.left < ROOM_FOR_A_TABLE)) paper.turn()
    const size = SIZES[block.kind]
    for (const line of wrapped(block.text, WIDTH - 2 * MARGIN, size))
      paper.line(line, size, block.kind === 'line' ? 'left' : 'middle')
  }
  paper.turn()
  return pdfFile(paper.pages)
}
