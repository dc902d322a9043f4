import { told, worded } from '../text/told.js'
import type { Draft, DraftAnnex, DraftLetter } from '../model/draft.js'
import type { Field } from '../model/field.js'
import type { Place } from '../model/place.js'
import { ROLES } from '../model/roles.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import type { GridCell, LogicalTable, Meaning } from '../model/table.js'
import { compact, tidyTitle } from '../text/blanks.js'
import { annexLabelOf } from '../vocabulary/frame/annex-labels.js'
import { markerOf, ordinalOf } from '../vocabulary/frame/ordinals.js'
import { isNote, withoutNoteLabel } from '../vocabulary/remarks.js'
import { fieldOf, fieldOfBlocks, fieldOfFragments, fragmentOf, fragmentOfBlock } from './fields.js'
import { Headings, isHeading } from './headings.js'
import { isIndicatorList, isRegionTable, readIndicatorList, readRegionTable } from './indicators.js'
import { readCellsOf } from './responsibility/index.js'
import { readTasks } from './tasks.js'

/** Tables of the notice's main text, outside any annex, stand under this number. */
const MAIN_TEXT = '0'
/** A title has no more characters; what is longer, or a sentence, is text. */
const LONGEST_TITLE = 60

/** Reads the blocks after the covering letter, in order, into annexes. */
export class AnnexReader {
  private readonly annexes: DraftAnnex[] = []
  private readonly structure: Draft['structure'] = []
  private readonly quarantine: Draft['quarantine'] = []
  private readonly decisions: Draft['decisions'] = []
  private readonly observations: Draft['observations'] = []
  private annex: DraftAnnex | null = null
  private readonly headings = new Headings()
  private titleMayGoOn = false
  /** Number of the note that the last block of text ended with. */
  private lastNote: number | null = null

  constructor(
    private readonly letter: DraftLetter,
    private readonly titlesOfTables: ReadonlySet<DocumentBlock>,
  ) {}

  read(block: DocumentBlock, next: DocumentBlock | undefined): void {
    if (block.kind === 'table') this.readTable(block.table)
    else if (block.kind !== 'break') this.readText(block, next)
  }

  finish(): Omit<Draft, 'source' | 'letter'> {
    const { annexes, structure, quarantine, decisions, observations } = this
    return { annexes, structure, quarantine, decisions, observations }
  }

  private readText(block: TextBlock, next: DocumentBlock | undefined): void {
    if (block.kind !== 'furniture' && this.opensAnnex(block.text, block.place)) {
      this.structure.push(fragmentOfBlock(block))
      return
    }
    if (block.kind !== 'furniture' && this.goesIntoTitle(block)) return
    const annex = (this.annex ??= this.openAnnex(MAIN_TEXT, block.place, false))
    if (isNote(block.text) || this.isNextNote(block.text)) {
      annex.notes.push(...notesOf(block))
      this.lastNote = numberOfNote(annex.notes.at(-1)!.text)
    } else {
      annex.text.push(block)
      this.lastNote = null
    }
    if (isHeading(block, next, this.titlesOfTables)) this.headings.enter(block.text, fragmentOfBlock(block))
    else this.headings.pass()
  }

  /** 备注：1. … may be followed by 2. … in a paragraph of its own. */
  private isNextNote(text: string): boolean {
    return this.lastNote !== null && numberOfNote(text) === this.lastNote + 1
  }

  /** Opens an annex where a label stands, or, where the label is missing, a title of the notice's own list. */
  private opensAnnex(text: string, place: Place): boolean {
    const label = annexLabelOf(text)
    if (label) {
      if (label.no !== this.annex?.no) this.openAnnex(label.no, place, true)
      if (label.title && this.annex!.title.text === '')
        this.setTitle(fieldOfBlocks([{ kind: 'paragraph', text, place }], label.title))
      return true
    }
    const listed = this.letter.annexList.find((item) => compact(item.title) === compact(text))
    if (!listed || listed.no === this.annex?.no || this.titleMayGoOn) return false
    this.openAnnex(listed.no, place, false)
    this.setTitle(fieldOfBlocks([{ kind: 'paragraph', text, place }], tidyTitle(text)))
    return true
  }

  private openAnnex(no: string, place: Place, labelled: boolean): DraftAnnex {
    const title: Field = { text: '', derivation: 'verbatim', rule: null, fragments: [] }
    this.annex = { no, title, place, labelled, sections: [], indicators: [], notes: [], text: [] }
    this.annexes.push(this.annex)
    this.headings.endAnnex()
    this.titleMayGoOn = no !== MAIN_TEXT
    return this.annex
  }

  private setTitle(title: Field): void {
    this.annex!.title = title
    this.titleMayGoOn = this.isBeginningOfListed(title.text)
  }

  private isBeginningOfListed(title: string): boolean {
    const listed = compact(this.letter.annexList.find((item) => item.no === this.annex?.no)?.title ?? '')
    return listed.startsWith(compact(title)) && listed.length > compact(title).length
  }

