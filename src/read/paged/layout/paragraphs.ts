import { extentOf, type Box } from '../geometry.js'
import type { Glyph } from '../marks.js'
import { leadsOn, markerOf } from '../../../vocabulary/frame/ordinals.js'
import { joinBroken } from '../../../text/blanks.js'
import type { Line } from './lines.js'
import {
  type Alignment,
  alignmentOf,
  beginTogether,
  INDENT,
  isAtBegin,
  isAtRight,
  isCentred,
  isIndented,
  type Measure,
  type Standing,
  standingOf,
  WIDEST_INDENT,
} from './standing.js'

/** Lines that belong together, and whether the last of them fills the measure, so that the text may go on elsewhere. */
export interface Paragraph {
  text: string
  lines: Line[]
  full: boolean
  align: Alignment
}

/** Lines of a paragraph differ in size by no more than this share. */
const SAME_SIZE = 0.12
/** Lines of a paragraph follow each other; a gap of more ems between them is a space between paragraphs. */
const PARAGRAPH_GAP = 1.1
/** What a line may leave free and still be full: in ems for rounding, and as a share of the measure for squeezed punctuation. */
const SLACK = 0.25
const SLACK_SHARE = 0.03
/** The lines of a list hang where its text begins, behind a mark of no more characters: 附件：10. */
const LONGEST_MARK = 8
/** A line hangs below a character that begins no more ems beside it: programs indent by whole characters, and marks are narrower. */
const HANGS_AT = 1
const FULL_STOP = /。[”’」』）)]?$/
const ENDS_SENTENCE = /[。；;：:]$/
const ENDS_MARK = /[：:.．、）)]/
const CANNOT_START = /^[，,。；;、：:！!？?）)\]】》〉」』”’％%…—]/
const CANNOT_END = /^[（([【《〈「『“‘]/
const WORD = /[A-Za-z0-9.,%/+-]/
const CJK = /[\u2e80-\u9fff]/

/** A cell whose lines are no longer than this, and mostly stop short, lists names: a full line is one, too. Characters. */
const LONGEST_NAME = 16

type Verdict = 'wrap' | 'full' | 'break'

/**
 * Puts lines together to paragraphs. A line that had no room for the beginning of the next is a wrap, where the next
 * begins as its paragraph does; one that had room ends its paragraph, as do indents, gaps and changes of size. In a list
 * of names a line that happens to be full is a name.
 */
export function paragraphsOf(lines: readonly Line[], measure: Measure): Paragraph[] {
  const where = standingOf(lines, measure)
  const verdicts = verdictsOf(lines, where)
  const list = isList(lines, verdicts)
  const paragraphs: Omit<Paragraph, 'full' | 'align'>[] = []
  lines.forEach((line, index) => {
    const verdict = verdicts[index - 1]
    const last = paragraphs.at(-1)
    if (last && (verdict === 'wrap' || (verdict === 'full' && !list))) {
      last.text = joinLines(last, line)
      last.lines.push(line)
    } else paragraphs.push({ text: line.text, lines: [line] })
  })
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    full: isFull(paragraph.lines, where),
    align: alignmentOf(paragraph.lines, where),
  }))
}

/** A date or a signature at the right side fills no line. */
function isFull(lines: readonly Line[], where: Standing): boolean {
  const last = lines.at(-1)!
  if (lines.length === 1 && !where.centred && isAtRight(last, where)) return false
  return roomAfter(last, where, where.centred) < last.size * (1 + SLACK)
}

function joinLines({ text, lines }: Pick<Paragraph, 'text' | 'lines'>, line: Line): string {
  return lines.at(-1)!.endsInBlank ? `${text} ${line.text}` : joinBroken(text, line.text)
}

function isList(lines: readonly Line[], verdicts: readonly Verdict[]): boolean {
  const breaks = verdicts.filter((verdict) => verdict === 'break').length
  return breaks * 2 >= verdicts.length && lines.every(({ glyphs }) => glyphs.length <= LONGEST_NAME)
}

