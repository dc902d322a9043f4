import { type Box, isInside } from '../../paged/geometry.js'
import { boxOfPoints, type Subpath } from './paths.js'

/** A stretch of the page that is painted, with its colour. */
export interface Area {
  box: Box
  /** What of the box is filled, or null for all of it. */
  shape: Shape | null
  /** 0xRRGGBB as it shows on white. Null where it is not known what is painted, or whether all of it is: patterns, shadings, clips that are no boxes. */
  color: number | null
  /** Whether it hides what is below. */
  opaque: boolean
  order: number
}

/** The inside of a path: what its subpaths wind around, by one of PDF's two rules. */
export interface Shape {
  subpaths: readonly { outline: readonly number[]; box: Box }[]
  evenOdd: boolean
}

/** Areas are looked up by bands of the page of this height in points. */
const BAND = 24

/** The areas of a page in the order of painting. */
export class Areas {
  private readonly bands = new Map<number, Area[]>()

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      for (let band = Math.floor(area.box.top / BAND); band <= Math.floor(area.box.bottom / BAND); band++) {
        if (!this.bands.has(band)) this.bands.set(band, [])
        this.bands.get(band)!.push(area)
      }
    }
  }

  /** Those that are painted at a place. */
  at(x: number, y: number): Area[] {
    return (this.bands.get(Math.floor(y / BAND)) ?? []).filter((area) => covers(area, x, y))
  }
}

export function shapeOf(subpaths: readonly Subpath[], evenOdd: boolean): Shape {
  return { subpaths: subpaths.map(({ outline }) => ({ outline, box: boxOfPoints(outline) })), evenOdd }
}

function covers({ box, shape }: Area, x: number, y: number): boolean {
  return isInside(box, x, y) && (shape === null || isWithin(shape, x, y))
}

/** Whether a path winds around a point. */
export function isWithin({ subpaths, evenOdd }: Shape, x: number, y: number): boolean {
  let winding = 0
  for (const { outline, box } of subpaths) if (isInside(box, x, y)) winding += windingOf(outline, x, y)
  return evenOdd ? winding % 2 !== 0 : winding !== 0
}

/** How often a closed line of corners goes around a point: its crossings of the ray to the right, up and down. */
function windingOf(outline: readonly number[], x: number, y: number): number {
  let winding = 0
  let [x0, y0] = [outline.at(-2)!, outline.at(-1)!]
  for (let at = 0; at < outline.length; at += 2) {
    const [x1, y1] = [outline[at]!, outline[at + 1]!]
    if (y0 <= y !== y1 <= y && x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) > x) winding += y1 > y0 ? 1 : -1
    ;[x0, y0] = [x1, y1]
  }
  return winding
}

/** Nine places in the middle half of a box: what holds all of them holds the ink of a glyph, whose em box leaves a margin. */
export function samplesOf({ left, top, right, bottom }: Box): [x: number, y: number][] {
  const along = (from: number, to: number): number[] => [0.25, 0.5, 0.75].map((share) => from + (to - from) * share)
  return along(top, bottom).flatMap((y) => along(left, right).map((x): [number, number] => [x, y]))
}
