import { compact } from '../../text/blanks.js'
import { SCALE_PATTERN } from '../numbers/amounts.js'
import { measureKind, unitAtStart } from '../numbers/measures.js'
import { halfWidthDigits } from '../numbers/numerals.js'
import { readValue } from '../numbers/printed-values.js'
import { CERTAIN, type Form, type FormReading, LIKELY, POSSIBLE } from './reading.js'

const FIGURE = /^(?:总投资|投资|约|共计?|计划|[<>≤≥≈~～])?\s*([+-]?\d[\d,]*(?:\.\d+)?)\s*(.*)$/u
/** 2023.3 */
const YEAR_AND_MONTH = /^20\d\d[.．]\d{1,2}$/
const SCALE = new RegExp(`^(?:${SCALE_PATTERN})`)
const BOUND = /^[余多]?(?:以上|以下|以内|左右|以?内)?[。；;]?$/

/** A number and what it is one of: money, a percentage, a quantity; a bare figure may be any of them. */
export function figuresOf(text: string): FormReading[] {
  const plain = halfWidthDigits(compact(text))
  const match = FIGURE.exec(plain)
  if (!match || YEAR_AND_MONTH.test(plain)) return []
  const rest = match[2]!
  if (BOUND.test(rest)) return [said('figure', LIKELY, 'a figure without a unit')]
  const scale = SCALE.exec(rest)?.[0] ?? ''
  const unit = unitAtStart(rest.slice(scale.length)) || unitAtStart(rest)
  if (unit !== '' && isBehind(rest, scale, unit)) return [ofUnit(unit)]
  if (unit === '' && scale !== '' && BOUND.test(rest.slice(scale.length)))
    return [said('figure', LIKELY, 'a figure without a unit')]
  return readValue(plain) === null ? [] : [said('quantity', POSSIBLE, 'a figure with a word behind it')]
}

function isBehind(rest: string, scale: string, unit: string): boolean {
  return [scale + unit, unit].some((words) => rest.startsWith(words) && BOUND.test(rest.slice(words.length)))
}

function ofUnit(unit: string): FormReading {
  if (/[%％]/.test(unit)) return said('percent', CERTAIN, 'a percentage')
  return measureKind(unit) === 'money'
    ? said('money', CERTAIN, 'an amount of money')
    : said('quantity', CERTAIN, `a number of ${unit}`)
}

function said(form: Form, strength: number, reason: string): FormReading {
  return { form, strength, reason }
}
