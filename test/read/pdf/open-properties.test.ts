import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../../runs.js'
import { openGrid, type Plain, type Style } from './open-grids.js'
import { reader, tablesOn } from './reading.js'

const { readPages } = reader()

const HEADER = ['序号', '重点任务', '工作措施', '完成时限', '责任单位']

const WIDTHS = [40, 90, 150, 80, 110]
const phrases = (words: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((chosen) => chosen.join('，'))

/** A plain table of works, counted from 1, in words that wrap in their cells or do not. */
const tables = fc
  .array(
    fc.tuple(
      phrases(['绿化造林', '治理河道', '整治扬尘'], 1),
      phrases(['新增造林两万亩', '养护林地', '补植补造', '推进管网改造', '落实巡护制度'], 6),
      fc.constantFrom('年底前', '6月底前', '长期坚持'),
      phrases(['县林业局', '县水利局', '县生态环境局'], 3),
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((rows): Plain => [HEADER, ...rows.map((row, at) => [`${at + 1}`, ...row])])

/** What a person sees of rows without lines is the space between them, or where their text stands. */
const looks = fc.record({
  style: fc.constantFrom<Style>(
    'columns only',
    'columns and bands',
    'rows only',
    'rows in a frame',
    'no frame',
    'three lines',
    'header boxes',
    'coloured header',
    'coloured header and rows',
    'dark header',
  ),
  stands: fc.constantFrom('top' as const, 'middle' as const),
  pad: fc.integer({ min: 3, max: 8 }),
  left: fc.integer({ min: 20, max: 90 }),
  size: fc.constantFrom(9, 10.5),
})

it('whatever borders are left out, a table of numbered rows comes back as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(tables, looks), { minLength: 1, maxLength: 6 }), async (drawn) => {
      const pages = drawn.map(([rows, { style, ...look }]) => ({
        width: 842,
        height: 1190,
        marks: [openGrid(rows, style, { ...look, columns: WIDTHS })],
      }))
      expect((await readPages(...pages)).map(tablesOn)).toEqual(drawn.map(([rows]) => [rows]))
    }),
    runs(6),
  )
})
