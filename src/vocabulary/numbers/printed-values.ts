import type { Comparator } from '../../model/plan.js'
import { compact } from '../../text/blanks.js'
import { BEFORE_FIGURE, BEHIND_FIGURE, comparatorOf } from './bounds.js'
import { halfWidthDigits } from './numerals.js'

/** A number as tables of indicators print it, with what bounds it. */
export interface PrintedValue {
  comparator: Comparator
  value: number
  /** What follows: values in brackets or a unit; empty where the number is all. */
  rest: string
}

const NUMBER = '[+-]?\\d[\\d,]*(?:\\.\\d+)?'
const REST = '(?:[（(][\\d.,，、%\\s]+[）)])?\\p{L}{0,4}'
const VALUE = new RegExp(`^(${BEFORE_FIGURE})?(${NUMBER})[%％]?(${BEHIND_FIGURE})?(${REST})$`, 'u')

/** Reads `34`, `>93`, `80%以上`, `100 (80, 0)`; null for anything else. */
export function readValue(text: string): PrintedValue | null {
  const match = VALUE.exec(halfWidthDigits(compact(text)))
  if (!match) return null
  const [, before, number, behind, rest] = match
  const comparator = comparatorOf(behind ?? before ?? '=')
  return { comparator, value: Number(number!.replaceAll(',', '')), rest: rest! }
}
