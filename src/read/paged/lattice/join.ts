import type { Ruling } from '../marks.js'

/** Rulings of one line lie no farther apart across than this, or than their thickness, in points. */
const SNAP = 0.8
/** A gap along a line that dashes, dots and borders drawn cell by cell leave, in points. */
const GAP = 3
/** What is shorter after joining is a dot, not a line. Points. */
const MIN_LENGTH = 4

/**
 * Joins the rulings of one axis that lie on one line and meet: doubled and overlapping ones, borders drawn cell by cell,
 * dashes and dots. Sorted by place across, then along.
 */
export function joinRulings(rulings: readonly Ruling[], axis: 'h' | 'v'): Ruling[] {
  const sorted = rulings.filter((ruling) => ruling.axis === axis).sort((one, other) => one.at - other.at)
  const joined: Ruling[] = []
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (end < sorted.length && isOnLine(sorted[start]!, sorted[end]!)) end++
    joined.push(...joinLine(sorted.slice(start, end)))
    start = end
  }
  return joined.filter(({ from, to }) => to - from >= MIN_LENGTH)
}

function isOnLine(first: Ruling, other: Ruling): boolean {
  return other.at - first.at <= Math.max(SNAP, (first.thickness + other.thickness) / 2)
}

function joinLine(line: Ruling[]): Ruling[] {
  const joined: Ruling[] = []
  let weight = 0
  for (const ruling of line.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1)
    const length = Math.max(ruling.to - ruling.from, Number.EPSILON)
    if (last && ruling.from - last.to <= GAP) {
      last.at = (last.at * weight + ruling.at * length) / (weight + length)
      last.to = Math.max(last.to, ruling.to)
      last.thickness = Math.max(last.thickness, ruling.thickness)
      weight += length
    } else {
      joined.push({ ...ruling })
      weight = length
    }
  }
  return joined
}
