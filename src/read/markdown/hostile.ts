import { UnreadableInput } from '../../model/errors.js'
import { FREE_MARKS, MAX_LINE_CHARS, MAX_MARK_PAIRS, MAX_NESTING } from '../limits.js'
import { fenceAfter, type MarkdownPiece } from './pieces.js'

const REMEDY = 'Mend the line, or check how the file was converted.'

/** Refuses lines on which the parser would spend minutes. */
export function refuseHostileLines(lines: readonly string[], file: string): void {
  lines.forEach((line, index) => {
    const refuse = (what: string): never => {
      throw new UnreadableInput(`${file}:${index + 1}`, what, REMEDY)
    }
    if (line.length > MAX_LINE_CHARS)
      refuse(`Line ${index + 1} has ${line.length} characters; the limit is ${MAX_LINE_CHARS}.`)
    if (NESTED_QUOTES.test(line) || NESTED_ITEM.test(line))
      refuse(`Line ${index + 1} is nested more than ${MAX_NESTING} levels deep.`)
  })
}

const NESTED_QUOTES = new RegExp(`^(?:\\s*>){${MAX_NESTING},}`)
const NESTED_ITEM = new RegExp(`^\\s{${MAX_NESTING * 2},}(?:[-*+]|\\d+[.)])\\s`)

/** A stretch that the parser reads for emphasis and links at one go: a paragraph, a cell. */
interface Stretch {
  line: number
  marks: number
}

/**
 * Refuses texts whose marks of emphasis and links the parser would try each with each for minutes.
 * @throws UnreadableInput with the line where the stretch with most of them begins
 */
export function refuseHostileMarks(pieces: readonly MarkdownPiece[], file: string): void {
  let pairs = 0
  let most: Stretch = { line: 1, marks: 0 }
  for (const stretch of pieces.flatMap((piece) => [...stretchesOf(piece)])) {
    if (stretch.marks > FREE_MARKS) pairs += stretch.marks ** 2
    if (stretch.marks > most.marks) most = stretch
  }
  if (pairs <= MAX_MARK_PAIRS) return
  const what = `The text from line ${most.line} on has ${most.marks} marks such as * _ [ without an end to it; tried each with each, the marks of this file come to more than ${MAX_MARK_PAIRS} pairs.`
  throw new UnreadableInput(`${file}:${most.line}`, what, REMEDY)
}

/** Runs of marks; a mark behind a backslash is none. */
const MARKS = /(?<!\\)(?:\*+|_+|~+|\[)/g
const QUOTES = /^(?:\s*>)+/
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/
/** These end a paragraph wherever they stand; an item with another number than 1 does so in a list only. */
const BEGINS_BLOCK = /^\s*(?:$|#{1,6}\s|[-*+]\s|1[.)]\s)/

function* stretchesOf(piece: MarkdownPiece): Generator<Stretch> {
  if (piece.kind === 'html-table' || piece.kind === 'unprinted') return
  if (piece.kind === 'text') yield* paragraphsOf(piece.lines, piece.line)
  else for (const { text, line } of piece.rows) for (const cell of text.split('|')) yield { line, marks: marksIn(cell) }
}

function* paragraphsOf(lines: readonly string[], firstLine: number): Generator<Stretch> {
  let stretch: Stretch | null = null
  let inList = false
  let fence: string | null = null
  for (const [at, printed] of lines.entries()) {
    const line = printed.replace(QUOTES, '')
    const isItem = ITEM.test(line)
    if (stretch === null || BEGINS_BLOCK.test(line) || (inList && isItem)) {
      if (stretch !== null) yield stretch
      stretch = line.trim() === '' ? null : { line: firstLine + at, marks: 0 }
      inList = isItem
    }
    fence = fenceAfter(fence, line)
    if (fence === null && stretch !== null) stretch.marks += marksIn(line)
  }
  if (stretch !== null) yield stretch
}

function marksIn(text: string): number {
  return text.match(MARKS)?.length ?? 0
}
