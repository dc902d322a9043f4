import { joinBroken, widthOf } from './blanks.js'

const ENDED = /[。；;：:！!？?…）)”》]$/
const CANNOT_START = /^[，,。；;、：:）)”》％%]/
const CANNOT_END = /[，,、（(“《—-]$/
const FULL_STOP = /[。；;！!？?][）)”》]?$/
const STARTS_AFRESH =
  /^(?:[一二三四]季度|[上下]半年|\d{1,2}月|[（(]?[\d一二三四五六七八九十]+[）)、．.]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四])/

/** A line that is narrower than its column by no more than this many half-width columns (two characters) fills it. */
const LINE_SLACK = 4
/** A column wraps its lines where at least so many of its broken lines, and so large a share of them, fill it. */
const WRAPPED_LINES = 3
const WRAPPED_SHARE = 0.6

/** Whether a text stops in the middle of a sentence, so that what follows belongs to it. */
export function isUnfinished(text: string): boolean {
  return text !== '' && !ENDED.test(text)
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
 */
export function unwrap(text: string, columnWidth: number): string {
  const lines = text.split('\n')
  return lines.slice(1).reduce((joined, line, index) => {
    return isWrap(lines, index, columnWidth) ? joinBroken(joined, line) : `${joined}\n${line}`
  }, lines[0]!)
}

/** Whether the break after a line is a wrap. */
function isWrap(lines: readonly string[], index: number, columnWidth: number): boolean {
  const [before, after] = [lines[index]!, lines[index + 1]!]
  if (CANNOT_START.test(after) || CANNOT_END.test(before)) return true
  if (!isUnfinished(before) || STARTS_AFRESH.test(after)) return false
  return widthOf(before) >= columnWidth - LINE_SLACK || runsOnToStop(lines.slice(index + 1))
}

/** Whether lines go on, none of them starting afresh, until one ends with a full stop. */
function runsOnToStop(lines: readonly string[]): boolean {
  const end = lines.findIndex((line) => !isUnfinished(line))
  return end >= 0 && FULL_STOP.test(lines[end]!) && !lines.slice(0, end + 1).some((line) => STARTS_AFRESH.test(line))
}
