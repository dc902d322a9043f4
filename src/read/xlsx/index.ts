import { UnreadableInput } from '../../model/errors.js'
import type { Observation } from '../../model/finding.js'
import type { Block } from '../../model/source.js'
import { LimitExceeded } from '../limits.js'
import type { Content, Input } from '../reader.js'
import { openPackage } from '../zip/index.js'
import { blocksOfSheet } from './blocks.js'
import { observationsOf, unreadSheet } from './observations.js'
import { packSheets } from './parts.js'
import { visibleSheet } from './visible-sheet.js'
import { sheetsOf, type RawSheet } from './workbook.js'

/** Reads a workbook into blocks, sheet by sheet; each knows its sheet, row and column. */
export async function readXlsx(input: Input): Promise<Content> {
  const blocks: Block[] = []
  const observations: Observation[] = []
  const sheets = await readSheets(input)
  const shown = sheets.filter(({ hidden, foreign }) => !hidden && !foreign).map(visibleSheet)
  const written = shown.filter(({ cells }) => cells.length > 0)
  let tables = 0
  for (const sheet of written) {
    const read = blocksOfSheet(sheet, tables, written.length > 1)
    blocks.push(...read.blocks)
    observations.push(...read.observations)
    tables = read.tables
  }
  observations.push(...shown.flatMap(observationsOf), ...sheets.filter(isUnread).map(unreadSheet))
  return { encoding: 'utf-8', pages: null, blocks, observations }
}

function isUnread({ hidden, foreign, rows }: RawSheet): boolean {
  return foreign || (hidden && rows.length > 0)
}

async function readSheets(input: Input): Promise<RawSheet[]> {
  const bytes = await packSheets(await openPackage(input))
  try {
    return sheetsOf(bytes)
  } catch (error) {
    if (error instanceof LimitExceeded) throw error
    const what = `Its sheets cannot be read: ${(error as Error).message}.`
    throw new UnreadableInput(input.file, what, 'Open it in Excel, WPS or LibreOffice and save it anew.')
  }
}
