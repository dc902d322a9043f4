import { PDFArray, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { book, page } from './book.js'
import { box, form, frame, line, onHiddenLayer, operators, text, textOperators, type Matrix } from './draw.js'
import { cell, grid, type Rows, SMALL } from './grids.js'
import { paragraphsOn, reader, tablesOn } from './reading.js'

const { readBytes, readMarks, tablesOf } = reader()

/** Two rows of two cells, 90 by 21 points each, whose second row is empty: its baseline lies at y = 728.2. */
const empty = grid([
  ['甲', '乙'],
  ['', ''],
])
const secondRow = async (content: (hex: (string: string) => string) => string): Promise<unknown> =>
  (await tablesOf(empty, textOperators(content)))[0]?.[1]

describe('text is placed as PDF defines it:', () => {
  it('TJ moves by thousandths of an em', async () => {
    expect(await secondRow((hex) => `64 728.2 Td [${hex('植')} -500 ${hex('树')} -6500 ${hex('治水')}] TJ`)).toEqual([
      '植树',
      '治水',
    ])
  })

  it('T*, TL and TD begin lines', async () => {
    const cells = await tablesOf(
      grid([
        ['甲', '乙'],
        ['\n\n', ''],
      ]),
      textOperators((hex) => `64 728 Td 13 TL ${hex('植树造林总')} Tj T* ${hex('局')} Tj 90 13 TD ${hex('治水')} Tj`),
    )
    expect(cells[0]![1]).toEqual(['植树造林总\n局', '治水'])
  })

  it('\' and " begin a line and show it', async () => {
    expect(await secondRow((hex) => `64 741 Td 12.8 TL ${hex('植树')} '`)).toEqual(['植树', ''])
    expect(await secondRow((hex) => `154 741 Td 12.8 TL 0 1 ${hex('治水')} "`)).toEqual(['', '治水'])
  })

  it('Tc and Tw move letters and words apart, Tz makes them narrow', async () => {
    expect(await secondRow((hex) => `64 728.2 Td 5 Tc ${hex('植树')} Tj 60 0 Td 30 Tc ${hex('造治')} Tj`)).toEqual([
      '植树 造',
      '治',
    ])
    expect(await secondRow((hex) => `64 728.2 Td 50 Tz ${hex('植树造林植树造林植树造林')} Tj`)).toEqual([
      '植树造林植树造林植树造林',
      '',
    ])
  })

  it('the size may stand in the matrix', async () => {
    expect(await secondRow((hex) => `1 0 0 1 0 0 Tm /R0 1 Tf 10 0 0 10 64 728.2 Tm ${hex('植树')} Tj`)).toEqual([
      '植树',
      '',
    ])
  })

  it('letters may lean', async () => {
    expect(await secondRow((hex) => `1 0 0.3 1 64 728.2 Tm ${hex('植树')} Tj`)).toEqual(['植树', ''])
  })

  it('the end of a text object does not end its font', async () => {
    expect(
      await secondRow((hex) => `ET BT 64 728.2 Td ${hex('植树')} Tj ET q BT 154 728.2 Td ${hex('治水')} Tj ET Q BT`),
    ).toEqual(['植树', '治水'])
  })
})

const rows: Rows = [
  ['序号', cell('任务', 1, 2)],
  ['1', '植树', '治水'],
]

describe('drawing', () => {
  it('goes over the borders of content streams', async () => {
    const made = await book()
    const added = made.addPage(page())
    const streams = PDFArray.withContext(made.context)
    const content = made.draw(842, [grid(rows)])
    for (const part of content.split('\n').flatMap((one) => one.split(/(?<= S Q )/)))
      streams.push(made.context.register(made.context.stream(part)))
    added.set(PDFName.of('Contents'), streams)
    expect((await readBytes(await made.document.save())).contents.map(tablesOn)).toEqual([[rows]])
  })

  it('knows rectangles of negative width and height', async () => {
    const upsideDown = [64, 154].map((left) => `${left + 86} 762 -90 -21 re S ${left + 86} 720 -90 21 re S`).join(' ')
    expect(await tablesOf(operators(upsideDown), grid(SMALL, { borders: 'none' }))).toEqual([SMALL])
  })

  const shift: Matrix = [1, 0, 0, 1, 30, -40]
  it('applies the matrix of a form once', async () => {
    const read = await readMarks(form([500, 842], shift, [1, 0, 0, 1, 0, 0], grid(rows)))
    expect(read.blocks.map((block) => block.kind === 'table' && block.table.box)).toEqual([[90, 120, 360, 162]])
  })

  it('leaves out forms of a layer that is switched off', async () => {
    const off = onHiddenLayer(form([595, 842], [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 0, 0], text(70, 300, '不见')))
    const read = await readMarks(grid(rows), off)
    expect([tablesOn(read), paragraphsOn(read)]).toEqual([[rows], []])
  })

  it('takes white and grey boxes of cells for no borders (WPS)', async () => {
    const boxes = [
      box([61, 81, 149, 100], 'grey'),
      box([151, 81, 329, 100], 'grey'),
      ...[61, 151, 241].map((left) => box([left, 102, left + 88, 121], 'white')),
    ]
    expect(await tablesOf(...boxes, grid(rows))).toEqual([rows])
  })

  it('takes the slanting line of a header cell for no border', async () => {
    expect(await tablesOf(grid(rows), line([60, 80], [150, 101]), frame([60, 80, 330, 122], { width: 2.25 }))).toEqual([
      rows,
    ])
  })
})

describe('a page', () => {
  it('inherits its size and fonts from the page tree', async () => {
    const { document } = await book(page(grid(rows)))
    const { node } = document.getPage(0)
    for (const key of ['MediaBox', 'Resources'].map((name) => PDFName.of(name))) {
      document.catalog.Pages().set(key, node.get(key)!)
      node.delete(key)
    }
    expect((await readBytes(await document.save())).contents.map(tablesOn)).toEqual([[rows]])
  })

  it('may count in a unit of its own', async () => {
    const { document } = await book(page(grid(rows)))
    document.getPage(0).node.set(PDFName.of('UserUnit'), PDFNumber.of(2))
    const [read] = (await readBytes(await document.save())).contents
    expect(read).toMatchObject({ width: 1190, height: 1684 })
    expect(tablesOn(read!)).toEqual([rows])
  })

  it('may have notes on it, whose text is read and whose lines are no borders', async () => {
    const made = await book(page(grid(rows)))
    const { context } = made
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 100, 20], Resources: made.resources }
    const look = context.register(
      context.stream(made.draw(20, [text(0, 0, '批注'), line([0, 10], [100, 10])]), entries),
    )
    const note = context.obj({ Type: 'Annot', Subtype: 'FreeText', F: 4, Rect: [60, 500, 160, 520], AP: { N: look } })
    const annotations = context.obj([note])
    made.document.getPage(0).node.set(PDFName.of('Annots'), annotations)
    const [read] = (await readBytes(await made.document.save())).contents
    expect([tablesOn(read!), paragraphsOn(read!)]).toEqual([[rows], ['批注']])
  })
})
