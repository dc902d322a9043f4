import { extentOf } from '../geometry.js'
import type { Glyph, Ruling } from '../marks.js'
import type { Component } from './components.js'
import { isOver, stretchesFilled, wordsByLine } from './columns/words.js'

/** Lines of one table begin and end at the same place to this many points. */
const ALIGNED = 3
/** A header has no more rows. */
const HEADER_ROWS = 3
/** Headings between rows follow each other on so many lines, and a row of them is no higher, in ems of its text. */
const MOST_HEADINGS = 2
const HEADING_HEIGHT = 3

/**
 * A ruled header over rows that horizontal lines alone part: no line ties them to the header, but they are as wide as it is,
 * and what stands between them falls into the gaps at its borders. Lines are taken as far as such rows go; the lines of
 * headings between them are taken with them.
 * @param lone lines that no other crosses
 * @returns the component with those lines, or null
 */
export function withRowLines(
  header: Component,
  lone: readonly Component[],
  glyphs: readonly Glyph[],
): Component | null {
  const below = linesBelow(header, lone, glyphs)
  if (below.length === 0) return null
  return { ...header, horizontal: [...header.horizontal, ...below.flatMap(({ horizontal }) => horizontal)] }
}

/** Whether its columns end at its lowest line, and it has few rows. */
export function mayBeHeader({ horizontal, vertical }: Component): boolean {
  const [, bottom] = extentOf(horizontal.map(({ at }) => at))
  const rows = horizontal.filter(
    ({ at }, index) => horizontal.findIndex((other) => Math.abs(other.at - at) <= ALIGNED) === index,
  )
  return vertical.length >= 2 && rows.length <= HEADER_ROWS + 1 && vertical.every(({ to }) => to <= bottom + ALIGNED)
}

function linesBelow(
  { horizontal, vertical }: Component,
  lone: readonly Component[],
  glyphs: readonly Glyph[],
): Component[] {
  const [left, right] = extentOf(horizontal.flatMap(({ from, to }) => [from, to]))
  let [, top] = extentOf(horizontal.map(({ at }) => at))
  const borders = vertical.map(({ at }) => at).filter((x) => x > left + ALIGNED && x < right - ALIGNED)
  const aligned = lone
    .filter(({ horizontal: [line] }) => line!.at > top + ALIGNED && isAsWide(line!, left, right))
    .sort((one, other) => one.horizontal[0]!.at - other.horizontal[0]!.at)
  let accepted = 0
  for (const [at, { horizontal: lines }] of aligned.entries()) {
    const bottom = lines[0]!.at
    const kind = kindOfRow(glyphsWithin(glyphs, left, right, top, bottom), borders, bottom - top)
    if (kind === null || (kind === 'heading' && at - accepted >= MOST_HEADINGS)) break
    if (kind === 'row') accepted = at + 1
    top = bottom
  }
  return aligned.slice(0, accepted)
}

function isAsWide({ from, to }: Ruling, left: number, right: number): boolean {
  return Math.abs(from - left) <= ALIGNED && Math.abs(to - right) <= ALIGNED
}

function glyphsWithin(glyphs: readonly Glyph[], left: number, right: number, top: number, bottom: number): Glyph[] {
  return glyphs.filter(({ box }) => {
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    return x > left && x < right && y > top && y < bottom
  })
}

/** A row has text in several columns, and none over a border; a heading is a line over some. */
function kindOfRow(glyphs: readonly Glyph[], borders: readonly number[], height: number): 'row' | 'heading' | null {
  const words = wordsByLine(glyphs).flat()
  if (words.length === 0) return null
  const free = borders.filter((x) => !words.some((word) => isOver(word, x)))
  if (stretchesFilled(words, free) > 1) return 'row'
  return height <= words[0]!.size * HEADING_HEIGHT ? 'heading' : null
}
