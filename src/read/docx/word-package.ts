import { strToU8, zipSync, type Zippable } from 'fflate'
import { toXml } from 'xast-util-to-xml'
import type { Piece } from './story/piece.js'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** A ZIP file keeps a local time of each entry, from 1980 on: this one is so in every time zone. */
const STORED = { level: 0, mtime: '2000-01-01' } as const
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A Word document of some paragraphs, with nothing else in it. */
export function wordPackage(paragraphs: readonly string[]): Buffer {
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': stored('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': stored(
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': stored(`<w:document xmlns:w="${WORD}"><w:body>${paragraphs.join('')}</w:body></w:document>`),
    }),
  )
}

/** A paragraph in Word’s XML. */
export function wordParagraph(pieces: readonly Piece[]): string {
  return `<w:p>${pieces.map(runOf).join('')}</w:p>`
}

function stored(text: string): Zippable[string] {
  return [strToU8(text), STORED]
}

function runOf(piece: Piece): string {
  if ('element' in piece) return `<w:r>${toXml(piece.element)}</w:r>`
  const looks = piece.raised === undefined ? '' : `<w:rPr><w:vertAlign w:val="${piece.raised}"/></w:rPr>`
  const text = piece.text.replace(/[&<>]/g, (char) => ESCAPED[char]!)
  return `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`
}
