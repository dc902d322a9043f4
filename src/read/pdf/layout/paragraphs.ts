import { extentOf, type Box } from '../geometry.js'
import type { Glyph } from '../marks/marks.js'
import { joinBroken } from '../../../text/blanks.js'
import type { Line } from './lines.js'

/** Where lines may run from and to, in points. */
export interface Measure {
  left: number
  right: number
}

/** Lines that belong together, and whether the last of them fills the measure, so that the text may go on elsewhere. */
export interface Paragraph {
  text: string
  lines: Line[]
  full: boolean
}

/** An indent of the first line, and what a centred line leaves free on its left, is at least so many ems. */
const INDENT = 1.2
/** Lines of a paragraph differ in size by no more than this share. */
const SAME_SIZE = 0.12
/** Lines of a paragraph follow each other; a gap of more ems between them is a space between paragraphs. */
const PARAGRAPH_GAP = 1.1
/** What a line may leave free and still be full, in ems: rounding, and punctuation set half-width at the end. */
const SLACK = 0.25
const CANNOT_START = /^[，,。；;、：:！!？?）)\]】》〉」』”’％%…—]/
const CANNOT_END = /^[（(\[【《〈「『“‘]/
const WORD = /[A-Za-z0-9.,%/+\-]/

/**
 * Puts lines together to paragraphs: a line that had no room for the beginning of the next is a wrap; one that had ends
 * its paragraph, as do indents, gaps and changes of size.
 */
export function paragraphsOf(lines: readonly Line[], measure: Measure): Paragraph[] {
  const [leftmost] = extentOf(lines.map(({ box }) => box.left))
  const centred = leftmost - measure.left > (lines[0]?.size ?? 0) * INDENT
  const paragraphs: Paragraph[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    if (last && before && goesOn(before, line, leftmost, roomAfter(before, measure, centred))) {
      last.text = joinBroken(last.text, line.text)
      last.lines.push(line)
    } else paragraphs.push({ text: line.text, lines: [line], full: false })
    paragraphs.at(-1)!.full = roomAfter(line, measure, centred) < line.size * (1 + SLACK)
  })
  return paragraphs
}

/** What a line leaves free at its end; a centred one leaves half of it at its beginning. */
function roomAfter({ box }: Line, { left, right }: Measure, centred: boolean): number {
  return centred ? right - left - (box.right - box.left) : right - box.right
}

function goesOn(before: Line, line: Line, leftmost: number, room: number): boolean {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > size * SAME_SIZE) return false
  if (line.box.top - before.box.bottom > size * PARAGRAPH_GAP) return false
  const indented = line.box.left - leftmost > size * INDENT && before.box.left - leftmost < size * INDENT
  if (indented || hasOwnContent(before, line)) return false
  return room < widthOfStart(line.glyphs) + line.size * SLACK
}

/** Width of what cannot be parted at the beginning of a line: a word, or a character with its punctuation. */
function widthOfStart(glyphs: readonly Glyph[]): number {
  let end = 0
  while (end + 1 < glyphs.length && CANNOT_END.test(glyphs[end]!.text)) end++
  while (end + 1 < glyphs.length && (isInWord(glyphs, end) || CANNOT_START.test(glyphs[end + 1]!.text))) end++
  return glyphs[end]!.box.right - glyphs[0]!.box.left
}

function isInWord(glyphs: readonly Glyph[], at: number): boolean {
  const [one, next] = [glyphs[at]!, glyphs[at + 1]!]
  return WORD.test(one.text) && WORD.test(next.text) && next.box.left - one.box.right < one.size * 0.2
}

/**
 * Tagged files may number each text by itself: where lines of one text share a number, two lines of the same font with
 * different numbers are two texts, however full the first is.
 */
function hasOwnContent(before: Line, line: Line): boolean {
  const [one, other] = [before.glyphs.at(-1)!, line.glyphs[0]!]
  if (one.content === null || other.content === null || one.content === other.content || one.font !== other.font)
    return false
  return isOneContent(before) && isOneContent(line)
}

function isOneContent({ glyphs }: Line): boolean {
  return glyphs.every(({ content }) => content === glyphs[0]!.content)
}

export function boxOfParagraph({ lines }: Paragraph): Box {
  const [left, right] = extentOf(lines.flatMap(({ box }) => [box.left, box.right]))
  const [top, bottom] = extentOf(lines.flatMap(({ box }) => [box.top, box.bottom]))
  return { left, top, right, bottom }
}
