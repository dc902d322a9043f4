import { extentOf, type Box } from '../geometry.js'
import type { Glyph } from '../marks.js'
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
  align: Alignment
}

type Alignment = 'left' | 'center' | 'right'

/** An indent of the first line, and what a centred line leaves free on its left, is at least so many ems. */
const INDENT = 1.2
/** No paragraph is indented by more ems: two characters, and four in lists. */
const WIDEST_INDENT = 4.5
/** What a centred line leaves free on both sides differs by no more ems. */
const EVEN = 0.8
/** Lines of a paragraph differ in size by no more than this share. */
const SAME_SIZE = 0.12
/** Lines of a paragraph follow each other; a gap of more ems between them is a space between paragraphs. */
const PARAGRAPH_GAP = 1.1
/** What a line may leave free and still be full: in ems for rounding, and as a share of the measure for squeezed punctuation. */
const SLACK = 0.25
const SLACK_SHARE = 0.03
const FULL_STOP = /。[”’」』）)]?$/
const ENDS_SENTENCE = /[。；;：:]$/
const CANNOT_START = /^[，,。；;、：:！!？?）)\]】》〉」』”’％%…—]/
const CANNOT_END = /^[（([【《〈「『“‘]/
const WORD = /[A-Za-z0-9.,%/+-]/

/** A cell whose lines are no longer than this, and mostly stop short, lists names: a full line is one, too. Characters. */
const LONGEST_NAME = 16

type Verdict = 'wrap' | 'full' | 'break'

/**
 * Puts lines together to paragraphs: a line that had no room for the beginning of the next is a wrap; one that had ends
 * its paragraph, as do indents, gaps and changes of size. In a list of names a line that happens to be full is a name.
 */
export function paragraphsOf(lines: readonly Line[], measure: Measure): Paragraph[] {
  const where = standingOf(lines, measure)
  const verdicts = lines.slice(1).map((line, at) => verdictOf(lines[at]!, line, where))
  const list = isList(lines, verdicts)
  const paragraphs: Paragraph[] = []
  lines.forEach((line, index) => {
    const verdict = verdicts[index - 1]
    const last = paragraphs.at(-1)
    if (last && (verdict === 'wrap' || (verdict === 'full' && !list))) {
      last.text = joinLines(last, line)
      last.lines.push(line)
    } else paragraphs.push({ text: line.text, lines: [line], full: false, align: 'left' })
    paragraphs.at(-1)!.full = roomAfter(line, where) < line.size * (1 + SLACK) && !isAtTheRight(line, where)
  })
  return paragraphs.map((paragraph) => ({ ...paragraph, align: alignmentOf(paragraph.lines, where) }))
}

/** How all lines of a paragraph stand: a centred one may have lines that fill the measure, but not alone. */
function alignmentOf(lines: readonly Line[], where: Standing): Alignment {
  if (lines.every((line) => isCentred(line, where)) && lines.some((line) => isIndented(line, where.leftmost)))
    return 'center'
  return lines.every((line) => leansRight(line, where)) ? 'right' : 'left'
}

/** Text that begins far in and leaves less free on its right stands at the right side, as signatures and dates do. */
function leansRight({ box, size }: Line, { left, right }: Measure): boolean {
  return box.left - left > Math.max(size * WIDEST_INDENT, right - box.right + size * EVEN)
}

/** How the lines of a cell or page stand in their measure. */
interface Standing extends Measure {
  /** Where the leftmost line begins. */
  leftmost: number
  centred: boolean
  /** Whether paragraphs begin with an indent here: then a line without one goes on. */
  indents: boolean
}

function standingOf(lines: readonly Line[], measure: Measure): Standing {
  const [leftmost] = extentOf(lines.map(({ box }) => box.left))
  const centred =
    leftmost - measure.left > (lines[0]?.size ?? 0) * INDENT || lines.every((line) => isCentred(line, measure))
  return { ...measure, leftmost, centred, indents: !centred && lines.some((line) => isIndented(line, leftmost)) }
}

/** Whether a line leaves as much free at its beginning as at its end. */
function isCentred({ box, size }: Line, { left, right }: Measure): boolean {
  return Math.abs(box.left - left - (right - box.right)) <= size * EVEN
}

function isIndented({ box, size }: Line, leftmost: number): boolean {
  return box.left - leftmost > size * INDENT
}

/** A date or a signature at the right side fills no line. */
function isAtTheRight({ box, size }: Line, { leftmost, centred }: Standing): boolean {
  return !centred && box.left - leftmost > size * WIDEST_INDENT
}

function joinLines({ text, lines }: Paragraph, line: Line): string {
  return lines.at(-1)!.endsInBlank ? `${text} ${line.text}` : joinBroken(text, line.text)
}

function isList(lines: readonly Line[], verdicts: readonly Verdict[]): boolean {
  const breaks = verdicts.filter((verdict) => verdict === 'break').length
  return breaks * 2 >= verdicts.length && lines.every(({ glyphs }) => glyphs.length <= LONGEST_NAME)
}

/** What a line leaves free at its end; a centred one leaves half of it at its beginning. */
function roomAfter({ box, text }: Line, { left, right, centred }: Standing): number {
  const free = centred ? right - left - (box.right - box.left) : right - box.right
  return ENDS_SENTENCE.test(text) ? free : free - (right - left) * SLACK_SHARE
}

/** A full line that ends with a full stop ends its paragraph, too, unless indents would tell the next one. */
function verdictOf(before: Line, line: Line, where: Standing): Verdict {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > size * SAME_SIZE) return 'break'
  if (line.box.top - before.box.bottom > size * PARAGRAPH_GAP) return 'break'
  const indented = !where.centred && isIndented(line, where.leftmost) && !isIndented(before, where.leftmost)
  if (indented || hasOwnContent(before, line)) return 'break'
  if (roomAfter(before, where) >= widthOfStart(line.glyphs) + (ENDS_SENTENCE.test(before.text) ? 0 : line.size * SLACK))
    return 'break'
  if (sharesContent(before, line)) return 'wrap'
  return FULL_STOP.test(before.text) && !where.indents ? 'break' : 'full'
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
 * Lines of two blocks of a tagged page are two paragraphs, however full the first is. Two texts of one block are so where
 * they are alike: else the second may be what goes on in bold letters.
 */
function hasOwnContent(before: Line, line: Line): boolean {
  const [one, other] = [before.glyphs.at(-1)!, line.glyphs[0]!]
  if (one.content === null || other.content === null || one.content === other.content) return false
  if (one.content.block === other.content.block && one.font !== other.font) return false
  return isOneContent(before) && isOneContent(line)
}

function sharesContent(before: Line, line: Line): boolean {
  const { content } = before.glyphs.at(-1)!
  return content !== null && content === line.glyphs[0]!.content
}

function isOneContent({ glyphs }: Line): boolean {
  return glyphs.every(({ content }) => content === glyphs[0]!.content)
}

export function boxOfParagraph({ lines }: Paragraph): Box {
  const [left, right] = extentOf(lines.flatMap(({ box }) => [box.left, box.right]))
  const [top, bottom] = extentOf(lines.flatMap(({ box }) => [box.top, box.bottom]))
  return { left, top, right, bottom }
}
