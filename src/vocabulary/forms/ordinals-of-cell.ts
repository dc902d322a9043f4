import { compact } from '../../text/blanks.js'
import { markerOf } from '../frame/ordinals.js'
import { halfWidthDigits, wholeNumber } from '../numbers/numerals.js'
import { CERTAIN, type FormReading, POSSIBLE } from './reading.js'

/** 1.2, 1-2, A01: numbers of parts. */
const OF_PARTS = /^[A-Za-z]?\d{1,3}(?:[.．\-—]\d{1,3}){1,3}$|^[A-Za-z]{1,2}-?\d{1,4}$/
/** A bare figure that numbers tasks is no larger. */
const LARGEST = 1999

/** A number of a task or a section and nothing else: 12, 十二, （三）, 1.2; a bare figure may count something instead. */
export function ordinalFormOf(text: string): FormReading | null {
  const plain = halfWidthDigits(compact(text))
  const number = wholeNumber(plain)
  if (number !== null && number > 0 && number <= LARGEST) {
    const strength = /^\d/.test(plain) ? POSSIBLE : CERTAIN
    return { form: 'ordinal', strength, reason: 'a whole number' }
  }
  const marker = markerOf(plain)
  if (marker?.length === plain.length || marker?.length === compact(text).length)
    return { form: 'ordinal', strength: CERTAIN, reason: 'the number of a paragraph' }
  return OF_PARTS.test(plain) ? { form: 'ordinal', strength: POSSIBLE, reason: 'the number of a part' } : null
}
