import { widthOf } from '../../text/blanks.js'
import type { PageSheet } from '../data.js'

/** Sizes that are tried, in points, from the usual one of a table to what can just be read. */
const SIZES = [12, 11, 10.5, 10, 9, 8, 7, 6, 5, 4]
/** Distance of lines and padding of a cell, in ems. */
const LEADING = 1.35
const PADDING = 0.3

/** Sets a text in a box: in the largest size in which its lines fit, or in the smallest. */
export function fittedRuns(
  text: string,
  [left, top, right, bottom]: readonly [number, number, number, number],
): PageSheet['runs'] {
  const [width, height] = [right - left, bottom - top]
  const size =
    SIZES.find((one) => linesIn(text, width, one).length * one * LEADING <= height - one * PADDING) ?? SIZES.at(-1)!
  const lines = linesIn(text, width, size)
  const start = top + Math.max(0, height - lines.length * size * LEADING) / 2
  return lines.map((line, at) => {
    const length = (widthOf(line) / 2) * size
    return [line, left + size * PADDING + length / 2, start + (at + 0.5) * size * LEADING, size, length, 0]
  })
}

function linesIn(text: string, width: number, size: number): string[] {
  const columns = Math.max(2, Math.floor(((width - 2 * PADDING * size) / size) * 2))
  return text.split('\n').flatMap((paragraph) => wrapped(paragraph, columns))
}

/** @param columns half-width characters that a line takes */
function wrapped(paragraph: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const char of paragraph) {
    const width = widthOf(char)
    if (used + width > columns && line !== '') {
      lines.push(line)
      ;[line, used] = ['', 0]
    }
    line += char
    used += width
  }
  return line === '' ? lines : [...lines, line]
}
