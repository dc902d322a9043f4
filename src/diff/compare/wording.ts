import type { Tables } from '../../model/dataset.js'
import type { DiffRecord } from '../../model/diff.js'
import { withoutBounds } from '../../vocabulary/numbers/bounds.js'
import { withNumbersAs } from '../../vocabulary/numbers/numerals.js'
import { isNone } from '../../vocabulary/remarks.js'
import { sameText, tokensOf } from '../text.js'
import type { Found } from './changes.js'
import { targetDiffers, type TargetPair } from './targets.js'

type Target = Tables['targets'][number]

/** Whether the measure says something else than numbers that are told as targets. */
export function compareMeasures(old: DiffRecord, fresh: DiffRecord, pairs: readonly TargetPair[]): Found[] {
  const told = pairs.filter(targetDiffers)
  const wordsOf = (record: DiffRecord, targets: readonly Target[]) =>
    tokensOf(withoutNumbers(record.measure, targets, told), record.plan_year)
  const before = wordsOf(
    old,
    told.map((pair) => pair.old),
  )
  const after = wordsOf(
    fresh,
    told.map((pair) => pair.fresh),
  )
  if (sameText(before, after)) return []
  return [{ kind: 'reworded', before: old.measure, after: fresh.measure, message: 'the measure' }]
}

export function compareTitles(old: DiffRecord, fresh: DiffRecord): Found[] {
  if (sameIn(old, fresh, old.task_title, fresh.task_title)) return []
  const message = `${old.task_title || 'none'} → ${fresh.task_title || 'none'}`
  return [{ kind: 'title', before: old.task_title, after: fresh.task_title, message }]
}

/** Columns of no place of their own, by their key or else their header. */
export function compareOthers(old: DiffRecord, fresh: DiffRecord): Found[] {
  const [before, after] = [othersOf(old), othersOf(fresh)]
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((column) => !sameIn(old, fresh, columnText(before, column), columnText(after, column)))
    .map((column) => ({
      kind: 'other',
      subject: (after.get(column) ?? before.get(column)!).header,
      before: columnText(before, column),
      after: columnText(after, column),
      message: `${(after.get(column) ?? before.get(column)!).header}: ${columnText(before, column) || 'none'} → ${columnText(after, column) || 'none'}`,
    }))
}

function sameIn(old: DiffRecord, fresh: DiffRecord, before: string, after: string): boolean {
  return sameText(tokensOf(before, old.plan_year), tokensOf(after, fresh.plan_year))
}

type Columns = Map<string, { header: string; text: string }>

function othersOf({ other }: DiffRecord): Columns {
  const columns: Columns = new Map()
  for (const { key, header, text } of other) {
    const column = key !== null && key !== 'other' ? key : header
    columns.set(column, { header, text: [columns.get(column)?.text, text].filter(Boolean).join('\n') })
  }
  return columns
}

/** A dash says nothing. */
function columnText(columns: Columns, column: string): string {
  const text = columns.get(column)?.text ?? ''
  return isNone(text) ? '' : text
}

/** The measure of a record without the numbers of those targets of it that are told. */
export function withoutToldNumbers(measure: string, pairs: readonly TargetPair[], side: keyof TargetPair): string {
  const told = pairs.filter(targetDiffers)
  return withoutNumbers(
    measure,
    told.map((pair) => pair[side]),
    told,
  )
}

/**
 * The measure with the numbers of these targets masked, and where any bound changed the words for bounds gone. Offsets count
 * characters, some of which are two in a string.
 */
function withoutNumbers(measure: string, targets: readonly Target[], pairs: readonly TargetPair[]): string {
  const bounds = pairs.some(({ old, fresh }) => old.comparator !== fresh.comparator)
  const characters = Array.from(measure)
  const between = (start: number, end?: number): string => characters.slice(start, end).join('')
  let [masked, at] = ['', 0]
  for (const { start, end } of [...targets].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    const clause = withNumbersAs('#', between(start, end))
    masked += between(at, start) + (bounds ? withoutBounds(clause) : clause)
    at = end
  }
  return masked + between(at)
}
