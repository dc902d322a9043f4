import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { book, page, pdf } from './book.js'
import { operators, text } from './draw.js'
import { grid, type Rows } from './grids.js'
import { reader, tablesOn } from './reading.js'

const { readBytes, readPages } = reader()

const rows: Rows = [
  ['序号', '任务'],
  ['1', '植树'],
]
const good = page(grid(rows))

describe('a page that does harm costs itself alone:', () => {
  const harms: [string, string][] = [
    ['10,000 nested q', 'q '.repeat(10_000)],
    ['10,000 Q without q', 'Q '.repeat(10_000)],
    ['numbers that are none', 'NaN 0 m inf 10 l S 1e999 1e999 m 5 5 l S'],
    ['huge coordinates', '1e30 1e30 m -1e30 1e30 l S 1e15 0 0 1e15 0 0 cm 0 0 m 1 0 l S'],
    ['a transform to nothing', '0 0 0 0 0 0 cm 0 0 m 100 0 l S'],
    ['operators without operands', 'BT Tf Td Tj TJ Tm ET re m l c S cm gs Do BDC EMC EMC d w'],
    ['10,000 marked contents that do not end', '/Span <</MCID 0>> BDC '.repeat(10_000)],
    ['words that are no operators', 'hello world foo bar '.repeat(2000)],
    ['a string that does not end', '(abc'.repeat(1000)],
  ]
  it.each(harms)('%s', async (_, content) => {
    const harmful = page(grid(rows), operators(`q ${content} Q`))
    const { contents, failed } = await readBytes(await pdf(good, harmful, good))
    expect([contents, failed].flat()).toHaveLength(3)
    expect([contents[0]!, contents.at(-1)!].map(tablesOn)).toEqual([[rows], [rows]])
    const harmed = contents.find((one) => one.page === 2)
    expect(harmed && tablesOn(harmed)).toEqual([rows])
  })

  it('a form that draws itself', async () => {
    const made = await book(good)
    const name = made.name('XObject', 'loop', () => {
      const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842], Resources: made.resources }
      return made.context.register(made.context.flateStream('q .9 0 0 .9 0 0 cm /R1 Do /R2 Do Q', entries))
    })
    made.addPage(page(grid(rows), operators(`/${name} Do`)))
    made.addPage(good)
    const { contents } = await readBytes(await made.document.save())
    expect(contents.map(tablesOn)).toEqual([[rows], [rows], [rows]])
  })

  it('30,000 strokes for the lines of one table', async () => {
    const strokes = Array.from(
      { length: 30_000 },
      (_, at) => `60 ${762 - (at % 3) * 21} m ${60 + (at % 180)} ${762 - (at % 3) * 21} l S`,
    )
    const { contents } = await readBytes(await pdf(page(grid(rows), operators(strokes.join('\n'))), good))
    expect(contents.map(tablesOn)).toEqual([[rows], [rows]])
  })

  it('100,000 lines that do not meet', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => {
      const [x, y] = [(at % 400) * 12, Math.floor(at / 400) * 12]
      return `${x} ${y} m ${x + 6} ${y} l S`
    })
    const { contents } = await readBytes(
      await pdf({ width: 4800, height: 3000, marks: [operators(lines.join('\n'))] }, good),
    )
    expect(contents[0]!.tooComplex!.message).toMatch(/more lines/)
    expect(tablesOn(contents[1]!)).toEqual([rows])
  })

  it('a mesh with more cells than a table has', async () => {
    const places = Array.from({ length: 740 }, (_, at) => at * 4 + 10)
    const mesh = places.flatMap((at) => [`10 ${at} m 2966 ${at} l S`, `${at} 10 m ${at} 2966 l S`])
    const { contents } = await readBytes(
      await pdf({ width: 3000, height: 3000, marks: [operators(mesh.join('\n')), text(60, 60, '网')] }, good),
    )
    expect(contents[0]!.tooComplex!.message).toMatch(/more lines/)
    expect(tablesOn(contents[1]!)).toEqual([rows])
  })

  it('a page of 200 inches is read, a larger one is not', async () => {
    const [largest, larger] = await readPages(
      { width: 14_400, height: 14_400, marks: [grid(rows)] },
      { width: 20_000, height: 600, marks: [grid(rows)] },
    )
    expect(tablesOn(largest!)).toEqual([rows])
    expect(larger!.tooComplex!.message).toMatch(/20000 by 600 points/)
  })

  it('content that inflates to 260 MB', async () => {
    const made = await book(good)
    const bomb = made.addPage(good)
    const squeezed = deflateSync(deflateSync(Buffer.alloc(260 * 1024 * 1024, ' '), { level: 1 }))
    const stream = made.context.stream(squeezed, { Filter: ['FlateDecode', 'FlateDecode'] })
    bomb.set(PDFName.of('Contents'), made.context.register(stream))
    made.addPage(good)
    const { contents, failed } = await readBytes(await made.document.save())
    expect([contents, failed].flat()).toHaveLength(3)
    expect([contents[0]!, contents.at(-1)!].map(tablesOn)).toEqual([[rows], [rows]])
  })

  it('a page tree that holds itself', async () => {
    const made = await book(good, good)
    const tree = made.document.catalog.Pages()
    ;(tree.get(PDFName.of('Kids')) as PDFArray).push(made.document.catalog.get(PDFName.of('Pages'))!)
    tree.set(PDFName.of('Count'), PDFNumber.of(5))
    const { contents, failed, pages } = await readBytes(await made.document.save({ useObjectStreams: false }))
    expect(contents.slice(0, 2).map(tablesOn)).toEqual([[rows], [rows]])
    expect(contents.length + failed.length).toBe(pages)
  })

  it('a page without contents or resources', async () => {
    const made = await book(good)
    const bare = made.addPage(good)
    for (const key of ['Contents', 'Resources']) (bare as PDFDict).delete(PDFName.of(key))
    const { contents } = await readBytes(await made.document.save())
    expect(contents.map(tablesOn)).toEqual([[rows], []])
  })
})
