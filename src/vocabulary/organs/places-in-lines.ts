/** Places that stand in lines of their own, some without their ending: 平安, 新华 and 东风村. */
import { placeForm } from '../indicators/labels.js'
import { isShortPlace } from './shared-endings.js'

/** A place has two characters before its ending: 村 of 红星 | 大村 may be the rest of a name. */
const SHORTEST_PLACE = 3

export function isPlaceInList(line: string): boolean {
  return line.length >= SHORTEST_PLACE && placeForm(line) === 'place'
}

/** Whether lines are such a list: a place at least, and nothing but places and short names of such. */
export function listPlaces(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.some(isPlaceInList) && areShortPlaces(lines)
}

/** Whether lines may be such a list, beside one in their column. */
export function areShortPlaces(lines: readonly string[]): boolean {
  return lines.every((line) => isPlaceInList(line) || isShortPlace(line))
}
