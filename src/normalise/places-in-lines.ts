/** Places that stand in lines of their own, some without their ending: 平安, 新华 and 东风村. */
import type { RegionalUnits } from '../registry/registry.js'
import { placeForm } from '../vocabulary/indicators/labels.js'
import { isShortPlace } from '../vocabulary/organs/shared-endings.js'
import { isFunction } from './functions.js'

/** A place has two characters before its ending: 村 of 红星 | 大村 may be the rest of a name. */
const SHORTEST_PLACE = 3

export function isPlaceInList(line: string): boolean {
  return line.length >= SHORTEST_PLACE && placeForm(line) === 'place'
}

/** Whether lines are such a list, and none goes on in the next: 红星村 | 委会. */
export function listPlaces(lines: readonly string[], units: RegionalUnits): boolean {
  const areShort = lines.map((line) => !isPlaceInList(line))
  return (
    areShort.includes(true) &&
    areShort.includes(false) &&
    lines.every((line, at) => !areShort[at] || (isShortPlace(line) && !isFunction(line, units))) &&
    lines.every((line, at) => !areShort[at] || at === 0 || units.form(lines[at - 1]! + line) === null)
  )
}
