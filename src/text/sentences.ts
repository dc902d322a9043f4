import { joinBroken, widthOf } from './blanks.js'

const ENDED = /[。；;：:！!？?…）)”》]$/
const CANNOT_START = /^[，,。；;、：:）)”》％%]/
const CANNOT_END = /[，,、（(“《—-]$/
const FULL_STOP = /[。；;！!？?][）)”》]?$/
/** A line that is narrower than its column by no more than this many half-width columns (two characters) fills it. */
const LINE_SLACK = 4
/** A column wraps its lines where at least so many of its broken lines, and so large a share of them, fill it. */
const WRAPPED_LINES = 3
const WRAPPED_SHARE = 0.6

/** Whether a text stops in the middle of a sentence, so that what follows belongs to it. */
export function isUnfinished(text: string): boolean {
  return text !== '' && !ENDED.test(text)
}

/** Closing marks by their opening ones, of which a text may leave one open. */
const OPENED: readonly [string, string][] = [
  ['（', '）'],
  ['(', ')'],
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['〔', '〕'],
]
/** An opening mark farther from the end, in characters, was left open by mistake. */
const LONGEST_OPEN = 200

/** Whether a text that is broken here goes on: no line begins so or ends so, or a bracket is open that the other closes. */
export function cannotPart(before: string, after: string): boolean {
  if (CANNOT_START.test(after) || CANNOT_END.test(before)) return true
  const tail = before.slice(-LONGEST_OPEN)
  return OPENED.some(([open, close]) => tail.lastIndexOf(open) > tail.lastIndexOf(close) && after.includes(close))
}

/**
 * The width at which the cells of one column break their lines, in half-width columns;
 * Infinity where they don't wrap (each line is a paragraph of its own).
 */
export function wrapWidth(cells: readonly string[]): number {
  const broken = cells.flatMap((text) => text.split('\n').slice(0, -1)).map(widthOf)
  const widest = broken.reduce((most, width) => Math.max(most, width), 0)
  const full = broken.filter((width) => width >= widest - LINE_SLACK).length
  return full >= WRAPPED_LINES && full >= broken.length * WRAPPED_SHARE ? widest : Infinity
}

/**
 * Turns the printed lines of a cell into paragraphs separated by `\n`. A break inside a sentence is a wrap: where no
 * paragraph can end, where the line fills its column, or where the lines run on to the stop of the sentence. Every other
 * break stays.
 * @param startsAfresh whether a line begins one of several things, and so goes on with none
 */
export function unwrap(text: string, columnWidth: number, startsAfresh: (line: string) => boolean): string {
  const lines = text.split('\n')
  return lines.slice(1).reduce((joined, line, index) => {
    return isWrap(lines, index, columnWidth, startsAfresh) ? joinBroken(joined, line) : `${joined}\n${line}`
  }, lines[0]!)
}

/** Whether the break after a line is a wrap. */
function isWrap(
  lines: readonly string[],
  index: number,
  columnWidth: number,
  startsAfresh: (line: string) => boolean,
): boolean {
  const [before, after] = [lines[index]!, lines[index + 1]!]
  if (cannotPart(before, after)) return true
  if (!isUnfinished(before) || startsAfresh(after)) return false
  if (widthOf(before) >= columnWidth - LINE_SLACK) return true
  const below = linesToStop(lines.slice(index + 1))
  return below !== null && !below.some(startsAfresh)
}

/** Lines up to the one that ends a sentence with a full stop; null where another ends it. */
function linesToStop(lines: readonly string[]): readonly string[] | null {
  const end = lines.findIndex((line) => !isUnfinished(line))
  return end >= 0 && FULL_STOP.test(lines[end]!) ? lines.slice(0, end + 1) : null
}
