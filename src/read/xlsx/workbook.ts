import { LimitExceeded, MAX_WORKBOOK_BYTES } from '../limits.js'
import type { Package } from '../zip/index.js'
import { readComments } from './comments.js'
import { readNumberFormats } from './number-formats.js'
import { findParts, type SheetEntry } from './parts.js'
import { readSharedStrings } from './shared-strings.js'
import { visibleSheet, type CellRemark, type VisibleSheet } from './visible-sheet.js'
import { readWorksheet, type Shared } from './worksheet.js'

/** The sheets of a workbook: those that a person sees, those that nobody does, and what is no worksheet. */
export interface Workbook {
  shown: VisibleSheet[]
  hidden: VisibleSheet[]
  foreign: SheetEntry[]
}

/**
 * Reads the worksheets of a workbook. Nothing is worked out: cells have the results that the file keeps, printed in their
 * formats by SheetJS.
 * @throws LimitExceeded, MalformedXml
 */
export async function readWorkbook(pack: Package): Promise<Workbook> {
  const { sheets, strings, styles, from1904 } = await findParts(pack)
  const load = loaderOf(pack)
  const shared: Shared = {
    strings: strings === undefined ? [] : readSharedStrings(await load(strings), strings),
    writeNumber: readNumberFormats(styles === undefined ? null : await load(styles), styles ?? '', from1904),
  }
  const workbook: Workbook = { shown: [], hidden: [], foreign: [] }
  for (const entry of sheets) {
    if (entry.part === null) workbook.foreign.push(entry)
    else workbook[entry.hidden ? 'hidden' : 'shown'].push(await readSheet(entry, entry.part, shared, load))
  }
  return workbook
}

async function readSheet(entry: SheetEntry, part: string, shared: Shared, load: Load): Promise<VisibleSheet> {
  const sheet = readWorksheet(await load(part), part, shared)
  const comments: CellRemark[] = []
  for (const name of entry.commentParts) comments.push(...readComments(await load(name), name))
  return visibleSheet(entry, sheet, comments)
}

type Load = (name: string) => Promise<Uint8Array>

/** Reads parts as long as they are not too many bytes together. */
function loaderOf(pack: Package): Load {
  let total = 0
  return async (name) => {
    const bytes = await pack.read(name)
    total += bytes.length
    if (total > MAX_WORKBOOK_BYTES)
      throw new LimitExceeded(`Its sheets have more than ${MAX_WORKBOOK_BYTES / 1024 / 1024} MB of XML.`)
    return bytes
  }
}
