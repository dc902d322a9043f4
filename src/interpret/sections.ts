import type { DraftHeading, DraftSection } from '../model/draft.js'
import type { Fragment } from '../model/field.js'
import type { Place } from '../model/place.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { isInBrackets } from '../text/brackets.js'
import { markerOf, ordinalOf, rankOf } from '../vocabulary/frame/ordinals.js'
import { endsAsPlanTitle } from '../vocabulary/frame/titles.js'
import { isNote, isTotal } from '../vocabulary/remarks.js'
import { isDay } from '../vocabulary/times/days.js'
import { withoutDeclared } from './responsibility/declarations.js'
import type { Row } from './row.js'

/** A title, in characters, that is longer is a sentence. */
export const LONGEST_SECTION = 60

/** Separates the titles of a section and the broader ones it stands in. */
const TITLE_SEPARATOR = ' / '

/**
 * The heading that a line prints: its number and its title.
 * @param column which column of categories it stands in, counted from the left; null for a row or a line of its own
 */
export function headingOf(text: string, place: Place, column: number | null = null): DraftHeading {
  const line = tidyTitle(text)
  const marker = markerOf(line)
  const title = withoutDeclared(line.slice(marker?.length ?? 0).trim())
  return { no: marker?.no ?? '', title, level: marker ? rankOf(marker) || BROADEST : 0, column, place }
}

/** The level of 第一部分, above that of 一、; 0 is that of headings without a number. */
const BROADEST = 0.5

/**
 * The section that a chain of headings names, the broadest first: it carries the numbers and the titles of all. The title
 * of the whole plan is no section that others are parts of.
 */
export function sectionOf(headings: readonly DraftHeading[], fragments: Fragment[]): DraftSection {
  const path = headings.filter((heading, at) => at === headings.length - 1 || !namesPlan(heading))
  return {
    no: path.map(({ no }) => no).join(''),
    title: path.map(({ title }) => title).join(TITLE_SEPARATOR),
    path,
    fragments,
    tasks: [],
  }
}

function namesPlan({ level, title }: DraftHeading): boolean {
  return level === 0 && endsAsPlanTitle(title)
}

/**
 * Opens a section below the one before it. `（一）` under `一、` is a part of it, and so is a category of its rows.
 * @param directly whether nothing stands between this heading and the one before
 */
export function nextSection(
  heading: DraftHeading,
  fragments: Fragment[],
  before: DraftSection | null,
  directly: boolean,
): DraftSection {
  return sectionOf([...broaderThan(heading, before?.path ?? [], directly), heading], fragments)
}

/** Of the headings in force those that a further one goes under. */
function broaderThan(heading: DraftHeading, path: readonly DraftHeading[], directly: boolean): DraftHeading[] {
  const { level, column } = heading
  const outranked = (other: DraftHeading): boolean => level > 0 && other.level >= level && other.column === null
  if (column !== null) return upTo(path, (other) => outranked(other) || isBeside(heading, other))
  const lines = upTo(path, (other) => other.column !== null)
  if (level === 0) return titlesAbove(lines, directly)
  const broader = upTo(lines, outranked)
  return directly || broader.length < lines.length ? broader : broader.filter(isNumbered)
}

/** Whether a category stands in the place of another: in its column, and with no finer number, or in one left of it. */
function isBeside(category: DraftHeading, other: DraftHeading): boolean {
  if (other.column === null || other.column !== category.column) return (other.column ?? -1) > category.column!
  return !isNumbered(other) || category.level <= other.level
}

/** A title without a number stands beside the last of its kind; the first directly below another heading is a part of it. */
function titlesAbove(lines: readonly DraftHeading[], directly: boolean): DraftHeading[] {
  const others = upTo(lines, (other) => !isNumbered(other))
  return directly || others.length < lines.length ? others : []
}

function upTo(path: readonly DraftHeading[], isEnd: (heading: DraftHeading) => boolean): DraftHeading[] {
  const end = path.findIndex(isEnd)
  return path.slice(0, end < 0 ? path.length : end)
}

function isNumbered({ level }: DraftHeading): boolean {
  return level > 0
}

/** The headings that rows print in their cells, each as one line, by the places of the rows. */
export function headingsInCells(rows: readonly Row[]): Map<Place, string> {
  return new Map([...headingsAlone(rows), ...headingsInTwoCells(rows)])
}

/**
 * One text alone in a row, wherever it stands and however far it is merged: 城市建设类 under the header of the titles. A title
 * may stand so above its measures; where a table begins with such a row, or it has an ordinal, and work with a title of its own
 * follows, it is a heading.
 */
function headingsAlone(rows: readonly Row[]): Map<Place, string> {
  const texts = rows.map(textAlone)
  const headings = new Map<Place, string>()
  rows.forEach((row, at) => {
    const [text, next] = [texts[at], rows[at + 1]]
    if (!text || !next || (at > 0 && row.headOfPiece)) return
    const isTitled = texts[at + 1] !== null || next.text('task') !== '' || next.text('number') !== ''
    if (isTitled && (texts[0] !== null || ordinalOf(text) !== null)) headings.set(row.place, text)
  })
  return headings
}

/** The one text of a row, where it may be a heading. */
function textAlone(row: Row): string | null {
  const [first, ...more] = row.fresh
  if (first === undefined || more.some(({ text }) => compact(text) !== compact(first.text))) return null
  const { text } = first
  const isOther =
    isNote(text) ||
    isTotal(text) ||
    isDay(text) ||
    /[。；：:]/.test(text) ||
    isInBrackets(text) ||
    !/\p{Script=Han}/u.test(text)
  return text.length > LONGEST_SECTION || isOther || row.fresh.some(({ rowspan }) => rowspan > 1) ? null : text
}

/**
 * `一 | 经济发展` where some row of work has no Chinese ordinal, `1 | 经济发展` above a row that is numbered as a part of it.
 */
function headingsInTwoCells(rows: readonly Row[]): Map<Place, string> {
  const work = rows.some((row) => row.text('task') !== '') ? 'task' : 'measure'
  const numbersApart = rows.some(
    (row) => row.fresh.length > 2 && row.text(work) !== '' && !isOrdinal(row.text('number')),
  )
  const headings = new Map<Place, string>()
  rows.forEach((row, at) => {
    const numbered = row.numberedText
    if (numbered === null || numbered.text.length > LONGEST_SECTION || /[。；]/.test(numbered.text)) return
    const no = withoutMark(numbered.number)
    if (numbersApart && isOrdinal(no)) headings.set(row.place, `${no}、${numbered.text}`)
    else if (isPartOf(rows[at + 1]?.text('number') ?? '', no)) headings.set(row.place, `${no}.${numbered.text}`)
  })
  return headings
}

/** Whether a number is that of a part: 1.1 and 1-1 of 1, and so is （1） below it. */
function isPartOf(number: string, whole: string): boolean {
  const printed = compact(number)
  const goesOn = printed.startsWith(whole) && /^[.．—–-]1(?!\d)/.test(printed.slice(whole.length))
  return /^\d+$/.test(whole) && (goesOn || /^[（(]1[）)]$/.test(printed))
}

/** `一`, `二、` or `（三）`, and nothing behind it. */
function isOrdinal(text: string): boolean {
  return ordinalOf(`${withoutMark(text)}、`)?.title === ''
}

function withoutMark(text: string): string {
  return compact(text).replace(/[、．.]$/, '')
}
