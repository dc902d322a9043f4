import type { Fragment } from '../model/field.js'
import { orderOf, type Place } from '../model/place.js'
import type { Annex, Heading, Plan, Section, Task } from '../model/plan.js'
import { linesIn, type Marker, markerOf, numberIn, rankOf } from '../vocabulary/frame/ordinals.js'
import { halfWidthDigits, wholeNumber } from '../vocabulary/numbers/numerals.js'

export interface NumberedTask {
  task: Task
  section: Section
  /** The number as printed, and its value where it is a whole one. */
  text: string
  number: number | null
  /** The whole number that it is or is a part of: 3 of 3-1. */
  stem: number | null
}

/** A heading with a number, in the form of which its numbers run. */
export interface NumberedHeading {
  text: string
  number: number
  rank: number
  place: Place | null
}

/**
 * The tasks of an annex that have a number, in the runs in which they are numbered: with the first task of a section the
 * numbering may start again, and does so where the number is lower than the last one. Each form of number runs by itself:
 * 1. and 2. are parts of （五）, and （六） follows.
 */
export function numberedRuns(annex: Annex): NumberedTask[][] {
  const runs: NumberedTask[][] = []
  const open = new Map<number | null, NumberedTask[]>()
  for (const section of annex.sections) {
    for (const task of section.tasks) {
      if (!task.no) continue
      const { text } = task.no
      const number = wholeNumber(text)
      const level = levelOf(task)
      const last = open.get(level)?.at(-1)?.number ?? 0
      const startsAgain = task === section.tasks[0] && number !== null && (number === 1 || number < last)
      if (!open.has(level) || startsAgain) {
        open.set(level, [])
        runs.push(open.get(level)!)
      }
      open.get(level)!.push({ task, section, text, number, stem: number ?? stemOf(text) })
    }
  }
  return runs
}

/** 3 of 3-1 and of 3.1; null where a number has no parts. */
function stemOf(text: string): number | null {
  const stem = /^(\d+)[-–—.．]\d+$/.exec(halfWidthDigits(text))?.[1]
  return stem === undefined ? null : Number(stem)
}

/** The headings of an annex that have a number, in the runs in which they are numbered: under each broader one afresh. */
export function numberedHeadings(annex: Annex): NumberedHeading[][] {
  const runs: NumberedHeading[][] = []
  const open = new Map<number, NumberedHeading[]>()
  let above: readonly Heading[] = []
  for (const { path, fragments } of annex.sections) {
    const same = path.findIndex(({ no, title }, at) => no !== above[at]?.no || title !== above[at].title)
    for (const { no: text } of same < 0 ? [] : path.slice(same)) {
      const marker = markerOf(`${text}、`)
      const number = marker && numberIn(marker)
      if (marker === null || number === null) continue
      const rank = rankOf(marker)
      for (const finer of [...open.keys()].filter((other) => other > rank)) open.delete(finer)
      if (!open.has(rank)) runs.push([])
      const run = open.get(rank) ?? runs.at(-1)!
      open.set(rank, run)
      run.push({ text, number, rank, place: fragments[0]?.place ?? null })
    }
    above = path
  }
  return runs
}

/** The form of the number that the paragraph of a task begins with; null for a task of a table. */
function levelOf({ no }: Task): number | null {
  const marker = markerOf(paragraphOf(no)?.text ?? '')
  return marker && rankOf(marker)
}

function paragraphOf(no: Task['no']): Fragment | null {
  return no?.fragments.find(({ table }) => table === null) ?? null
}

/** Fewer gaps may come from lost rows. */
const FEWEST_GAPS = 2
/** A plan that lost more than half of its rows on the way would show that otherwise, too. */
const PRINTED_SHARE = 0.5

/**
 * Whether a run is an excerpt of a larger plan: 3, 68, 69, 73. A department that publishes its own rows leaves gaps all
 * over, and what it prints still rises; rows that a conversion lost leave one gap, or numbers out of order.
 */
export function isExcerpt(run: readonly NumberedTask[]): boolean {
  const numbers = run.flatMap(({ number }) => number ?? [])
  const steps = numbers.slice(1).map((number, at) => number - numbers[at]!)
  const span = numbers.at(-1)! - numbers[0]! + 1
  const gaps = steps.filter((step) => step > 1).length
  return gaps >= FEWEST_GAPS && steps.every((step) => step >= 0) && new Set(numbers).size < span * PRINTED_SHARE
}

/**
 * The numbers of the paragraphs above that of a task which are numbered as it is, up to one that is numbered more broadly:
 * （一）指导思想 stands before （二）, and is no task. Empty for a task of a table.
 */
export function numbersAbove(plan: Pick<Plan, 'letter' | 'annexes'>, task: Task): Set<number> {
  const own = paragraphOf(task.no)
  const level = levelOf(task)
  return own === null || level === null ? new Set() : numbersAbovePlace(plan, own.place, level)
}

/** The same of a place, and of a form of numbers. */
export function numbersAbovePlace(plan: Texts, place: Place, rank: number): Set<number> {
  const numbers = new Set<number>()
  for (const marker of markersAbove(plan, place)) {
    if (rankOf(marker) < rank) numbers.clear()
    const number = rankOf(marker) === rank ? numberIn(marker) : null
    if (number !== null) numbers.add(number)
  }
  return numbers
}

/** The last number of a form in the paragraphs above a place, whatever stands between: parts may be numbered on from section to section. */
export function lastNumberAbove(plan: Texts, place: Place, rank: number): number | null {
  const last = markersAbove(plan, place).findLast(
    (marker) => rankOf(marker) === rank && orderOf(marker.place, place) < 0,
  )
  return last ? numberIn(last) : null
}

type Texts = Pick<Plan, 'letter' | 'annexes'>

function markersAbove({ letter, annexes }: Texts, place: Place): (Marker & { place: Place })[] {
  return [...letter, ...annexes.flatMap(({ text }) => text)]
    .filter((one) => isNotBelow(one.place, place))
    .flatMap((one) => linesIn(one.text).map((line) => ({ line, place: one.place })))
    .flatMap(({ line, place }) => {
      const marker = markerOf(line)
      return marker ? [{ ...marker, place }] : []
    })
}

function isNotBelow(place: Place, other: Place): boolean {
  return orderOf(place, other) <= 0
}
