import type { Ruling } from '../marks.js'

/** Rulings that hang together. */
export interface Component {
  horizontal: Ruling[]
  vertical: Ruling[]
  /** True where its last border is no line, but the end of rows that stand bare below a header. */
  bare?: true
}

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
    while (end < sorted.length && isOnOneLine(sorted[start]!, sorted[end]!)) end++
    joined.push(...joinLine(sorted.slice(start, end)))
    start = end
  }
  return joined.filter(({ from, to }) => to - from >= MIN_LENGTH)
}

function isOnOneLine(first: Ruling, other: Ruling): boolean {
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

/** Lines meet where their ends come so near, thickness aside. Points. */
const TOUCH = 2
/** Two parallel lines no farther apart than this are a double line. Points. */
const DOUBLE = 3.2
/** Of the shorter of two lines, what must lie beside the other for them to be a double line. */
const DOUBLE_SHARE = 0.5

/** Groups rulings into what hangs together: crossing and touching lines, and double lines. Input as `joinRulings` sorts it. */
export function componentsOf(horizontal: readonly Ruling[], vertical: readonly Ruling[]): Component[] {
  const all = [...horizontal, ...vertical]
  const groups = new Groups(all.length)
  const columns = vertical.map(({ at }) => at)
  horizontal.forEach((line, index) => {
    for (let v = firstAtLeast(columns, line.from - REACH); v < vertical.length; v++) {
      if (columns[v]! > line.to + REACH) break
      if (meet(line, vertical[v]!)) groups.join(index, horizontal.length + v)
    }
  })
  joinDoubles(horizontal, 0, groups, vertical)
  joinDoubles(vertical, horizontal.length, groups, horizontal)
  return groups.members().map((members) => ({
    horizontal: members.filter((index) => index < horizontal.length).map((index) => all[index]!),
    vertical: members.filter((index) => index >= horizontal.length).map((index) => all[index]!),
  }))
}

/** More than any line's thickness and TOUCH. */
const REACH = 8

function meet(line: Ruling, column: Ruling): boolean {
  const along = TOUCH + column.thickness / 2
  const across = TOUCH + line.thickness / 2
  return (
    column.at >= line.from - along &&
    column.at <= line.to + along &&
    line.at >= column.from - across &&
    line.at <= column.to + across
  )
}

/** @param across the lines of the other axis */
function joinDoubles(lines: readonly Ruling[], offset: number, groups: Groups, across: readonly Ruling[]): void {
  const places = across.map(({ at }) => at)
  lines.forEach((line, index) => {
    for (let next = index + 1; next < lines.length && lines[next]!.at - line.at <= DOUBLE; next++) {
      const other = lines[next]!
      const [shorter, longer] = line.to - line.from <= other.to - other.from ? [line, other] : [other, line]
      const beside = Math.min(line.to, other.to) - Math.max(line.from, other.from)
      if (beside < (shorter.to - shorter.from) * DOUBLE_SHARE) continue
      if ([shorter.from, shorter.to].every((end) => hasNeighbour(end, longer, across, places)))
        groups.join(offset + index, offset + next)
    }
  })
}

/**
 * Whether a line that runs beside a longer one ends where that does, or where another line crosses nearby: the border of
 * the next cell. A box around a word in a cell, near to the cell's border, ends in the open.
 */
function hasNeighbour(end: number, longer: Ruling, across: readonly Ruling[], places: readonly number[]): boolean {
  if (Math.min(Math.abs(end - longer.from), Math.abs(end - longer.to)) <= DOUBLE) return true
  for (let at = firstAtLeast(places, end - NEXT_CELL); at < across.length && places[at]! <= end + NEXT_CELL; at++) {
    const { from, to } = across[at]!
    const isOwnCorner = Math.abs(places[at]! - end) <= CORNER
    if (!isOwnCorner && from <= longer.at + NEXT_CELL && to >= longer.at - NEXT_CELL) return true
  }
  return false
}

/** How far the border of the next cell may be from the end of a cell's, and how near its own corner is. Points. */
const NEXT_CELL = 4.5
const CORNER = 0.8

function firstAtLeast(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Disjoint sets of indexes. */
export class Groups {
  private readonly parent: number[]

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index)
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)]
    this.parent[Math.max(a, b)] = Math.min(a, b)
  }

  /** In the order of their first members. */
  members(): number[][] {
    const groups = new Map<number, number[]>()
    this.parent.forEach((_, index) => {
      const root = this.find(index)
      if (!groups.has(root)) groups.set(root, [])
      groups.get(root)!.push(index)
    })
    return [...groups.values()]
  }

  find(index: number): number {
    let root = index
    while (this.parent[root] !== root) root = this.parent[root]!
    while (this.parent[index] !== root) [this.parent[index], index] = [root, this.parent[index]!]
    return root
  }
}
