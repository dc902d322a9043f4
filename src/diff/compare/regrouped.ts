import { groupedBy } from '../grouping.js'

/** Parts of one side that became one part of the other, by their keys. */
export interface Regrouped {
  whole: string
  parts: string[]
}

/** A part went to where at least so much of it stands, and so many of its records: one record alone moved. */
const MOST = 0.5
const LEAST = 2

/**
 * Finds parts that were joined: several whose counterpart is one part of the other side, or that have none and of which most
 * stands there. Called with the sides exchanged it finds those that were split.
 * @param sizes how many records each part has
 * @param went where the records of the parts went, each once
 */
export function findJoined(
  sizes: ReadonlyMap<string, number>,
  counterpart: ReadonlyMap<string, string>,
  went: readonly { from: string; to: string }[],
): Regrouped[] {
  const places = groupedBy(went, ({ from }) => from)
  const wholeOf = (part: string): string | undefined => counterpart.get(part) ?? mostlyIn(places.get(part) ?? [])
  const mostlyIn = (moves: readonly { from: string; to: string }[]): string | undefined => {
    const [first] = [...groupedBy(moves, ({ to }) => to)].sort(([, a], [, b]) => b.length - a.length)
    const least = Math.max(LEAST, MOST * (sizes.get(moves[0]?.from ?? '') ?? 0))
    return first && first[1].length >= least ? first[0] : undefined
  }
  const parted = groupedBy([...sizes.keys()], wholeOf)
  return [...parted].flatMap(([whole, parts]) => (whole !== undefined && parts.length > 1 ? [{ whole, parts }] : []))
}
