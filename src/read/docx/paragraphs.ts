import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Element, ElementContent } from 'hast'
import mammoth from 'mammoth'
import { toXml } from 'xast-util-to-xml'
import { parseHtml } from '../flow/parse-html.js'
import { CHARS_PER_PIECE, PIECES_PER_STRETCH, REMEMBERED_PARAGRAPHS } from '../limits.js'
import { type Piece, placeOfPrinted, printedElement, type PrintedParagraph, withPlaceOf } from './story/printed.js'

/** A paragraph, or as much of a long one as mammoth is given at a time, in Word’s XML and with the element that it goes into. */
interface ParagraphPart {
  xml: string
  pieces: number
  element: Element
}

/**
 * Has mammoth read the paragraphs of a document and puts what it makes of each into its element, in place of its pieces. It
 * is given a stretch of paragraphs at a time and nothing else: no links, pictures, styles and tables, so that it has nothing
 * to resolve, and since its time and memory grow faster than what it is given. Paragraphs that stand again and again, such
 * as names of units, are read once.
 */
export async function readParagraphs(paragraphs: readonly PrintedParagraph[]): Promise<void> {
  const known = new Map<string, ElementContent[]>()
  for (const stretch of stretchesOfParagraphs(paragraphs)) {
    if (known.size > REMEMBERED_PARAGRAPHS) known.clear()
    const unknown = [...new Set(stretch.map(({ xml }) => xml))].filter((xml) => !known.has(xml))
    const made = await readByMammoth(unknown)
    unknown.forEach((xml, at) => known.set(xml, made[at]!.children))
    for (const { xml, element } of stretch)
      element.children = known.get(xml)!.map((child) => withPlaceOf(child, placeOfPrinted(element)))
  }
}

async function readByMammoth(paragraphs: readonly string[]): Promise<Element[]> {
  if (paragraphs.length === 0) return []
  const { value } = await mammoth.convertToHtml({ buffer: wordPackage(paragraphs) }, { ignoreEmptyParagraphs: false })
  const made = parseHtml(value, true).children as Element[]
  if (made.length === paragraphs.length) return made
  throw new Error(`mammoth made ${made.length} elements of ${paragraphs.length} paragraphs`)
}

function* stretchesOfParagraphs(paragraphs: readonly PrintedParagraph[]): Generator<ParagraphPart[]> {
  let stretch: ParagraphPart[] = []
  let size = 0
  for (const part of partsOfAll(paragraphs)) {
    stretch.push(part)
    size += part.pieces
    if (size < PIECES_PER_STRETCH) continue
    yield stretch
    stretch = []
    size = 0
  }
  if (stretch.length > 0) yield stretch
}

function* partsOfAll(paragraphs: readonly PrintedParagraph[]): Generator<ParagraphPart> {
  for (const paragraph of paragraphs) {
    const pieces = paragraph.pieces.some(isLongText) ? paragraph.pieces.flatMap(cutText) : paragraph.pieces
    paragraph.pieces = []
    if (pieces.length <= PIECES_PER_STRETCH) yield paragraphPart(pieces, paragraph.element)
    else yield* partsOfParagraph(pieces, paragraph.element)
  }
}

/** A long paragraph becomes an element a part. */
function* partsOfParagraph(pieces: readonly Piece[], paragraph: Element): Generator<ParagraphPart> {
  for (let at = 0; at < pieces.length; at += PIECES_PER_STRETCH) {
    const span = printedElement('span', placeOfPrinted(paragraph))
    paragraph.children.push(span)
    yield paragraphPart(pieces.slice(at, at + PIECES_PER_STRETCH), span)
  }
}

function paragraphPart(pieces: readonly Piece[], element: Element): ParagraphPart {
  return { xml: wordParagraph(pieces), pieces: pieces.length, element }
}

function isLongText(piece: Piece): boolean {
  return 'text' in piece && piece.text.length > CHARS_PER_PIECE
}

/** A text in pieces, cut between two characters and not inside one that takes two units of UTF-16. */
function cutText(piece: Piece): Piece[] {
  if (!('text' in piece)) return [piece]
  const cuts = new RegExp(`[^]{1,${CHARS_PER_PIECE}}`, 'gu')
  return (piece.text.match(cuts) ?? []).map((text) => ({ text, raised: piece.raised }))
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** A ZIP file keeps a local time of each entry, from 1980 on: this one is so in every time zone. */
const STORED = { level: 0, mtime: '2000-01-01' } as const
const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A Word document of some paragraphs, with nothing else in it. */
function wordPackage(paragraphs: readonly string[]): Buffer {
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
function wordParagraph(pieces: readonly Piece[]): string {
  return `<w:p>${pieces.map(wordRun).join('')}</w:p>`
}

function stored(text: string): Zippable[string] {
  return [strToU8(text), STORED]
}

function wordRun(piece: Piece): string {
  if ('element' in piece) return `<w:r>${toXml(piece.element)}</w:r>`
  const looks = piece.raised === undefined ? '' : `<w:rPr><w:vertAlign w:val="${piece.raised}"/></w:rPr>`
  const text = piece.text.replace(/[&<>]/g, (char) => ESCAPED[char]!)
  return `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`
}
