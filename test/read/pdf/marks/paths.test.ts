import { describe, expect, it } from 'vitest'
import { fillPaths, strokePaths, subpathsOf, type Painted } from '../../../../src/read/pdf/marks/paths.js'
import { initialState } from '../../../../src/read/pdf/marks/state.js'
import { IDENTITY, type Box } from '../../../../src/read/paged/geometry.js'

const PAGE: Box = { left: 0, top: 0, right: 600, bottom: 800 }

/** pdf.js's path through these corners: 0 begins, 1 goes on, 4 closes. */
const corners = (...points: [number, number][]) => points.flatMap(([x, y], at) => [at === 0 ? 0 : 1, x, y])
const box = (left: number, top: number, width: number, height: number) => [
  ...corners([left, top], [left + width, top], [left + width, top + height], [left, top + height]),
  4,
]

/** What a path leaves, in short: the axis of each line, `box` for each box. */
const kinds = ({ rulings, boxes }: Painted): string[] => [...rulings.map(({ axis }) => axis), ...boxes.map(() => 'box')]
const filled = (...path: number[][]) => kinds(fillPaths(subpathsOf(path.flat(), IDENTITY), PAGE, () => true))
const stroked = (path: number[], lineWidth = 1) =>
  kinds(strokePaths(subpathsOf(path, IDENTITY), { ...initialState(IDENTITY, PAGE), lineWidth }))

describe('a filled box', () => {
  it('is a line up to 4.5 points of thickness', () => {
    expect([4.5, 4.6].map((height) => filled(box(0, 100, 200, height)))).toEqual([['h'], ['box']])
    expect([4.5, 4.6].map((width) => filled(box(100, 0, width, 200)))).toEqual([['v'], ['box']])
  })

  it('is a line where it is two and a half times as long as thick', () => {
    expect([10, 9.9].map((width) => filled(box(0, 100, width, 4)))).toEqual([['h'], ['box']])
  })

  it('is a dot, of both axes, up to three points', () => {
    expect([3, 3.1].map((side) => filled(box(0, 100, side, side)))).toEqual([['h', 'v'], ['box']])
  })

  it('leans by no more than 0.3 points', () => {
    const leaning = (by: number) => filled([...corners([0, 0], [100, by], [100, 50], [0, 50]), 4])
    expect([0.3, 0.4].map(leaning)).toEqual([['box'], []])
  })

  it('with a hole is a frame up to 4.5 points of thickness', () => {
    const ring = (thickness: number) =>
      filled(box(0, 0, 200, 200), box(thickness, thickness, 200 - 2 * thickness, 200 - 2 * thickness))
    expect([4.5, 4.6].map(ring)).toEqual([
      ['h', 'h', 'v', 'v'],
      ['box', 'box'],
    ])
  })

  it('is none where not all of it is filled', () => {
    expect(kinds(fillPaths(subpathsOf(box(0, 0, 200, 200), IDENTITY), PAGE, () => false))).toEqual([])
  })
})

describe('a stroke', () => {
  it('is a box where it is thicker than 4.5 points', () => {
    expect([4.5, 4.6].map((width) => stroked(corners([0, 100], [200, 100]), width))).toEqual([['h'], ['box']])
  })

  it('leans by a hundredth of its length, and by half a point, at most', () => {
    expect([0.4, 0.5].map((by) => stroked(corners([0, 0], [40, by])))).toEqual([['h'], []])
    expect([0.5, 0.6].map((by) => stroked(corners([0, 0], [200, by])))).toEqual([['h'], []])
  })

  it('through more than twelve points has sides of eight points and more only', () => {
    const steps = (count: number, length: number) =>
      stroked(corners(...Array.from({ length: count }, (_, at): [number, number] => [at * length, 100])))
    expect(steps(12, 7)).toHaveLength(11)
    expect([steps(13, 8).length, steps(13, 7.9).length]).toEqual([12, 0])
  })

  it('through a curve alone is no line', () => {
    expect(stroked([0, 0, 100, 2, 50, 100, 100, 100, 150, 100])).toEqual([])
  })
})

describe('a curve', () => {
  it('is followed in steps that lie within a hundredth of a circle’s radius', () => {
    const k = 0.5523
    const { outline } = subpathsOf([0, 100, 0, 2, 100, 100 * k, 100 * k, 100, 0, 100], IDENTITY)[0]!
    const radii = outline.flatMap((x, at) => (at % 2 === 0 ? [Math.hypot(x, outline[at + 1]!)] : []))
    expect(radii.every((radius) => Math.abs(radius - 100) < 1)).toBe(true)
    const middles = radii
      .slice(1)
      .map((_, at) =>
        Math.hypot((outline[at * 2]! + outline[at * 2 + 2]!) / 2, (outline[at * 2 + 1]! + outline[at * 2 + 3]!) / 2),
      )
    expect(Math.min(...middles)).toBeGreaterThan(99)
    expect(outline.slice(-2).map(Math.round)).toEqual([0, 100])
  })
})
