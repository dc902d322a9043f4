import type { RegionalUnits } from '../registry/registry.js'
import { isPlaceInList, listPlaces } from '../vocabulary/organs/places-in-lines.js'
import { isFunction } from './functions.js'

/** Whether lines are places, some without their ending, and none is a department or goes on in the next: 红星村 | 委会. */
export function listShortPlaces(lines: readonly string[], units: RegionalUnits): boolean {
  const short = lines.flatMap((line, at) => (isPlaceInList(line) ? [] : [at]))
  const goesOn = (at: number): boolean => at > 0 && units.form(lines[at - 1]! + lines[at]!) !== null
  return short.length > 0 && listPlaces(lines) && !short.some((at) => isFunction(lines[at]!, units) || goesOn(at))
}