  /** The text under a label is its title; further lines are, as long as the notice's list says so. */
  private goesIntoTitle(block: TextBlock): boolean {
    if (!this.annex || !this.titleMayGoOn) return false
    const { title } = this.annex
    const longer = tidyTitle(title.text + block.text)
    const fits =
      title.text === ''
        ? longer.length <= LONGEST_TITLE && !/[。；]/.test(longer) && !ordinalOf(longer)
        : this.isBeginningOfListed(longer) || this.isListed(longer)
    this.titleMayGoOn = false
    if (!fits) return false
    this.setTitle(fieldOfFragments([...title.fragments, fragmentOfBlock(block)], longer))
    return true
  }

  private isListed(title: string): boolean {
    return this.letter.annexList.some((item) => compact(item.title) === compact(title))
  }

  private readTable(table: LogicalTable): void {
    for (const cell of table.captionCells) this.readCaption(cell)
    const annex = (this.annex ??= this.openAnnex(MAIN_TEXT, table.place, false))
    this.titleMayGoOn = false
    const kind = kindOf(table)
    if (kind === 'empty' || kind === 'unknown') return this.setAside(table, kind)
    append(this.structure, [...table.captionCells, ...table.headerCells].map(fragmentOf))
    if (kind === 'tasks') this.takeTasks(annex, table)
    else {
      const read = kind === 'region table' ? readRegionTable(table) : readIndicatorList(table)
      append(annex.indicators, read.indicators)
      annex.notes.push(...read.notes.map((cell) => fieldOf([cell], cell.text)))
      append(this.structure, read.structure)
      append(this.quarantine, read.quarantine)
    }
    this.headings.pass()
  }

  private takeTasks(annex: DraftAnnex, table: LogicalTable): void {
    const { section: heading } = this.headings
    const read = readTasks(table, heading)
    const sections = read.sections.filter((section) => section.tasks.length > 0 || section !== heading)
    readCellsOf(
      sections,
      [...table.captionCells, ...table.headerCells].map((cell) => cell.text),
    )
    append(annex.sections, sections)
    annex.notes.push(...read.notes)
    append(this.structure, read.structure)
    append(this.quarantine, read.quarantine)
    append(this.decisions, read.decisions)
    append(this.observations, read.observations)
    for (const column of table.columns) {
      if (column.meaning !== null || column.header === '') continue
      const words = told`The header “${{ header: column.header }}” has no known meaning; its cells are kept under “other” of each record.`
      this.observations.push({ rule: 'column/unknown', ...words, place: column.place })
    }
  }

  private readCaption(cell: GridCell): void {
    const opened = this.opensAnnex(cell.text, cell.place)
    if (opened && this.annex) this.annex.title = { ...this.annex.title, fragments: [fragmentOf(cell)] }
    else if (ordinalOf(cell.text)) this.headings.enter(cell.text, fragmentOf(cell))
    else if (this.annex && this.annex.title.text === '' && !/[：:]/.test(cell.text))
      this.setTitle(fieldOf([cell], tidyTitle(cell.text)))
  }

  private setAside(table: LogicalTable, kind: 'empty' | 'unknown'): void {
    const cells = [...table.captionCells, ...table.headerCells, ...new Set(table.rows.flatMap((row) => row.cells))]
    const printed = cells.filter((cell): cell is GridCell => cell !== null && cell.text !== '')
    const reason = kind === 'empty' ? 'table without rows' : 'table without known columns'
    append(
      this.quarantine,
      printed.map((cell) => ({ fragment: fragmentOf(cell), reason })),
    )
    const names = table.columns.map((column) => column.header).filter(Boolean)
    const headers = names.length > 0 ? worded({ headers: names }, names.join(' | ')) : null
    const words =
      kind === 'empty'
        ? told`The table has no row with text below its header${headers ? told` (${headers})` : ''}.`
        : told`No column of the table is known (${headers ?? 'no header'}); expected words such as 序号, 重点任务, 工作措施, 完成时限, 责任单位. Its ${{ cells: printed.length }} cells are in quarantine.`
    this.observations.push({ rule: kind === 'empty' ? 'table/empty' : 'table/unknown', ...words, place: table.place })
  }
}

/** 备注：1. … 2. … is a note a line. */
function notesOf(block: TextBlock): Field[] {
  return block.text.split(/\n(?=\d+[.．、])/).map((note) => fieldOfBlocks([block], note.replace(/\n/g, '')))
}

/** The number a note begins with: `备注：1. …`, `2. …`; null where it has none. */
function numberOfNote(text: string): number | null {
  const marker = markerOf(withoutNoteLabel(text))
  return marker?.level === 3 ? Number(marker.no) : null
}

type TableKind = 'tasks' | 'region table' | 'indicator list' | 'empty' | 'unknown'

/** What a table holds, by the meanings of its columns and, where those are unknown, by its values. */
function kindOf(table: LogicalTable): TableKind {
  if (!table.rows.some((row) => row.cells.some((cell) => cell !== null && cell.text !== ''))) return 'empty'
  const has = (meaning: Meaning): boolean => table.columns.some((column) => column.meaning === meaning)
  const work = has('measure') || has('task') || has('target')
  const owned = ROLES.some(has) || has('deadline')
  if (work && owned) return 'tasks'
  if (isIndicatorList(table)) return 'indicator list'
  if (has('measure') && (has('task') || has('number'))) return 'tasks'
  return isRegionTable(table) ? 'region table' : 'unknown'
}

/** A table of 100,000 rows has more fragments than a function takes arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item)
}
