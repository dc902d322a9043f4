/** Notices of a few lines and tables, in the formats that say of cells that they are merged, and in one that does not. */
import { cell, document, paragraph, row, run, table, val } from '../read/docx/documents.js'

/** A block of a notice: a line of text, or a table of rows whose cells are parted by `|`; `>` is one cell with the one before it, `^` with the one above. */
export type Block = string | string[]

interface Cell {
  text: string
  rowspan: number
  colspan: number
}

/** The cells that begin in each row; null where one before or above it goes on. */
function cellsOf(rows: readonly string[]): (Cell | null)[][] {
  const texts = rows.map((line) => line.split('|').map((text) => text.trim()))
  const length = (marks: readonly (string | undefined)[], mark: string): number => {
    const end = marks.findIndex((next) => next !== mark)
    return (end < 0 ? marks.length : end) + 1
  }
  return texts.map((line, at) =>
    line.map((text, column) => {
      if (text === '>' || text === '^') return null
      const colspan = length(line.slice(column + 1), '>')
      const below = texts.slice(at + 1).map((next) => next[column])
      return { text, rowspan: length(below, '^'), colspan }
    }),
  )
}

const markdownOf = (block: Block): string => {
  if (typeof block === 'string') return `${block}\n`
  const [header, ...rows] = cellsOf(block).map((line) => `|${line.map((one) => one?.text ?? '').join('|')}|`)
  return [header, `|${'-|'.repeat(block[0]!.split('|').length)}`, ...rows, ''].join('\n')
}

const htmlOf = (block: Block): string => {
  if (typeof block === 'string') return `<p>${block}</p>`
  const rows = cellsOf(block).map((line) =>
    line.map((one) => one && `<td rowspan=${one.rowspan} colspan=${one.colspan}>${one.text}</td>`).join(''),
  )
  return `<table border=1>${rows.map((line) => `<tr>${line}</tr>`).join('\n')}</table>`
}

const wordOf = (block: Block): string => {
  const text = (printed: string): string =>
    paragraph(
      run(
        printed
          .split('<br>')
          .map((line) => `<w:t>${line}</w:t>`)
          .join('<w:br/>'),
      ),
    )
  if (typeof block === 'string') return text(block)
  const rows = cellsOf(block)
  const marks = block.map((line) => line.split('|').map((one) => one.trim()))
  return table(
    ...rows.map((line, at) =>
      row(
        line.flatMap((one, column) => {
          if (marks[at]![column] === '^') return [cell(text(''), '<w:vMerge/>')]
          if (one === null) return []
          const merge = one.rowspan > 1 ? val('vMerge', 'restart') : ''
          return [cell(text(one.text), (one.colspan > 1 ? val('gridSpan', one.colspan) : '') + merge)]
        }),
      ),
    ),
  )
}

export const FORMATS = ['md', 'html', 'docx'] as const

/** The bytes of a notice with these blocks. */
export function noticeOf(blocks: readonly Block[], format: (typeof FORMATS)[number]): Uint8Array {
  return {
    md: () => Buffer.from(blocks.map(markdownOf).join('\n')),
    html: () => Buffer.from(blocks.map(htmlOf).join('\n')),
    docx: () => document(blocks.map(wordOf)),
  }[format]()
}
