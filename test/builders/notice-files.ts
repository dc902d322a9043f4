import { cell, document, filesOf, paragraph, row, table } from '../read/docx/documents.js'
import { page, pdf } from '../read/pdf/book.js'
import { centred, text } from '../read/pdf/draw.js'
import { grid } from '../read/pdf/grids.js'
import { workbook } from '../read/xlsx/book.js'
import { archive } from '../read/zip/archives.js'

/** What a notice prints: paragraphs, and tables with their header rows. */
export type Piece = string | string[][]
export type Write = (pieces: readonly Piece[]) => Uint8Array | Promise<Uint8Array>

/** The same pieces in each format, by the ending of its files. */
export const FORMATS = { md: asMarkdown, html: asHtml, docx: asDocx, xlsx: asXlsx, pdf: asPdf } as const
export type Format = keyof typeof FORMATS

function asMarkdown(pieces: readonly Piece[]): Uint8Array {
  const tableOf = ([head, ...rows]: string[][]): string =>
    [head!, head!.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  return Buffer.from(pieces.map((piece) => (typeof piece === 'string' ? piece : tableOf(piece))).join('\n\n'))
}

function asHtml(pieces: readonly Piece[]): Uint8Array {
  const tableOf = (rows: string[][]): string =>
    `<table>${rows.map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table>`
  const blocks = pieces.map((piece) => (typeof piece === 'string' ? `<p>${piece}</p>` : tableOf(piece)))
  return Buffer.from(`<!doctype html><meta charset="utf-8"><body>\n${blocks.join('\n')}\n</body>`)
}

function asDocx(pieces: readonly Piece[]): Uint8Array {
  return document(bodyOf(pieces))
}

function bodyOf(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) =>
    typeof piece === 'string' ? paragraph(piece) : table(...piece.map((cells) => row(cells.map((one) => cell(one))))),
  )
}

/** A Word document whose paragraphs lead to files: `links` by the text of the paragraph. */
export function docxWithLinks(pieces: readonly Piece[], links: Readonly<Record<string, string>>): Uint8Array {
  const ids = Object.keys(links)
  const linked = (body: string): string =>
    ids.reduce(
      (all, words, at) =>
        all.replace(
          paragraph(words),
          paragraph(`<w:hyperlink r:id="link${at}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink>`),
        ),
      body,
    )
  const related = ids.map(
    (words, at) =>
      `<Relationship Id="link${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${encodeURI(links[words]!)}" TargetMode="External"/>`,
  )
  const files = filesOf(linked(bodyOf(pieces).join('')))
  const rels = 'word/_rels/document.xml.rels'
  return archive({ ...files, [rels]: files[rels]!.replace('</Relationships>', `${related.join('')}</Relationships>`) })
}

/** A line is merged over the columns of the table below it, as sheets have their titles. */
function asXlsx(pieces: readonly Piece[]): Uint8Array {
  const width = Math.max(1, ...pieces.map((piece) => (typeof piece === 'string' ? 1 : piece[0]!.length)))
  const rows = pieces.flatMap((piece): (string | null)[][] =>
    typeof piece === 'string' ? [[piece, ...Array.from({ length: width - 1 }, () => null)]] : piece,
  )
  const last = String.fromCharCode(64 + width)
  const merges = rows.flatMap((cells, at) => (width > 1 && cells[1] === null ? [`A${at + 1}:${last}${at + 1}`] : []))
  return workbook([{ name: 'Sheet1', rows, merges }])
}

function asPdf(pieces: readonly Piece[]): Promise<Uint8Array> {
  let top = 60
  const marks = pieces.map((piece) => {
    const at = top
    top += typeof piece === 'string' ? 24 : 26 * piece.length + 20
    if (typeof piece !== 'string')
      return grid(piece, { top: at, columns: [40, 90, 150, 70, 80, 80].slice(0, piece[0]!.length) })
    return piece.length < 30 && !piece.startsWith('附') ? centred(at, piece, { size: 14 }) : text(60, at, piece)
  })
  return pdf(page(...marks))
}
