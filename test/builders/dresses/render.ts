import { cell, document, paragraph, row, style, styled, table, val } from '../../read/docx/documents.js'
import { workbook, type BookCell } from '../../read/xlsx/book.js'
import type { Format } from './dress.js'
import type { BoxRow, DrawnLine, DrawnTable, Part } from './document.js'
import { pdfOf } from './pdf.js'

/** The bytes of a laid-out document in a format. */
export async function rendered(parts: readonly Part[], format: Format): Promise<Uint8Array> {
  if (format === 'md') return Buffer.from(parts.map(asMarkdown).join('\n\n') + '\n')
  if (format === 'html') return Buffer.from(asPage(parts.map(asHtml).join('\n')))
  if (format === 'docx') return document(parts.map(asWord), { styles: HEADING_STYLE })
  if (format === 'xlsx') return asWorkbook(parts)
  return pdfOf(parts)
}

const MARKS: Record<DrawnLine['kind'], string> = { title: '# ', heading: '## ', line: '' }

function asMarkdown(part: Part): string {
  if (part.kind !== 'table') return MARKS[part.kind] + part.text
  const lines = [...part.header, ...part.body].map(
    (boxes) => `| ${boxes.map((box) => box?.text.replaceAll('\n', '<br>') ?? '').join(' | ')} |`,
  )
  return [lines[0], `|${'---|'.repeat(part.body[0]!.length)}`, ...lines.slice(1)].join('\n')
}

const asPage = (body: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`
const TAGS: Record<DrawnLine['kind'], string> = { title: 'h1', heading: 'h2', line: 'p' }

function asHtml(part: Part): string {
  if (part.kind !== 'table') return `<${TAGS[part.kind]}>${part.text}</${TAGS[part.kind]}>`
  const rows = [...part.header, ...part.body].map((boxes) => `<tr>${boxes.map(asTd).join('')}</tr>`)
  return `<table border="1">${rows.join('\n')}</table>`
}

function asTd(box: BoxRow[number]): string {
  if (!box) return ''
  const [down, across] = [box.down, box.across].map((span) => (span > 1 ? String(span) : ''))
  return `<td${down && ` rowspan="${down}"`}${across && ` colspan="${across}"`}>${box.text.replaceAll('\n', '<br>')}</td>`
}

const HEADING_STYLE = style('Heading2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>').replace(
  'w:name w:val="Heading2"',
  'w:name w:val="heading 2"',
)

function asWord(part: Part): string {
  if (part.kind === 'title') return paragraph(part.text, val('jc', 'center'))
  if (part.kind === 'heading') return paragraph(part.text, styled('Heading2'))
  if (part.kind !== 'table') return paragraph(part.text)
  const rows = [...part.header, ...part.body]
  return table(...rows.map((boxes, at) => row(boxes.flatMap((_, column) => asWordCell(rows, at, column)))))
}

/** Word keeps a cell in each row of a merged one. */
function asWordCell(rows: readonly BoxRow[], at: number, column: number): string[] {
  const box = rows[at]![column]
  if (box) {
    const merged = (box.across > 1 ? val('gridSpan', box.across) : '') + (box.down > 1 ? val('vMerge', 'restart') : '')
    return [
      cell(
        box.text
          .split('\n')
          .map((text) => paragraph(text))
          .join(''),
        merged,
      ),
    ]
  }
  const above = rows.slice(0, at).findLastIndex((boxes) => boxes[column])
  const covering = rows[above]?.[column]
  return covering && above + covering.down > at ? [cell(paragraph(''), val('vMerge'))] : []
}

/** All on one sheet: lines merged over the width of the tables. */
function asWorkbook(parts: readonly Part[]): Uint8Array {
  const width = Math.max(...parts.map((part) => (part.kind === 'table' ? part.body[0]!.length : 1)))
  const rows: BookCell[][] = []
  const merges: string[] = []
  for (const part of parts) {
    if (part.kind === 'table') addTable(part, rows, merges)
    else {
      if (part.kind === 'title') merges.push(rangeOf(rows.length, 0, 1, width))
      rows.push([part.text])
    }
  }
  return workbook([{ rows, merges }])
}

function addTable({ header, body }: DrawnTable, rows: BookCell[][], merges: string[]): void {
  for (const boxes of [...header, ...body]) {
    boxes.forEach((box, column) => {
      if (box && box.down * box.across > 1) merges.push(rangeOf(rows.length, column, box.down, box.across))
    })
    rows.push(boxes.map((box) => (box && box.text !== '' ? asBookCell(box.text) : null)))
  }
}

function asBookCell(text: string): BookCell {
  return /^[1-9]\d{0,4}(?:\.\d+)?$/.test(text) ? Number(text) : text
}

function rangeOf(row: number, column: number, down: number, across: number): string {
  const name = (at: number): string => String.fromCharCode(65 + at)
  return `${name(column)}${row + 1}:${name(column + across - 1)}${row + down}`
}
