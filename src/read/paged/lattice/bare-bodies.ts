import { areHeaders } from '../../../vocabulary/headers/header-meaning.js'
import { isPageNumber } from '../../../vocabulary/pages/page-lines.js'
import { contains, extentOf, isInside, type Box } from '../geometry.js'
import { type Line, linesOfGlyphs, TABLE_GAP } from '../layout/lines.js'
import type { Fill, Glyph } from '../marks.js'
import { rowsOfBoxes } from './box-rows.js'
import { isOver, stretchesFilled, wordsByLine } from './columns/words.js'
import type { Component } from './components.js'

/** The rest of a cell follows within so many ems. */
const REST_GAP = 1
/** Headings between rows have no more lines. */
const HEADING_LINES = 2
/** Nothing is known of a table with fewer columns. */
const MIN_COLUMNS = 3
/** What stands beside the columns by more than this, in points, is no table's. */
const BESIDE = 3

/**
 * A header of boxes over rows without a line: where its words are known ones, and what stands below it falls into the gaps
 * at its borders, the table ends with the last such line, at a border that no one drew.
 * @returns the component with that border, or null
 */
export function withBareBody(
  header: Component,
  others: readonly Component[],
  glyphs: readonly Glyph[],
): Component | null {
  const xs = bordersOf(header)
  if (xs.length <= MIN_COLUMNS || !areHeaders(headerTexts(header, xs, glyphs))) return null
  const [, top] = extentOf(header.horizontal.map(({ at }) => at))
  const [left, right] = [xs[0]!, xs.at(-1)!]
  const end = Math.min(...others.flatMap((other) => topsBelow(other, top)))
  const below = glyphs.filter(({ box }) => middleOfBox(box) > top && middleOfBox(box) < end)
  const last = lastOfBody(linesOfGlyphs(below), xs, top)
  if (last === null) return null
  const bottom = last.box.bottom + (last.box.bottom - last.box.top) * BORDER_BELOW
  return {
    ...header,
    horizontal: [...header.horizontal, { axis: 'h', at: bottom, from: left, to: right, thickness: 0 }],
    bare: true,
  }
}

/** The border is put so far below the last line, as a share of its height. */
const BORDER_BELOW = 0.2

function middleOfBox({ top, bottom }: Box): number {
  return (top + bottom) / 2
}

/** Where the columns of a component begin and end. */
function bordersOf({ horizontal, vertical }: Component): number[] {
  const ends = [...horizontal.flatMap(({ from, to }) => [from, to]), ...vertical.map(({ at }) => at)]
  const sorted = ends.sort((one, other) => one - other)
  return sorted.filter((x, at) => at === 0 || x - sorted[at - 1]! > BESIDE)
}

/** What stands in each column above the lowest line. */
function headerTexts({ horizontal }: Component, xs: readonly number[], glyphs: readonly Glyph[]): string[] {
  const ys = horizontal.map(({ at }) => at).sort((one, other) => one - other)
  const bottom = ys.at(-1)!
  const top = ys.findLast((y) => bottom - y > BESIDE) ?? bottom
  return xs.slice(1).map((right, at) => {
    const cell = { left: xs[at]!, top, right, bottom }
    const own = glyphs.filter(({ box }) => isInside(cell, (box.left + box.right) / 2, middleOfBox(box)))
    return linesOfGlyphs(own)
      .map(({ text }) => text)
      .join('')
  })
}

function topsBelow({ horizontal, vertical }: Component, top: number): number[] {
  if (vertical.length === 0) return []
  const [first] = extentOf([...horizontal.map(({ at }) => at), ...vertical.map(({ from }) => from)])
  return first > top ? [first] : []
}

/** The last line of the rows below a header: one with text in several columns, or the rest of one. */
function lastOfBody(lines: readonly Line[], xs: readonly number[], top: number): Line | null {
  const borders = xs.slice(1, -1)
  let [last, bottom, headings]: [Line | null, number, number] = [null, top, 0]
  for (const line of lines) {
    const { left, right, top: begin } = line.box
    if (begin - bottom > line.size * TABLE_GAP || left < xs[0]! - BESIDE || right > xs.at(-1)! + BESIDE) break
    if (isPageNumber(line.text, true)) break
    const words = wordsByLine(line.glyphs).flat()
    const isFree = !borders.some((x) => words.some((word) => isOver(word, x)))
    const isRest = last !== null && headings === 0 && begin - bottom <= line.size * REST_GAP
    if (isFree && (stretchesFilled(words, borders) > 1 || isRest)) [last, headings] = [line, 0]
    else if (++headings > HEADING_LINES) break
    bottom = line.box.bottom
  }
  return last
}

/** Between two boxes of a header is no more than a gap, in points. */
const MAX_GAP = 6

/**
 * Rows of boxes of colour, side by side, in which no line stands: perhaps the header of a table.
 * @param taken boxes of what has lines of its own
 */
export function boxHeaders(fills: readonly Fill[], taken: readonly Box[]): Component[] {
  const apart = fills.filter(({ box }) => !taken.some((other) => contains(other, box, BESIDE)))
  return rowsOfBoxes(apart, MAX_GAP)
    .filter((row) => row.length >= MIN_COLUMNS)
    .map(linesOfRow)
}

/** The frame of a row of boxes, and lines halfway between them. */
function linesOfRow(row: readonly Box[]): Component {
  const [left, right] = [row[0]!.left, row.at(-1)!.right]
  const { top, bottom } = row[0]!
  const xs = [left, ...row.slice(1).map((box, at) => (box.left + row[at]!.right) / 2), right]
  return {
    horizontal: [top, bottom].map((at) => ({ axis: 'h', at, from: left, to: right, thickness: 0 })),
    vertical: xs.map((at) => ({ axis: 'v', at, from: top, to: bottom, thickness: 0 })),
  }
}
