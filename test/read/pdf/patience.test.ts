import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { PdfProcesses } from '../../../src/read/pdf/process/pool.js'
import { readPages } from '../../../src/read/pdf/process/read-pages.js'
import { book, page } from './book.js'
import { operators } from './draw.js'
import { grid, SMALL } from './grids.js'
import { tablesOn } from './reading.js'

const processes = new PdfProcesses()
afterAll(() => processes.close())

/** Each form draws the one before it twice: the page paints 2 to the 40th forms. */
const LEVELS = 40

async function withEndlessPages(count: number): Promise<Uint8Array> {
  const made = await book(page(grid(SMALL)))
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 595, 842] }
  let form = made.context.register(made.context.flateStream('0 0 m 1 1 l S', entries))
  for (let level = 0; level < LEVELS; level++) {
    const Resources = { XObject: { F: form } }
    form = made.context.register(made.context.flateStream('/F Do /F Do', { ...entries, Resources }))
  }
  const name = made.name('XObject', 'endless', () => form)
  for (let at = 0; at < count; at++) made.addPage(page(operators(`/${name} Do`)))
  made.addPage(page(grid(SMALL)))
  return made.document.save()
}

describe('a page without end', () => {
  const patience = { ...DEFAULT_LIMITS, pageSeconds: 2 }

  it('is given up after its time, and the pages around it are read', async () => {
    const bytes = await withEndlessPages(1)
    const read = await readPages('endless.pdf', { bytes, password: undefined, draws: false }, processes, patience)
    expect(read.failed).toEqual([{ page: 2, reason: 'it took more than 2 s' }])
    expect(read.contents.map(tablesOn)).toEqual([[SMALL], [SMALL]])
  })

  it('ends the reading where there are too many of it, and every page is accounted for', async () => {
    const bytes = await withEndlessPages(3)
    const request = { bytes, password: undefined, draws: false }
    const read = await readPages('endless.pdf', request, processes, patience, 1)
    expect(read.contents.map((one) => one.page)).toEqual([1])
    expect(read.failed.map(({ page: number }) => number)).toEqual([2, 3, 4, 5])
    expect(read.failed.at(-1)!.reason).toBe('too many pages before it failed')
  })
})
