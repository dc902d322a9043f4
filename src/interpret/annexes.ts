import type { Draft, DraftAnnex, DraftLetter } from '../model/draft.js'
import type { Field, Fragment } from '../model/field.js'
import type { Observation } from '../model/finding.js'
import type { Place } from '../model/place.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import type { GridCell, LogicalTable } from '../model/table.js'
import { tidyTitle } from '../text/blanks.js'
import { told } from '../text/told.js'
import { isBeginningOf, isOpen, isSameTitle } from '../vocabulary/frame/annex-items.js'
import { isCaptionOfTable, isUnreadLabel } from '../vocabulary/frame/annex-labels.js'
import { markerOf, ordinalOf } from '../vocabulary/frame/ordinals.js'
import { isLineOfTable } from '../vocabulary/frame/table-lines.js'
import { isWholeTitle, subjectOfTitle } from '../vocabulary/frame/titles.js'
import { declaredUnits } from '../vocabulary/numbers/column-units.js'
import { isNote, withoutNoteLabel } from '../vocabulary/remarks.js'
import { isSignature } from './annex-list.js'
import {
  AnnexOpenings,
  isTitleOfPlan,
  LONGEST_ANNEX_TITLE,
  MAIN_TEXT,
  type Opening,
  titlesWithFront,
} from './annex-openings.js'
import { isOfPlan, readTable } from './annex-tables.js'
import { derived, fieldOfBlocks, fieldOfFragments, fragmentOf, fragmentOfBlock } from './fields.js'
import { Headings, isHeading, titlesOfTables } from './headings.js'
import { unitsBelow, unitsInNotes } from './units-around-tables.js'

type Body = Omit<Draft, 'source' | 'letter'>

/** （试行） below a title belongs to it. */
const REMARK_OF_TITLE = /^[（(][^（()）：:。；\d]{2,10}[）)]$/

/** Reads the blocks after the covering letter, in order, into annexes. */
export function readAnnexes(letter: DraftLetter, blocks: readonly DocumentBlock[]): Body {
  const reader = new AnnexReader(letter, blocks)
  for (const [at, block] of blocks.entries()) reader.read(block, blocks[at + 1])
  return reader.finish()
}

class AnnexReader {
  private readonly body: Body = { annexes: [], structure: [], quarantine: [], decisions: [], observations: [] }
  private annex: DraftAnnex | null = null
  private readonly openings: AnnexOpenings
  private readonly headings = new Headings()
  private readonly titlesOfTables: ReadonlySet<DocumentBlock>
  private readonly titlesWithFront: ReadonlySet<DocumentBlock>
  private readonly unitsBelow: ReturnType<typeof unitsBelow>
  /** Whether the next line may be the title of the annex, or the rest of it. */
  private titleMayGoOn = false
  /** Page numbers and running lines above the first annex. */
  private readonly above: TextBlock[] = []
  /** The lines above the next table, as far as nothing else of the plan stands between. */
  private linesAbove: Fragment[] = []
  /** Number of the note that the last block of text ended with. */
  private lastNote: number | null = null

  constructor(
    private readonly letter: DraftLetter,
    blocks: readonly DocumentBlock[],
  ) {
    this.openings = new AnnexOpenings(letter, blocks)
    this.titlesOfTables = titlesOfTables(blocks)
    this.titlesWithFront = titlesWithFront(blocks)
    this.unitsBelow = unitsBelow(blocks)
  }

  read(block: DocumentBlock, next: DocumentBlock | undefined): void {
    if (block.kind === 'table') this.readTable(block.table)
    else if (block.kind !== 'break') this.readText(block, next)
  }

  finish(): Body {
    if (this.above.length > 0) this.openAnnex(MAIN_TEXT, this.above[0]!.place, false)
    for (const annex of this.body.annexes) if (annex.title.text === '') annex.title = this.titleInList(annex.no)
    return this.body
  }

  /** What the notice’s list calls an annex that prints no title. */
  private titleInList(no: string): Field {
    const item = this.letter.annexList.find((listed) => listed.no === no)
    if (item === undefined) return { text: '', derivation: 'verbatim', rule: null, fragments: [] }
    const listed = { kind: 'paragraph', text: item.title, place: item.place } as const
    return derived(fieldOfBlocks([listed], item.title), 'inferred', 'annex/title-from-list')
  }

