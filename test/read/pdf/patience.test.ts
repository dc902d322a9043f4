import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../../src/model/limits.js'
import { PdfProcesses } from '../../../src/read/pdf/process/pool.js'
import { readPages } from '../../../src/read/pdf/process/read-pages.js'
import { withEndlessPages } from './endless.js'
import { SMALL } from './grids.js'
import { tablesOn } from './reading.js'

const processes = new PdfProcesses()
afterAll(() => processes.close())

describe('a page without end', () => {
  const patience = { ...DEFAULT_LIMITS, pageSeconds: 2 }

  it('is given up after its time, and the pages around it are read', async () => {
    const bytes = await withEndlessPages(1, SMALL)
    const read = await readPages('endless.pdf', { bytes, password: undefined, draws: false }, processes, patience)
    expect(read.failed).toEqual([{ page: 2, reason: 'it took more than 2 s' }])
    expect(read.contents.map(tablesOn)).toEqual([[SMALL], [SMALL]])
  })

  it('ends the reading where there are too many of it, and every page is accounted for', async () => {
    const bytes = await withEndlessPages(3, SMALL)
    const request = { bytes, password: undefined, draws: false }
    const read = await readPages('endless.pdf', request, processes, patience, 1)
    expect(read.contents.map((one) => one.page)).toEqual([1])
    expect(read.failed.map(({ page: number }) => number)).toEqual([2, 3, 4, 5])
    expect(read.failed.at(-1)!.reason).toBe('too many pages before it failed')
  })
})
