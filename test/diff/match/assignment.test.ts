import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type Edge } from '../../../src/diff/match/assignment.js'
import { runs } from '../../runs.js'

describe('an assignment', () => {
  it('prefers the greatest sum, not the first or the greatest pair', () => {
    const rows = [
      [
        { column: 0, gain: 0.9 },
        { column: 1, gain: 0.8 },
      ],
      [{ column: 0, gain: 0.7 }],
    ]
    expect(assign(rows, 2)).toEqual([1, 0])
  })

  it('leaves a row alone where there is nothing to gain', () => {
    expect(assign([[], [{ column: 0, gain: 0.1 }]], 1)).toEqual([null, 0])
    expect(assign([[{ column: 0, gain: 0.3 }], [{ column: 0, gain: 0.2 }]], 1)).toEqual([0, null])
  })

  it('is the best of all, as trying them shows', () => {
    const edge = (columns: number) =>
      fc.record({ column: fc.nat(columns - 1), gain: fc.integer({ min: 0, max: 60 }).map((n) => n / 100) })
    const problem = fc
      .integer({ min: 1, max: 5 })
      .chain((columns) =>
        fc.tuple(
          fc.constant(columns),
          fc.array(fc.uniqueArray(edge(columns), { selector: ({ column }) => column, maxLength: 4 }), { maxLength: 5 }),
        ),
      )
    fc.assert(
      fc.property(problem, ([columns, rows]) => {
        const found = assign(rows, columns)
        const taken = found.filter((column) => column !== null)
        expect(new Set(taken).size).toBe(taken.length)
        expect(gainOf(rows, found)).toBeCloseTo(best(rows, new Set()), 9)
      }),
      runs(150),
    )
  })
})

function gainOf(rows: readonly (readonly Edge[])[], found: readonly (number | null)[]): number {
  return rows.reduce((sum, row, at) => sum + (row.find(({ column }) => column === found[at])?.gain ?? 0), 0)
}

/** The greatest sum by trying every assignment. */
function best([row, ...rest]: readonly (readonly Edge[])[], taken: ReadonlySet<number>): number {
  if (!row) return 0
  const alone = best(rest, taken)
  return Math.max(
    alone,
    ...row
      .filter(({ column }) => !taken.has(column))
      .map(({ column, gain }) => gain + best(rest, new Set([...taken, column]))),
  )
}