  private readText(block: TextBlock, next: DocumentBlock | undefined): void {
    const isOfPage = block.kind === 'furniture' && !this.isTitleAgain(block)
    if (![...this.unitsBelow.values()].some((lines) => lines.includes(block)))
      this.linesAbove.push(fragmentOfBlock(block))
    if ((!isOfPage || this.annex === null) && this.isOfFrame(block, next)) return
    if (isOfPage && this.annex === null) return void this.above.push(block)
    const annex = (this.annex ??= this.openAnnex(MAIN_TEXT, block.place, false))
    if (isNote(block.text) || this.isNextNote(block.text)) {
      annex.notes.push(...notesOf(block))
      this.lastNote = numberOfNote(annex.notes.at(-1)!.text)
    } else {
      annex.text.push(block)
      this.lastNote = null
    }
    if (isHeading(block, next, this.titlesOfTables) && !this.namesPlan(block.text))
      this.headings.enter(block.text, fragmentOfBlock(block))
    else this.headings.pass()
  }

  /** Whether a line that looks like a running one stands below a label, and names the plan: parts of an annex may share a title. */
  private isTitleAgain({ text }: TextBlock): boolean {
    return this.titleMayGoOn && this.annex?.title.text === '' && isTitleOfPlan(text)
  }

  /** Whether a line is the title of the plan that the letter hands out: no section of it. */
  private namesPlan(text: string): boolean {
    return isTitleOfPlan(text) && isSameTitle(subjectOfTitle(text), subjectOfTitle(this.letter.title?.text ?? ''))
  }

  /** Takes a line that labels or names an annex. */
  private isOfFrame(block: TextBlock, next: DocumentBlock | undefined): boolean {
    const fragment = fragmentOfBlock(block)
    if (!this.opensAnnex(fragment, firstTextOf(next), this.titlesWithFront.has(block)))
      return this.goesIntoTitle(block, next)
    this.body.structure.push(fragment)
    return true
  }

  /** 备注：1. … may be followed by 2. … in a paragraph of its own. */
  private isNextNote(text: string): boolean {
    return this.lastNote !== null && numberOfNote(text) === this.lastNote + 1
  }

  /**
   * Opens an annex where a label stands, or, where the label is missing, its title; true for a label that stands again, too.
   * @param hasFront whether an issuer and a day stand below the line, as below the title of a plan
   */
  private opensAnnex(line: Fragment, below: string, hasFront = false): boolean {
    const opened = this.body.annexes.filter(({ no }) => no !== MAIN_TEXT)
    const labelled = this.openings.byLabel(line.text, below, opened)
    if (labelled && 'again' in labelled) {
      this.goOnWith(labelled.again, line.place)
      this.titleMayGoOn = this.annex!.title.text === ''
      return true
    }
    const opening =
      labelled ??
      (this.titleMayGoOn || !this.mayBeTitle(line.text, below)
        ? null
        : this.openings.byTitle(line.text, below, opened)) ??
      (hasFront && !this.titleMayGoOn ? this.openings.byFront(line.text, opened) : null)
    if (opening) this.open(opening, line)
    else if (isUnreadLabel(line.text)) this.body.observations.push(unreadLabel(line))
    return opening !== null
  }

  /** A label that stood before with nothing of the plan below it, as in a list of links, opens its annex where it stands again. */
  private goOnWith(no: string, place: Place): void {
    const before = this.body.annexes.findLast((annex) => annex.no === no)!
    if (before === this.annex || !isEmpty(before)) return
    this.annex = Object.assign(before, { place })
    this.headings.endAnnex()
  }

  private open({ no, title, labelled, unclear }: Opening, line: Fragment): void {
    this.openAnnex(no, line.place, labelled)
    if (title !== '') this.setTitle(fieldOfFragments([line], title))
    if (unclear) this.body.observations.push({ rule: 'annex/label-unclear', ...unclear, place: line.place })
  }

  private openAnnex(no: string, place: Place, labelled: boolean): DraftAnnex {
    const title: Field = { text: '', derivation: 'verbatim', rule: null, fragments: [] }
    this.annex = { no, title, place, labelled, sections: [], indicators: [], notes: [], text: this.above.splice(0) }
    this.body.annexes.push(this.annex)
    this.headings.endAnnex()
    this.titleMayGoOn = no !== MAIN_TEXT
    return this.annex
  }

  private setTitle(title: Field): void {
    this.annex!.title = title
    this.titleMayGoOn = true
  }

  /** The text under a label is its title; further lines are as long as the notice’s list says so, or the title is not whole. */
  private goesIntoTitle(block: TextBlock, next: DocumentBlock | undefined): boolean {
    if (!this.annex || this.annex.no === MAIN_TEXT) return false
    const { title } = this.annex
    const fits = this.titleMayGoOn && (title.text === '' ? isTitle(block.text) : this.isRestOfTitle(block, next))
    this.titleMayGoOn = fits || (this.titleMayGoOn && title.text === '' && isLineOfTable(block.text))
    if (fits)
      this.setTitle(fieldOfFragments([...title.fragments, fragmentOfBlock(block)], tidyTitle(title.text + block.text)))
    else if (isSameTitle(block.text, title.text)) this.body.structure.push(fragmentOfBlock(block))
    else return false
    return true
  }

