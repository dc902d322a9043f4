import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_BORDERS } from './borders.js'
import { grid, placed, planOf, type Placed } from './grids.js'
import { reader, tablesOn } from './reading.js'
import { runs } from '../../runs.js'

const { readPages } = reader()

const WORDS = [
  '治水',
  '植树造林',
  '区园林绿化局',
  'PM2.5',
  '3000亩',
  '6月底前',
  '一、总体目标',
  'GDP',
  '完成率98%',
  '（二）大气',
]
const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join('和'))

/** A grid that cells of random spans tile, its texts in each; no line of it lies between merged cells alone. */
const grids = fc
  .record({ height: fc.integer({ min: 2, max: 7 }), width: fc.integer({ min: 2, max: 6 }) })
  .chain(({ height, width }) =>
    fc.record({
      height: fc.constant(height),
      width: fc.constant(width),
      spans: fc.array(fc.record({ rowspan: fc.constantFrom(1, 1, 1, 2, 3), colspan: fc.constantFrom(1, 1, 1, 2, 3) }), {
        minLength: height * width,
        maxLength: height * width,
      }),
      words: fc.array(texts, { minLength: height * width, maxLength: height * width }),
    }),
  )
  .map(({ height, width, spans, words }) => {
    const taken = new Set<number>()
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => column).flatMap((column) => {
        const at = row * width + column
        if (taken.has(at)) return []
        const rowspan = Math.min(spans[at]!.rowspan, height - row)
        let colspan = Math.min(spans[at]!.colspan, width - column)
        while (Array.from({ length: colspan }, (___, by) => taken.has(at + by)).includes(true)) colspan--
        for (let r = 0; r < rowspan; r++) for (let c = 0; c < colspan; c++) taken.add(at + r * width + c)
        return [rowspan * colspan === 1 ? words[at]! : { text: words[at]!, rowspan, colspan }]
      }),
    )
  })
  .filter((rows) => bordersAll(placed(rows)))

/**
 * Whether each row and each column begins at least one cell: what begins none cannot be seen. Fewer boxes of colour than
 * four are no table.
 */
function bordersAll(cells: readonly Placed[]): boolean {
  const rows = Math.max(...cells.map(({ row, rowspan }) => row + rowspan))
  const columns = Math.max(...cells.map(({ column, colspan }) => column + colspan))
  const [begun, abreast] = [new Set(cells.map(({ row }) => row)), new Set(cells.map(({ column }) => column))]
  return cells.length >= 4 && rows >= 2 && columns >= 2 && begun.size === rows && abreast.size === columns
}

const looks = fc.record({
  borders: fc.constantFrom(...ALL_BORDERS),
  columns: fc.array(fc.integer({ min: 60, max: 130 }), { minLength: 6, maxLength: 6 }),
  left: fc.double({ min: 20, max: 60, noNaN: true }),
  top: fc.double({ min: 20, max: 90, noNaN: true }),
  size: fc.constantFrom(7, 9, 10.5),
})
const placings = fc.record({ rotate: fc.constantFrom(0 as const, 0 as const, 90 as const, 270 as const) })

/** Pages of one document, which is read much faster than as many documents. */
const PAGES = 6

describe('whatever grid is drawn in whatever way', () => {
  it('comes back as it is', async () => {
    const drawings = fc.array(fc.tuple(grids, looks, placings), { minLength: 1, maxLength: PAGES })
    await fc.assert(
      fc.asyncProperty(drawings, async (drawn) => {
        const pages = drawn.map(([rows, look, placing]) => ({
          width: 842,
          height: 1190,
          ...placing,
          marks: [grid(rows, look)],
        }))
        expect((await readPages(...pages)).map(tablesOn)).toEqual(drawn.map(([rows]) => [rows]))
      }),
      runs(6),
    )
  })

  it('one close above the other, each comes back', async () => {
    const gaps = fc.integer({ min: 8, max: 40 })
    await fc.assert(
      fc.asyncProperty(grids, grids, looks, looks, gaps, async (above, below, look, other, gap) => {
        const top = planOf(above, look).ys.at(-1)! + gap
        const marks = [grid(above, look), grid(below, { ...other, top })]
        expect((await readPages({ width: 842, height: 2000, marks })).map(tablesOn)).toEqual([[above, below]])
      }),
      runs(4),
    )
  })
})
