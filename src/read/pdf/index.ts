import { totalCount } from '../../model/characters.js'
import type { Observation } from '../../model/finding.js'
import { told } from '../../text/told.js'
import { blocksOfPages, settleWeakTables } from '../paged/document.js'
import { observationsOfPages } from '../paged/observations.js'
import type { Content, Input, ReadOptions } from '../reader.js'
import { PdfProcesses } from './process/pool.js'
import { readPages, type ReadPages } from './process/read-pages.js'

const RECOVERED: Observation = {
  rule: 'input/recovered',
  ...told`The table of the file’s objects is damaged; they were looked for one by one. Check that no page is missing.`,
  place: null,
}

/** Reads a PDF: its ruled tables cell by cell, and the text around them; each knows its page and box. */
export async function readPdf(input: Input, options: ReadOptions): Promise<Content> {
  const read = await readPdfPages(input, options)
  return {
    encoding: 'binary',
    pages: read.pages,
    blocks: blocksOfPages(read.contents),
    characters: totalCount(read.contents.map(({ characters }) => characters)),
    observations: [...(read.recovered ? [RECOVERED] : []), ...observationsOfPages(read)],
  }
}

/**
 * The pages of a PDF one by one, as `gongwen inspect` shows them: tables page by page, before any are joined.
 * @param draws whether to tell what was painted as well
 * @throws UnreadableInput where the file cannot be opened
 */
export async function readPdfPages(
  { file, bytes }: Input,
  { password, processes, limits }: ReadOptions,
  draws = false,
): Promise<ReadPages> {
  const pool = processes ?? new PdfProcesses(limits)
  try {
    const read = await readPages(file, { bytes, password, draws }, pool, limits)
    return { ...read, contents: settleWeakTables(read.contents) }
  } finally {
    if (!processes) pool.close()
  }
}