/** What a line leaves free at its end; a centred one leaves half of it at its beginning. */
function roomAfter({ box, text }: Line, { left, right }: Measure, centred: boolean): number {
  const free = centred ? right - left - (box.right - box.left) : right - box.right
  return ENDS_SENTENCE.test(text) ? free : free - (right - left) * SLACK_SHARE
}

/** How each line but the first goes on with the one before it. */
function verdictsOf(lines: readonly Line[], where: Standing): Verdict[] {
  const verdicts: Verdict[] = []
  for (let first = 0, at = 1; at < lines.length; at++) {
    const verdict = verdictOf(lines.slice(first, Math.min(first + 2, at)), lines[at - 1]!, lines[at]!, where)
    if (verdict === 'break') first = at
    verdicts.push(verdict)
  }
  return verdicts
}

/**
 * A full line that ends with a full stop ends its paragraph, too, unless indents would tell the next one.
 * @param begun the first two lines of the paragraph before, or its only one
 */
function verdictOf(begun: readonly Line[], before: Line, line: Line, where: Standing): Verdict {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > size * SAME_SIZE) return 'break'
  if (line.box.top - before.box.bottom > size * PARAGRAPH_GAP) return 'break'
  const centred = where.centred || areCentred(begun, before, line, where)
  if ((!centred && !beginsAsRest(begun, before, line, where)) || hasOwnContent(before, line)) return 'break'
  const slack = ENDS_SENTENCE.test(before.text) ? 0 : line.size * SLACK
  if (roomAfter(before, where, centred) >= widthOfStart(line.glyphs) + slack) return 'break'
  if (sharesContent(before, line)) return 'wrap'
  return FULL_STOP.test(before.text) && !where.indents ? 'break' : 'full'
}

/**
 * Whether two lines are centred; one that fills the measure is so where it begins what the other, which does not, ends. One
 * below a line that begins where paragraphs do goes on with that.
 */
function areCentred(begun: readonly Line[], before: Line, line: Line, where: Standing): boolean {
  if (!isCentred(before, where) || !isCentred(line, where) || isOtherFace(before, line)) return false
  if (isIndented(before, where.left)) return isIndented(line, where.left) || !isAtBegin(before, where)
  return begun.length === 1 && isIndented(line, where.left) && !FULL_STOP.test(before.text)
}

/** Whether a line begins where a further line of a paragraph does: at its side, or where the text of a list's item hangs. */
function beginsAsRest(begun: readonly Line[], before: Line, line: Line, where: Standing): boolean {
  const [first, second] = [begun[0]!, begun[1]]
  if (second)
    return beginTogether(second, line) || (line.box.left > second.box.left && !isIndented(line, second.box.left))
  const further = line.box.left - first.box.left
  if (further > line.size * INDENT) return hangs(first, line)
  if (!beginTogether(first, line)) return -further <= line.size * WIDEST_INDENT
  const marker = leadsOn(before.text) ? null : markerOf(line.text)
  const bothMarked = marker !== null && marker.level === markerOf(first.text)?.level
  return !bothMarked && !isAtRight(line, where) && !isAtBegin(line, where) && !isOtherFace(before, line)
}

/** Whether a line begins below the text of an item, behind its mark: 1. or 附件：1. */
function hangs({ glyphs }: Line, line: Line): boolean {
  const isBelow = ({ box }: Glyph): boolean => Math.abs(box.left - line.box.left) <= line.size * HANGS_AT
  const at = glyphs.findIndex((glyph, index) => index > 0 && ENDS_MARK.test(glyphs[index - 1]!.text) && isBelow(glyph))
  return at > 0 && at <= LONGEST_MARK && markerOf(line.text) === null
}

/** Whether two lines are set in fonts of which the other has none, as a heading and its text are. */
function isOtherFace(before: Line, line: Line): boolean {
  const [faces, others] = [facesOf(before), facesOf(line)]
  return faces.size > 0 && others.size > 0 && [...faces].every((face) => !others.has(face))
}

/** The fonts of Chinese characters: figures and letters have fonts of their own in any text. */
function facesOf({ glyphs }: Line): Set<string> {
  return new Set(glyphs.filter(({ text }) => CJK.test(text)).map(({ font, bold }) => font + bold))
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
