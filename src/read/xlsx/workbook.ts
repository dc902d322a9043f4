import type { ElementContent } from 'hast'
import type { Element } from 'xast'
import { LimitExceeded, MAX_WORKBOOK_BYTES } from '../limits.js'
import { namesIn, NotUnderstood } from '../office/not-understood.js'
import { textsOfDrawings } from '../office/drawings.js'
import { type Relationship, relationshipsOf } from '../office/relationships.js'
import { Tally } from '../office/tally.js'
import { childOf, elementsOf } from '../xml/elements.js'
import { parseXml } from '../xml/parse.js'
import type { XmlEvents } from '../xml/scan.js'
import type { Package } from '../zip/index.js'
import { cellPlace } from './areas.js'
import { StringCounter, type TextCount, ValueCounter } from './characters.js'
import { readIndents } from './indents.js'
import { readNumberFormats } from './number-formats.js'
import { scanSheet, TextGatherer } from './sheet-xml.js'
import { type CellRemark, visibleSheet, type VisibleSheet } from './visible-sheet.js'
import { readWorksheet, type Shared } from './worksheet.js'

/** The sheets of a workbook: those that a person sees, those that nobody does, and what is no worksheet. */
export interface Workbook {
  shown: VisibleSheet[]
  hidden: VisibleSheet[]
  foreign: SheetEntry[]
  /** What its parts hold, and what is left out of it. */
  tally: Tally
}

/**
 * Reads the worksheets of a workbook. Nothing is worked out: cells have the results that the file keeps, printed in their
 * formats by SheetJS.
 * @throws LimitExceeded, MalformedXml
 */
export async function readWorkbook(pack: Package): Promise<Workbook> {
  const { main, sheets, strings, styles, from1904 } = await findParts(pack)
  const load = loaderOf(pack)
  const counter = new StringCounter()
  const styleBytes = styles === undefined ? null : await load(styles)
  const shared: Shared = {
    strings: strings === undefined ? [] : readSharedStrings(await load(strings), strings, counter),
    writeNumber: readNumberFormats(styleBytes, styles ?? '', from1904),
    indents: readIndents(styleBytes, styles ?? ''),
  }
  const workbook: Workbook = { shown: [], hidden: [], foreign: [], tally: new Tally() }
  const readEntry = sheetReader(pack, load, shared, counter.counts, workbook.tally)
  for (const entry of sheets) {
    const sheet = await readEntry(entry)
    if (sheet === null) workbook.foreign.push(entry)
    else workbook[entry.hidden ? 'hidden' : 'shown'].push(sheet)
  }
  if (workbook.foreign.length === sheets.length)
    throw new NotUnderstood(main, `none of the sheets that it lists is a worksheet (${sheets.length})`)
  return workbook
}

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  /** 1-based. */
  number: number
  name: string
  hidden: boolean
  /** Name of its part, or null where that is missing. */
  part: string | null
  /** False for a chart or a dialog. */
  isWorksheet: boolean
  commentParts: string[]
}

/** Where the parts of a workbook are. */
interface WorkbookParts {
  main: string
  sheets: SheetEntry[]
  strings: string | undefined
  styles: string | undefined
  /** Days count from 1904 instead of 1900. */
  from1904: boolean
}

const COMMENT_PARTS = /^(?:comments|threadedComment)$/

/**
 * Finds the parts of a workbook by their relationships.
 * @throws LimitExceeded, MalformedXml
 */
async function findParts(pack: Package): Promise<WorkbookParts> {
  const main =
    (await relationshipsOf(pack, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!pack.has(main)) throw new LimitExceeded(`It has no main part (${main.slice(0, 80)}).`)
  const workbook = parseXml(await pack.read(main), main)
  if (workbook.name !== 'x:workbook')
    throw new NotUnderstood(main, `it begins with ${workbook.name}, not with x:workbook`)
  const related = (await relationshipsOf(pack, main)).filter(({ target }) => pack.has(target))
  const targetOf = (kind: string): string | undefined => related.find(({ type }) => type === kind)?.target
  const entries = elementsOf(childOf(workbook, 'x:sheets'), 'x:sheet')
  if (entries.length === 0) throw new NotUnderstood(main, `it lists no sheet, but holds ${namesIn(workbook)}`)
  const sheets = await Promise.all(entries.map((entry, at) => sheetEntry(entry, at + 1, related, pack)))
  const date1904 = childOf(workbook, 'x:workbookPr')?.attributes['date1904'] ?? ''
  return {
    main,
    sheets,
    strings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    from1904: /^(?:1|true)$/.test(date1904),
  }
}

async function sheetEntry(
  { attributes }: Element,
  number: number,
  related: readonly Relationship[],
  pack: Package,
): Promise<SheetEntry> {
  const { target: part = null, type } = related.find(({ id }) => id === attributes['r:id']) ?? {}
  const remarks = part === null ? [] : await relationshipsOf(pack, part)
  return {
    number,
    name: attributes['name'] ?? `Sheet${number}`,
    hidden: (attributes['state'] ?? 'visible') !== 'visible',
    part,
    isWorksheet: type === 'worksheet',
    commentParts: remarks
      .filter((remark) => COMMENT_PARTS.test(remark.type) && pack.has(remark.target))
      .map(({ target }) => target),
  }
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

/** The texts that cells refer to by number. @throws MalformedXml, LimitExceeded */
function readSharedStrings(bytes: Uint8Array, name: string, counter: XmlEvents): ElementContent[][] {
  const strings: ElementContent[][] = []
  let gatherer = new TextGatherer()
  const reader: XmlEvents = {
    open: (element, attributes) => {
      if (element === 'x:si') gatherer = new TextGatherer()
      gatherer.open(element, attributes)
    },
    close: (element) => {
      gatherer.close(element)
      if (element === 'x:si') strings.push(gatherer.content)
    },
    text: (text) => gatherer.text(text),
  }
  scanSheet(bytes, name, reader, counter)
  return strings
}

/** Reads a sheet and counts what it holds; null where it is no worksheet. */
function sheetReader(
  pack: Package,
  load: Load,
  shared: Shared,
  strings: readonly TextCount[],
  tally: Tally,
): (entry: SheetEntry) => Promise<VisibleSheet | null> {
  return async (entry) => {
    if (entry.part === null) return null
    const drawn = await textsOfDrawings(pack, entry.part)
    for (const text of drawn) tally.seeBeside('beside', text)
    if (!entry.isWorksheet) return null
    const counter = new ValueCounter(strings, shared.writeNumber, tally)
    const sheet = readWorksheet(await load(entry.part), entry.part, shared, counter)
    if (sheet.root !== 'x:worksheet') return null
    const comments: CellRemark[] = []
    for (const name of entry.commentParts) comments.push(...readComments(await load(name), name))
    for (const { text } of comments) tally.seeBeside('beside', text)
    return visibleSheet(entry, sheet, { comments, drawn })
  }
}

/** The comments on the cells of a sheet, old ones and threads. @throws MalformedXml, LimitExceeded */
function readComments(bytes: Uint8Array, name: string): CellRemark[] {
  const comments: CellRemark[] = []
  let open: CellRemark | null = null
  scanSheet(bytes, name, {
    open: (element, { ref }) => {
      const place = /^(?:x:comment|xtc:threadedComment)$/.test(element) ? cellPlace(ref ?? '') : null
      if (place) comments.push((open = { text: '', ...place }))
    },
    close: () => {},
    text: (text) => {
      if (open) open.text += text
    },
  })
  return comments
}
