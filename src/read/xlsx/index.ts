import { UnreadableInput } from '../../model/errors.js'
import type { Observation } from '../../model/finding.js'
import type { Block } from '../../model/source.js'
import type { Content, Input } from '../reader.js'
import { MalformedXml } from '../xml/scan.js'
import { openPackage } from '../zip/index.js'
import { blocksOfSheet } from './blocks.js'
import { foreignSheet, hiddenSheet, observationsOf } from './observations.js'
import { readWorkbook } from './workbook.js'

/** Reads a workbook into blocks, sheet by sheet; each knows its sheet, row and column. */
export async function readXlsx(input: Input): Promise<Content> {
  const { shown, hidden, foreign } = await readParsed(input)
  const written = shown.filter(({ cells }) => cells.length > 0)
  let blocks: Block[] = []
  let observations: Observation[] = []
  let tables = 0
  for (const sheet of written) {
    const read = blocksOfSheet(sheet, tables, written.length > 1)
    blocks = blocks.concat(read.blocks)
    observations = observations.concat(read.observations)
    tables = read.tables
  }
  return {
    encoding: 'utf-8',
    pages: null,
    blocks,
    observations: [
      ...observations,
      ...shown.flatMap(observationsOf),
      ...hidden.flatMap(hiddenSheet),
      ...foreign.map(foreignSheet),
    ],
  }
}

async function readParsed(input: Input): ReturnType<typeof readWorkbook> {
  try {
    return await readWorkbook(await openPackage(input))
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error
    throw new UnreadableInput(input.file, error.message, 'Open it in Excel, WPS or LibreOffice and save it anew.')
  }
}