  private isRestOfTitle({ kind, text }: TextBlock, next: DocumentBlock | undefined): boolean {
    const { no, title } = this.annex!
    const longer = tidyTitle(title.text + text)
    const listed = this.letter.annexList.find((item) => item.no === no)?.title ?? ''
    if (isBeginningOf(title.text, listed)) return isBeginningOf(longer, listed) || isSameTitle(longer, listed)
    if (isSameTitle(title.text, listed) || kind === 'item' || isLineOfItsOwn(text) || !isTitle(longer)) return false
    if (REMARK_OF_TITLE.test(text) || isOpen(title.text)) return true
    if (isWholeTitle(title.text) || next === undefined) return false
    return isWholeTitle(longer) || (next.kind === 'table' && !isCaptionOfTable(text))
  }

  private readTable(table: LogicalTable): void {
    const { captionCells } = table
    for (const [at, cell] of captionCells.entries())
      if (!isValueOf(cell, captionCells[at - 1])) this.readCaption(cell, captionCells[at + 1]?.text ?? '')
    const lines = [...this.linesAbove.splice(0), ...captionCells.map(fragmentOf)]
    this.titleMayGoOn = false
    if (isOfPlan(table)) this.openByList(table.place)
    const annex = (this.annex ??= this.openAnnex(MAIN_TEXT, table.place, false))
    const above = lines.filter(({ text }) => declaredUnits(text).length > 0)
    const units = above.length > 0 ? above : this.unitsUnder(table)
    readTable(table, annex, { section: this.headings.section, units }, this.body)
    this.headings.pass()
  }

  private unitsUnder(table: LogicalTable): Fragment[] {
    return [...unitsInNotes(table), ...(this.unitsBelow.get(table) ?? []).map(fragmentOfBlock)]
  }

  private readCaption(cell: GridCell, below: string): void {
    if (this.opensAnnex(fragmentOf(cell), below)) return
    if (ordinalOf(cell.text)) this.headings.enter(cell.text, fragmentOf(cell))
    else if (this.annex && this.annex.title.text === '' && isTitle(cell.text))
      this.annex.title = fieldOfFragments([fragmentOf(cell)], tidyTitle(cell.text))
  }

  /** A table below the letter, with nothing above it, is the first annex of the list. */
  private openByList(place: Place): void {
    if (!this.isBeforeAll()) return
    const item = this.openings.byList(this.body.annexes.filter(({ no }) => no !== MAIN_TEXT))
    if (!item) return
    this.openAnnex(item.no, place, false).title = this.titleInList(item.no)
  }

  private mayBeTitle(text: string, below: string): boolean {
    return (
      this.isBeforeAll() ||
      this.letter.annexList.some(({ title }) => isSameTitle(title, text) || isSameTitle(title, text + below))
    )
  }

  /** Whether no task and no indicator was read so far. */
  private isBeforeAll(): boolean {
    return this.body.annexes.every(isEmpty)
  }
}

function isEmpty({ sections, indicators }: DraftAnnex): boolean {
  return sections.length === 0 && indicators.length === 0
}

/** What stands under a label and is no sentence, heading, note or line that says something of the table. */
function isTitle(text: string): boolean {
  return (
    tidyTitle(text).length <= LONGEST_ANNEX_TITLE &&
    !/[。；]/.test(text) &&
    ordinalOf(text) === null &&
    !isNote(text) &&
    !isLineOfTable(text)
  )
}

/** Whether a cell above a table is what the label in the cell before it says: 填报人： | 张三. */
function isValueOf({ row }: GridCell, before: GridCell | undefined): boolean {
  return before !== undefined && before.row === row && /[：:]$/.test(before.text)
}

function unreadLabel({ text, place }: Fragment): Observation {
  const words = told`“${{ label: tidyTitle(text) }}” looks like the label of an annex, but its number cannot be read; what follows is read as if it were not there.`
  return { rule: 'annex/label-unclear', ...words, place }
}

/** 一、项目建设, 2023年3月 or 市教育局 below a title is no more of it. */
function isLineOfItsOwn(text: string): boolean {
  return markerOf(text) !== null || isLineOfTable(text) || isSignature(text)
}

function firstTextOf(block: DocumentBlock | undefined): string {
  return block === undefined ? '' : block.kind === 'table' ? (block.table.captionCells[0]?.text ?? '') : block.text
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
