import type { Element } from 'xast'
import { LimitExceeded } from '../limits.js'
import { type Relationship, relationshipsOf } from '../office/relationships.js'
import { childOf, elementsOf } from '../xml/elements.js'
import { parseXml, type XmlOptions } from '../xml/parse.js'
import type { Package } from '../zip/index.js'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  /** 1-based. */
  number: number
  name: string
  hidden: boolean
  /** Name of its part, or null where it is no worksheet: a chart, a dialog, or missing. */
  part: string | null
  commentParts: string[]
}

/** Where the parts of a workbook are. */
export interface WorkbookParts {
  sheets: SheetEntry[]
  strings: string | undefined
  styles: string | undefined
  /** Days count from 1904 instead of 1900. */
  from1904: boolean
}

export const SHEET_XML: XmlOptions = { prefixes: new Map() }
const COMMENTS = /^(?:comments|threadedComment)$/

/**
 * Finds the parts of a workbook by their relationships.
 * @throws LimitExceeded, MalformedXml
 */
export async function findParts(pack: Package): Promise<WorkbookParts> {
  const main =
    (await relationshipsOf(pack, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (!pack.has(main)) throw new LimitExceeded(`It has no main part (${main.slice(0, 80)}).`)
  const workbook = parseXml(await pack.read(main), main, SHEET_XML)
  const related = (await relationshipsOf(pack, main)).filter(({ target }) => pack.has(target))
  const targetOf = (kind: string): string | undefined => related.find(({ type }) => type === kind)?.target
  const entries = elementsOf(childOf(workbook, 'sheets'), 'sheet')
  const sheets = await Promise.all(entries.map((entry, at) => sheetEntry(entry, at + 1, related, pack)))
  const date1904 = childOf(workbook, 'workbookPr')?.attributes['date1904'] ?? ''
  return {
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
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
  const part = related.find((one) => one.id === id && one.type === 'worksheet')?.target ?? null
  const remarks = part === null ? [] : await relationshipsOf(pack, part)
  return {
    number,
    name: attributes['name'] ?? `Sheet${number}`,
    hidden: (attributes['state'] ?? 'visible') !== 'visible',
    part,
    commentParts: remarks
      .filter(({ type, target }) => COMMENTS.test(type) && pack.has(target))
      .map(({ target }) => target),
  }
}
