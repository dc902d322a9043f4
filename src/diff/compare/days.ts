const DAY = 24 * 60 * 60 * 1000

/** Days from one day (ISO) to another; less than 0 where that is earlier. */
export function daysBetween(before: string, after: string): number {
  return Math.round((Date.parse(after) - Date.parse(before)) / DAY)
}
