import { afterAll } from 'vitest'
import { readPdfPages } from '../../../src/read/pdf/index.js'
import type { PageContent, PageTable } from '../../../src/read/paged/page-content.js'
import { PdfProcesses } from '../../../src/read/pdf/process/pool.js'
import { PATIENT } from '../../support.js'
import { page, pdf, type Mark, type Page } from './book.js'
import { cell, type Rows } from './grids.js'

/** Reads what is drawn in a reading process that a test file keeps to its end. */
export function reader() {
  const processes = new PdfProcesses()
  afterAll(() => processes.close())
  const readBytes = (bytes: Uint8Array, password?: string) =>
    readPdfPages({ file: 'drawn.pdf', bytes }, { processes, password, limits: PATIENT })
  const readPages = async (...pages: Page[]) => (await readBytes(await pdf(...pages))).contents
  const readMarks = async (...marks: Mark[]) => (await readPages(page(...marks)))[0]!
  return {
    readBytes,
    readPages,
    /** A page with these marks. */
    readMarks,
    /** The tables of a page with these marks. */
    tablesOf: async (...marks: Mark[]): Promise<Rows[]> => tablesOn(await readMarks(...marks)),
  }
}

export function tablesOn({ blocks }: PageContent): Rows[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [rowsOf(block.table)] : []))
}

export function paragraphsOn({ blocks }: PageContent): string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.text] : []))
}

/** A table in the words in which tests draw it. */
export function rowsOf({ rows, cells }: Pick<PageTable, 'rows' | 'cells'>): Rows {
  return Array.from({ length: rows }, (_, row) =>
    cells
      .filter((one) => one.row === row)
      .sort((one, other) => one.column - other.column)
      .map(({ text, rowspan, colspan }) => (rowspan * colspan === 1 ? text : cell(text, rowspan, colspan))),
  )
}
