import { cell, document, paragraph, row, table, val } from '../../../../test/read/docx/documents.js'
import { COLUMNS, type Block, type Cell, type Row } from '../blocks.js'

export function docx(blocks: readonly Block[]): Uint8Array {
  return document(blocks.map((block) => (block.kind === 'table' ? wordTable(block.rows) : paragraph(block.text))))
}

/** Word gives what reaches down a cell in each row. */
function wordTable(rows: readonly Row[]): string {
  const reaching = Array.from({ length: COLUMNS }, () => 0)
  return table(
    ...rows.map((cells) => {
      const written: string[] = []
      for (let column = 0; column < COLUMNS; column++) {
        const begins = cells.find((one) => one.column === column)
        if (begins) {
          reaching[column] = begins.rowspan - 1
          written.push(wordCell(begins))
          column += begins.colspan - 1
        } else if (reaching[column]! > 0) {
          reaching[column]!--
          written.push(cell('', val('vMerge')))
        }
      }
      return row(written)
    }),
  )
}

function wordCell({ text, rowspan, colspan }: Cell): string {
  const spans = (colspan > 1 ? val('gridSpan', colspan) : '') + (rowspan > 1 ? val('vMerge', 'restart') : '')
  return cell(
    text
      .split('\n')
      .map((one) => paragraph(one))
      .join(''),
    spans,
  )
}
