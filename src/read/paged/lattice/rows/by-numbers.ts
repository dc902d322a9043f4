import { NUMERAL_CHARS, wholeNumber } from '../../../../vocabulary/numbers/numerals.js'
import {
  gapsBetween,
  heightOf,
  inkOf,
  middleOf,
  type OpenCell,
  type OpenLine,
  type OpenRow,
  type Parting,
  type Stretch,
} from './open-row.js'

/** Numbers stand in one of so many columns from the left: behind a category and its part. */
const FIRST_COLUMNS = 3
/** What a number stands between: （一）, 1、. */
const NUMBER = /^[（(]?(.+?)[）)]?[、.．]?$/
/** Any character of a number. */
export const NUMERALS = new RegExp(`[\\d０-９①-⑳${NUMERAL_CHARS}]`)
/** Two lines may be the digits of one number that is wrapped, 1 and 2 of 12; three that count on are none. */
const CERTAIN_RUN = 3
/** A gap that is so many times any other between two numbers is the border. */
const WIDER = 1.5
/** Lines of one row begin, or have their middle, at one height to so many ems. */
const LEVEL = 0.4
/** Of the cells, no more may stand otherwise. */
const MOST_AGAINST = 1 / 4
/** Ends of ink that a number and its gap share may differ by rounding, in points. */
const ROUNDING = 0.5

/**
 * The borders of rows that a running sequence numbers (1, 2, 3 … one below the other, a header above and a sum below them
 * perhaps). Between two numbers runs one border, through a gap that no text crosses: the only one, the widest by far, or
 * that which puts all numbers at the top of their rows, in the middle or at the foot, beside the text of most cells.
 */
export function bordersByNumbers({ cells }: OpenRow): Parting {
  const numbered = cells.slice(0, FIRST_COLUMNS).find(({ lines }) => isRun(lines))
  if (!numbered) return null
  const labels = cells.filter((cell) => isLabel(cell, numbered, cells))
  const ink = inkOf(cells.filter((cell) => !labels.includes(cell)).flatMap(({ lines }) => lines))
  const keys = numbered.lines
  const choices = keys.slice(1).map((key, at) => gapsInside(ink, keys[at]!, key))
  if (choices.some((gaps) => gaps.length === 0)) return 'undecided'
  const plain = choices.map(plainChoice)
  const borders = plain.every((gap) => gap !== null) ? plain : placedAlike(keys, cells, ink, choices)
  return borders === null ? 'undecided' : { ys: borders.map(middleOf), whole: labels.map(({ index }) => index) }
}

/** Whether lines count on from one to the next, but for one above them and one below. */
function isRun(lines: readonly OpenLine[]): boolean {
  const numbers = lines.map(({ text }) => wholeNumber(NUMBER.exec(text)?.[1] ?? ''))
  const first = numbers[0] === null ? 1 : 0
  const run = numbers.slice(first, numbers.at(-1) === null ? -1 : undefined)
  const counts = run.every((number, at) => number !== null && (at === 0 || number === run[at - 1]! + 1))
  return counts && run.length >= (lines.every(({ begins }) => begins) ? 2 : CERTAIN_RUN)
}

/** A category before the numbers is one text beside all of them. */
function isLabel(cell: OpenCell, numbered: OpenCell, cells: readonly OpenCell[]): boolean {
  return cell.turned || (cell.paragraphs === 1 && cells.indexOf(cell) < cells.indexOf(numbered))
}

/** The gaps between two lines of one column. */
function gapsInside(ink: readonly Stretch[], above: Stretch, below: Stretch): Stretch[] {
  return gapsBetween(ink).filter(({ top, bottom }) => top >= above.bottom - ROUNDING && bottom <= below.top + ROUNDING)
}

function plainChoice(gaps: readonly Stretch[]): Stretch | null {
  const [widest, second] = [...gaps].sort((one, other) => heightOf(other) - heightOf(one))
  return second === undefined || heightOf(widest!) >= heightOf(second) * WIDER ? widest! : null
}

/** How a number may stand to the other cells of its row: what of it and of them is at one height. */
const WAYS: ((stretch: Stretch) => number)[] = [({ top }) => top, middleOf, ({ bottom }) => bottom]

/** The borders that put all numbers at the top of their rows, in the middle, or at the foot: those against which the fewest cells speak. */
function placedAlike(
  keys: readonly OpenLine[],
  cells: readonly OpenCell[],
  ink: readonly Stretch[],
  choices: readonly Stretch[][],
): Stretch[] | null {
  const tried = [
    choices.map((gaps) => gaps.at(-1)!),
    bordersAround(keys, ink, choices),
    choices.map((gaps) => gaps[0]!),
  ]
  const [best, ...others] = tried
    .flatMap((borders, way) => (borders ? [{ borders, against: shareAgainst(keys, cells, borders, WAYS[way]!) }] : []))
    .sort((one, other) => one.against - other.against)
  const rivals = others.filter(({ against }) => against === best!.against)
  const agree = rivals.every(({ borders }) => borders.every((gap, at) => gap.top === best!.borders[at]!.top))
  return best!.against <= MOST_AGAINST && agree ? best!.borders : null
}

/** The share of cells that begin within a paragraph, or stand at another height than the number of their row. */
function shareAgainst(
  keys: readonly OpenLine[],
  cells: readonly OpenCell[],
  borders: readonly Stretch[],
  heightOfWay: (stretch: Stretch) => number,
): number {
  const verdicts = keys.flatMap((key, at) => {
    const [from, to] = [borders[at - 1]?.bottom ?? -Infinity, borders[at]?.top ?? Infinity]
    return cells.flatMap(({ lines }) => {
      const own = lines.filter(({ top, bottom }) => top >= from && bottom <= to)
      if (own.length === 0) return []
      const stretch = { top: own[0]!.top, bottom: own.at(-1)!.bottom }
      return [own[0]!.begins && Math.abs(heightOfWay(stretch) - heightOfWay(key)) <= key.size * LEVEL]
    })
  })
  return verdicts.filter((agrees) => !agrees).length / verdicts.length
}

/** From the first row on, each reaches as far below its number as above it. */
function bordersAround(
  keys: readonly OpenLine[],
  ink: readonly Stretch[],
  choices: readonly Stretch[][],
): Stretch[] | null {
  const borders: Stretch[] = []
  let top = ink[0]!.top
  for (const [at, gaps] of choices.entries()) {
    const border = gaps.find((gap) => isInMiddle(keys[at]!, top, gap.top))
    if (!border) return null
    borders.push(border)
    top = border.bottom
  }
  return isInMiddle(keys.at(-1)!, top, ink.at(-1)!.bottom) ? borders : null
}

function isInMiddle(key: OpenLine, top: number, bottom: number): boolean {
  return Math.abs(middleOf(key) - (top + bottom) / 2) <= key.size * LEVEL
}
