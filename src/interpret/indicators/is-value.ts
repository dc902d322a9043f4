import { isGrade, readCell, readValue } from '../../vocabulary/numbers/printed-values.js'
import { severalValues } from '../../vocabulary/numbers/several-values.js'
import { isNone } from '../../vocabulary/remarks.js'

/** Whether a cell says a value, or that there is none. */
export function isValue(text: string): boolean {
  return isNone(text) || readCell(text) !== null || severalValues(text) !== null || hasParts(text) || isGrade(text)
}

/** 100 (80, 0) */
function hasParts(text: string): boolean {
  return /[（(]/.test(text) && readValue(text) !== null
}
