import type { ElementContent } from 'hast'
import { MalformedXml, type XmlEvents } from '../xml/scan.js'
import { type Area, areaOfReference, cellPlace } from './areas.js'
import { setIn } from './indents.js'
import type { WriteNumber } from './number-formats.js'
import { contentOfText, scanSheet, TextGatherer, unescaped } from './sheet-xml.js'

/** A cell with content, 0-based. */
export interface RawCell {
  row: number
  column: number
  content: ElementContent[]
  /** The formula of a cell of which the file keeps no result. */
  unsolved: string | null
}

/** A worksheet as it stands in its part. */
export interface Worksheet {
  /** The name of its outermost element: `x:worksheet`, or what stands there in its place. */
  root: string
  cells: RawCell[]
  merges: Area[]
  hiddenRows: Set<number>
  /** First and last column of each stretch. */
  hiddenColumns: [number, number][]
}

/** What the cells of a sheet refer to. */
export interface Shared {
  strings: readonly ElementContent[][]
  writeNumber: WriteNumber
  /** How many steps each style sets its cells in. */
  indents: readonly number[]
}

const SOLVED = new Set(['x:v', 'x:is'])

/**
 * Reads the part of a worksheet. SheetJS would read it, too, but takes XML that is cut off for a shorter sheet, leaves out
 * sheets it stumbles over without a word, and spends minutes on some small ones.
 * @param counter goes through the part, too
 * @throws MalformedXml, LimitExceeded
 */
export function readWorksheet(bytes: Uint8Array, name: string, shared: Shared, counter: XmlEvents): Worksheet {
  const reader = new WorksheetReader(name, shared)
  scanSheet(bytes, name, reader, counter)
  return reader.sheet
}

class WorksheetReader implements XmlEvents {
  readonly sheet: Worksheet = { root: '', cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: [] }
  private row = -1
  private column = -1
  private attributes: Record<string, string> = {}
  private value = ''
  private formula: string | null = null
  private inlined = new TextGatherer()
  private element = ''
  private isSolved = false

  constructor(
    private readonly part: string,
    private readonly shared: Shared,
  ) {}

  open = (name: string, attributes: Record<string, string>): void => {
    this.element = name
    this.sheet.root ||= name
    if (name === 'x:row') this.openRow(attributes)
    else if (name === 'x:c') this.openCell(attributes)
    else if (name === 'x:f') this.formula = ''
    else if (name === 'x:col' && isTrue(attributes['hidden']))
      this.sheet.hiddenColumns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1])
    else if (name === 'x:mergeCell')
      this.sheet.merges.push(areaOfReference(attributes['ref'] ?? '') ?? this.refuse(attributes['ref']))
    this.isSolved ||= SOLVED.has(name)
    this.inlined.open(name, attributes)
  }

  close = (name: string): void => {
    this.inlined.close(name)
    if (name === 'x:c') this.closeCell()
    this.element = ''
  }

  text = (text: string): void => {
    if (this.element === 'x:v') this.value += text
    else if (this.element === 'x:f') this.formula += text
    else this.inlined.text(text)
  }

  private openRow({ r, hidden }: Record<string, string>): void {
    this.row = r === undefined ? this.row + 1 : (cellPlace(`A${r}`)?.row ?? this.refuse(r))
    this.column = -1
    if (isTrue(hidden)) this.sheet.hiddenRows.add(this.row)
  }

  private openCell(attributes: Record<string, string>): void {
    const { r } = attributes
    const place = r === undefined ? { row: this.row, column: this.column + 1 } : (cellPlace(r) ?? this.refuse(r))
    this.row = place.row
    this.column = place.column
    this.attributes = attributes
    this.value = ''
    this.formula = null
    this.inlined = new TextGatherer()
    this.isSolved = false
  }

  private closeCell(): void {
    const { row, column, formula } = this
    const content = setIn(this.contentOf(), this.shared.indents[this.style] ?? 0)
    this.inlined = new TextGatherer() // a text behind the cell is none of its own
    const unsolved = formula !== null && !this.isSolved ? formula : null
    if (content.length > 0 || unsolved !== null) this.sheet.cells.push({ row, column, content, unsolved })
  }

  private get style(): number {
    return Number(this.attributes['s'] ?? 0)
  }

  private contentOf(): ElementContent[] {
    const { value, shared } = this
    const type = this.attributes['t'] ?? 'n'
    if (type === 'inlineStr' || value === '') return this.inlined.content
    if (type === 's') return shared.strings[Number(value)] ?? this.refuse(`t="s" ${value}`)
    if (type === 'b') return contentOfText(value === '0' ? 'FALSE' : 'TRUE')
    if (type !== 'n' || Number.isNaN(Number(value))) return contentOfText(unescaped(value))
    return contentOfText(shared.writeNumber(Number(value), this.style))
  }

  private refuse(what = ''): never {
    throw new MalformedXml(`Its ${this.part} refers to what no sheet has: ${what.slice(0, 40)}.`)
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
