/** The ways in which the printed cells of a row may stand in the columns of its table. */

/** For each column the printed cells that stand in it, by their positions: several that are pieces of one, or none. */
export type Reading = readonly (readonly number[])[]

/** A row with more cells too many or too few is no row of its table. */
const MOST_EDITS = 3
/** Of a wide row so many ways are tried. */
const MOST_READINGS = 3000

/**
 * Every way but the printed one.
 * @param blanks which of the printed cells say nothing
 * @param columns how many columns there are
 */
export function readingsOf(blanks: readonly boolean[], columns: number): Reading[] {
  const cells = blanks.length
  if (Math.abs(cells - columns) > MOST_EDITS || cells === 0) return []
  const readings =
    cells > columns
      ? partitions(cells, columns)
      : cells === columns
        ? [...swaps(columns), ...shifts(blanks)]
        : withBlanks(singles(cells), columns)
  return readings
}

/** Neighbouring cells joined until there are as many as columns: a text held the sign that parts cells. */
function partitions(cells: number, groups: number): Reading[] {
  if (groups === 1) return [[range(0, cells)]]
  const found: Reading[] = []
  for (let first = 1; first <= cells - groups + 1 && found.length < MOST_READINGS; first++)
    for (const rest of partitions(cells - first, groups - 1))
      found.push([range(0, first), ...rest.map((group) => group.map((at) => at + first))])
  return found
}

/** Empty columns put in until there are as many as in the table: a blank cell was dropped. */
function withBlanks(reading: Reading, columns: number): Reading[] {
  if (reading.length === columns) return [reading]
  const found = new Map<string, Reading>()
  for (const shorter of withBlanks(reading, columns - 1))
    for (let at = 0; at < columns && found.size < MOST_READINGS; at++) {
      const longer = [...shorter.slice(0, at), [], ...shorter.slice(at)]
      found.set(JSON.stringify(longer), longer)
    }
  return [...found.values()]
}

/** Two columns stand for one another. */
function swaps(columns: number): Reading[] {
  const found: Reading[] = []
  for (let left = 0; left < columns; left++)
    for (let right = left + 1; right < columns; right++)
      found.push(range(0, columns).map((at) => [at === left ? right : at === right ? left : at]))
  return found
}

/** A blank cell stands too far to the left or to the right, and the cells between are shifted by one. */
function shifts(blanks: readonly boolean[]): Reading[] {
  return blanks.flatMap((isBlank, at) => {
    if (!isBlank) return []
    const others = range(0, blanks.length).filter((other) => other !== at)
    return others.concat(at).flatMap((_, to) => {
      if (to === at) return []
      const order = [...others.slice(0, to), at, ...others.slice(to)]
      return [order.map((cell) => [cell])]
    })
  })
}

function singles(cells: number): Reading {
  return range(0, cells).map((at) => [at])
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
