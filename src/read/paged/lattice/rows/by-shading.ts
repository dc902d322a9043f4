import type { Fill } from '../../marks.js'
import { inkOf, type OpenRow, type Parting, type Stretch } from './open-row.js'

/** Shading of one row begins and ends at one height to this many points; between its pieces borders may stand. */
const LEVEL = 1
const BETWEEN = 3
/** A band is at least so high, in points; what is lower is a rule or a mark. */
const MIN_HEIGHT = 6
const WHITE = 0xffffff

/**
 * The bands of colour that run from border to border of a table: where they begin and end rows do, as in a table of which
 * every other row is shaded. A box behind the lines of a cell ends inside it.
 */
export function shadedBands(left: number, right: number, fills: readonly Fill[]): Stretch[] {
  const pieces = fills
    .filter(
      ({ box, color }) =>
        color !== WHITE &&
        box.bottom - box.top >= MIN_HEIGHT &&
        box.left >= left - BETWEEN &&
        box.right <= right + BETWEEN,
    )
    .map(({ box }) => box)
    .sort((one, other) => one.top - other.top || one.bottom - other.bottom || one.left - other.left)
  const bands: Stretch[] = []
  for (let start = 0; start < pieces.length;) {
    const { top, bottom } = pieces[start]!
    let end = start + 1
    while (end < pieces.length && isLevel(pieces[start]!, pieces[end]!)) end++
    if (reaches(pieces.slice(start, end), left, right)) bands.push({ top, bottom })
    start = end
  }
  return bands
}

function isLevel(one: Stretch, other: Stretch): boolean {
  return Math.abs(one.top - other.top) <= LEVEL && Math.abs(one.bottom - other.bottom) <= LEVEL
}

/** Whether pieces of one height leave no more free than borders take. */
function reaches(pieces: readonly { left: number; right: number }[], left: number, right: number): boolean {
  let end = left
  for (const piece of [...pieces].sort((one, other) => one.left - other.left)) {
    if (piece.left - end > BETWEEN) return false
    end = Math.max(end, piece.right)
  }
  return right - end <= BETWEEN
}

/** Nearer to a border than this, in points, the end of a band is that border. */
const AT_BORDER = 4

/** Where bands end within a row, and no ink stands: there its rows do. */
export function bordersByShading({ top, bottom, cells }: OpenRow, bands: readonly Stretch[]): Parting {
  const ink = inkOf(cells.flatMap(({ lines }) => lines))
  const ends = endsWithin(bands, top, bottom).filter((end) => !ink.some((one) => one.top < end && one.bottom > end))
  const ys = ends.filter((end, at) => at === 0 || end - ends[at - 1]! > AT_BORDER)
  return ys.length > 0 ? { ys, whole: cells.filter(({ turned }) => turned).map(({ index }) => index) } : null
}

/** Ends of bands that are no border of the row itself, from top to bottom. */
export function endsWithin(bands: readonly Stretch[], top: number, bottom: number): number[] {
  return bands
    .flatMap((band) => [band.top, band.bottom])
    .filter((end) => end > top + AT_BORDER && end < bottom - AT_BORDER)
    .sort((one, other) => one - other)
}
