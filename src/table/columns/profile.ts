import { compact } from '../../text/blanks.js'
import { formsOf } from '../../vocabulary/forms/forms.js'
import type { Form, FormReading } from '../../vocabulary/forms/reading.js'
import { saysWhenAlone } from '../../vocabulary/forms/times-of-cell.js'
import { wholeNumber } from '../../vocabulary/numbers/numerals.js'

/** What stands in a column, below its header. */
export interface Profile {
  /** How many different texts were looked at that say something of their own. */
  cells: number
  /** How many cells print something, equal ones and all. */
  printed: number
  /** How many of them are of a form, each as strongly as it is: from 0 to `cells`. */
  forms: ReadonlyMap<Form, number>
  /** Of how many of them a form is the strongest. */
  first: ReadonlyMap<Form, number>
  /** How many of them say when, and nothing of what is due then. */
  bareTimes: number
  /** Median of their lengths, in characters. */
  length: number
  /** Whether they are numbers that count up. */
  counts: boolean
  /** How many different texts are printed. */
  distinct: number
}

/** Of so many different texts a column is known. */
const TEXTS_READ = 24
/** A column of numbers starts again in each section, and has gaps: so many of its steps lead up by one. */
const COUNTING_SHARE = 0.6

/** What stands in a column that nobody looked at. */
export const UNSEEN: Profile = {
  cells: 0,
  printed: 0,
  forms: new Map(),
  first: new Map(),
  bareTimes: 0,
  length: 0,
  counts: false,
  distinct: 0,
}

/**
 * Types what stands in a column.
 * @param texts of the cells that begin in its rows, from the first row on; empty where a cell is
 */
export function profileOf(texts: readonly string[]): Profile {
  const printed = texts.map(compact).filter((text) => text !== '')
  const distinct = [...new Set(texts.filter((text) => compact(text) !== ''))].slice(0, TEXTS_READ)
  const saying = distinct.filter((text) => !SAYING_NOTHING.has(formsOf(text)[0]!.form))
  const read = saying.map(formsOf)
  const lengths = distinct.map((text) => compact(text).length).sort((a, b) => a - b)
  return {
    cells: read.length,
    printed: read.length === 0 ? 0 : printed.length,
    forms: sumOf(read.flat()),
    first: countOf(read.map(([first]) => first!.form)),
    bareTimes: saying.filter((text, at) => read[at]![0]!.form === 'time' && saysWhenAlone(text)).length,
    length: lengths[Math.floor(lengths.length / 2)] ?? 0,
    counts: countsUp(printed),
    distinct: new Set(printed).size,
  }
}

/** The share of a column's texts that are of a form first of all. */
export function shareOf({ first, cells }: Profile, ...forms: readonly Form[]): number {
  return cells === 0 ? 0 : forms.reduce((sum, form) => sum + (first.get(form) ?? 0), 0) / cells
}

/** How surely a column's texts are of a form, from 0 to 1. */
export function strengthIn({ forms, cells }: Profile, form: Form): number {
  return cells === 0 ? 0 : (forms.get(form) ?? 0) / cells
}

/** The forms of a column's texts, the most frequent first, as people read them: `time 5, prose 1`. */
export function toldForms({ first }: Profile): string {
  return [...first]
    .sort(([, a], [, b]) => b - a)
    .map(([form, count]) => `${form} ${count}`)
    .join(', ')
}

const SAYING_NOTHING: ReadonlySet<Form> = new Set(['blank', 'none', 'ditto'])

function sumOf(readings: readonly FormReading[]): Map<Form, number> {
  const sums = new Map<Form, number>()
  for (const { form, strength } of readings) sums.set(form, (sums.get(form) ?? 0) + strength)
  return sums
}

function countOf(forms: readonly Form[]): Map<Form, number> {
  const counts = new Map<Form, number>()
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  return counts
}

function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => wholeNumber(text.replace(/^[（(]|[）).、．]$/g, '')))
  if (numbers.length < 2 || numbers.includes(null)) return false
  const steps = numbers.slice(1).filter((number, at) => number === numbers[at]! + 1)
  return steps.length >= (numbers.length - 1) * COUNTING_SHARE
}
