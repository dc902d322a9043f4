import { compact } from '../text/blanks.js'
import { halfWidthDigits } from './numerals.js'

/** A number as tables of indicators print it, with what bounds it. */
export interface PrintedValue {
  comparator: '=' | '>=' | '<=' | '>' | '<' | '~'
  value: number
  /** What follows: values in brackets or a unit; empty where the number is all. */
  rest: string
}

const BEFORE: Record<string, PrintedValue['comparator']> = {
  '>=': '>=',
  '<=': '<=',
  '≥': '>=',
  '≤': '<=',
  '>': '>',
  '＞': '>',
  '<': '<',
  '＜': '<',
  '≈': '~',
  约: '~',
  '~': '~',
  '～': '~',
  不低于: '>=',
  不少于: '>=',
  不小于: '>=',
  至少: '>=',
  不超过: '<=',
  不高于: '<=',
  不大于: '<=',
  不多于: '<=',
  控制在: '<=',
  超过: '>',
  高于: '>',
  大于: '>',
  低于: '<',
  小于: '<',
  少于: '<',
  达到: '=',
  '=': '=',
  '＝': '=',
}
const AFTER: Record<string, PrintedValue['comparator']> = {
  及以上: '>=',
  以上: '>=',
  及以下: '<=',
  以下: '<=',
  以内: '<=',
  之内: '<=',
  左右: '~',
}

const NUMBER = '[+-]?\\d[\\d,]*(?:\\.\\d+)?'
const REST = '(?:[（(][\\d.,，、%\\s]+[）)])?\\p{L}{0,4}'
const VALUE = new RegExp(`^(${keysOf(BEFORE)})?(${NUMBER})[%％]?(${keysOf(AFTER)})?(${REST})$`, 'u')

/** Reads `34`, `>93`, `80%以上`, `100 (80, 0)`; null for anything else. */
export function readValue(text: string): PrintedValue | null {
  const match = VALUE.exec(halfWidthDigits(compact(text)))
  if (!match) return null
  const [, before, number, after, rest] = match
  const comparator = after ? AFTER[after] : BEFORE[before ?? '=']
  return { comparator: comparator!, value: Number(number!.replaceAll(',', '')), rest: rest! }
}

function keysOf(table: Record<string, unknown>): string {
  return Object.keys(table).join('|')
}
