import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../src/model/source.js'
import { observationsOfPages } from '../../../src/read/paged/observations.js'
import { readPdf } from '../../../src/read/pdf/index.js'
import { PdfProcesses } from '../../../src/read/pdf/process/pool.js'
import type { Content } from '../../../src/read/reader.js'
import { pages as contentsOf } from '../../builders/page.js'
import { runs } from '../../runs.js'
import { anyLoss, ledgerOf, LOST, unbalanced, withLoss } from '../losses.js'
import { page, pdf, type Mark, type Page } from './book.js'
import { text, transformed } from './draw.js'
import { HELVETICA, subset } from './fonts.js'
import { cell, grid } from './grids.js'

const processes = new PdfProcesses()
afterAll(() => processes.close())
const read = async (...pages: Page[]): Promise<Content> =>
  readPdf({ file: 'drawn.pdf', bytes: await pdf(...pages) }, { processes })

const textsIn = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'table' ? block.grid.cells.map((one) => one.text) : [block.text]))
    .filter((string) => string !== '')

const HEAD = ['序号', '工作措施', '责任单位']

describe('of a page the ledger has', () => {
  it('text and a table with a merged cell once, and what is left out by its reason', async () => {
    const rows = [HEAD, [cell('1', 2), '植树造林', '区园林局'], ['治水', '区水务局']]
    const bold = [0, 0.3].map((by) => text(60 + by, 300, '本页完'))
    const marks: Mark[] = [
      text(60, 50, '分工 方案'),
      grid(rows),
      ...bold,
      text(60, 320, '看不见', { mode: 3 }),
      transformed([0.7, 0.7, -0.7, 0.7, 300, -200], text(60, 400, '内部资料')),
    ]
    const ledger = ledgerOf(await read(page(...marks)))
    // 4 of the title, 10 of the header, 1 of 1, 4 + 4, 2 + 4, 3 twice, 3, 4
    expect(ledger.seen).toBe(4 + 10 + 1 + 8 + 6 + 6 + 3 + 4)
    expect(ledger.left_out).toEqual({ 'drawn twice': 3, furniture: 4, hidden: 3 })
    expect(ledger.unbalanced).toEqual([])
  })

  it('ligatures, radicals, raised figures and what cannot be told as the characters that are handed on', async () => {
    const silent = subset('CDEFGH+GB2312', [...'政府'], { toUnicode: false })
    const marks = [
      text(60, 60, '\u2f45案50m'),
      text(93, 59, '2', { size: 6 }),
      text(60, 100, 'office', { font: HELVETICA }),
      text(60, 140, '政府', { font: silent }),
    ]
    const content = await read(page(...marks))
    expect(textsIn(content.blocks)).toEqual(['方案50m²', 'office', '\ufffd\ufffd'])
    const { seen, unbalanced } = ledgerOf(content)
    expect([seen, unbalanced]).toEqual([6 + 6 + 2, []])
  })
})

describe('whatever pages are read', () => {
  const WORDS = ['治水', '植树造林', '区园林绿化局', 'PM2.5', '3000亩', '6月底前', '完成率98%', '（二）大气', '']
  const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join('和'))
  const rows = fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 5 })
  const onePage = fc
    .record({ title: texts, rows, below: texts, hidden: texts })
    .map(({ title, rows: body, below, hidden }) =>
      page(
        text(60, 50, `甲${title}`),
        grid([HEAD, ...body]),
        text(60, 600, below),
        text(60, 700, hidden, { colour: 'white' }),
      ),
    )

  it('a stage that loses a piece of them is caught', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(onePage, { minLength: 1, maxLength: 4 }), anyLoss, async (pages, loss) => {
        const content = await read(...pages)
        expect(unbalanced(content)).toEqual([])
        const lost = withLoss(content, loss)
        fc.pre(lost !== null)
        expect(unbalanced(lost!)).toContainEqual(expect.stringMatching(LOST))
      }),
      runs(12),
    )
  })
})

it('a page that was neither read nor failed is told', () => {
  const [first, , third] = contentsOf([], [], [])
  const document = {
    pages: 4,
    contents: [first!, third!],
    failed: [{ page: 4, reason: { message: 'it hangs', params: {} } }],
  }
  const unread = observationsOfPages(document).filter(({ rule }) => rule === 'page/unread')
  expect(unread.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Page 2 is missing/),
    expect.stringMatching(/^Page 4 could not be read/),
  ])
})
