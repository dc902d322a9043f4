import { describe, expect, it } from 'vitest'
import { anchorsOf, type Point } from '../../../../src/read/paged/lattice/anchors.js'
import type { Ruling } from '../../../../src/read/paged/marks.js'
import { rulings } from '../../../builders/marks.js'

/** Where the columns of a grid from 0 to 100 in height begin and end. */
function columns(xs: number[], points: Point[] = [], reach = xs.at(-1)!): number[] {
  const lines = rulings(xs, [0, 50, 100])
  const horizontal = lines.filter(({ axis }) => axis === 'h').map((line): Ruling => ({ ...line, to: reach }))
  return anchorsOf({ horizontal, vertical: lines.filter(({ axis }) => axis === 'v') }, points)!.xs
}

describe('lines are one border', () => {
  it('no farther apart than some 3.2 points', () => {
    expect([3.1, 3.3].map((gap) => columns([0, 100, 100 + gap]).length)).toEqual([2, 3])
  })

  it('that is together no wider than 6.5', () => {
    expect([6.5, 6.6].map((width) => columns([0, 100, 102.2, 104.4, 100 + width]).length)).toEqual([2, 3])
  })

  it('unless text stands between them: between hairs a point apart none can', () => {
    expect([1, 1.1].map((gap) => columns([0, 100, 100 + gap], [[100.5, 20]]).length)).toEqual([2, 3])
  })
})

it('lines that reach out by more than 4 points, with text there, have left a border open', () => {
  const text: Point[] = [[102, 20]]
  expect([104, 104.1].map((reach) => columns([0, 50, 100], text, reach).length)).toEqual([3, 4])
  expect(columns([0, 50, 100], [], 120)).toHaveLength(3)
})
