import type { Element as Printed } from 'hast'
import type { Element } from 'xast'
import type { LeftOut } from '../../../model/characters.js'
import type { Observation } from '../../../model/finding.js'
import { LimitExceeded, MAX_WORD_PIECES, MAX_WORD_POSITIONS } from '../../limits.js'
import { markOfNote } from '../../../vocabulary/pages/office-words.js'
import { told, type Told, worded } from '../../../text/told.js'
import { changesAccepted, once, picturesUnread, quote, type Remark } from '../../observations.js'
import { Tally } from '../../office/tally.js'
import { writtenText } from '../characters.js'
import type { ListCounter } from '../numbering.js'
import type { Styles } from '../styles.js'
import { Fields } from './fields.js'
import { type Piece, printedElement, type PrintedParagraph } from './printed.js'

/** Something that a person should know, by the number of the block it stands in. */
export interface Mark<Said = string> {
  text: Said
  block: number
}

/** What is gathered on the way through a document, from its first paragraph to its last. */
export class Story {
  /** 1-based number of the paragraph or table of the body that is being read. */
  block = 0
  readonly hidden: Mark[] = []
  readonly changes: Mark[] = []
  readonly comments: Mark[] = []
  readonly pictures: Mark[] = []
  /** What is not read, with the words for it. */
  readonly unread: Mark<Told>[] = []
  /** Characters of symbol fonts that nobody knows. */
  readonly symbols: Mark<Told>[] = []
  /** What is printed above characters to say how they are read. */
  readonly readings: Mark[] = []
  /** Foot- and endnotes at the block that refers to them. */
  readonly notes: Mark[] = []
  /** All paragraphs that print anything, those of cells and of text boxes included. */
  readonly paragraphs: PrintedParagraph[] = []
  readonly fields = new Fields()
  readonly tally = new Tally()
  private readonly notesMet = new Set<string>()
  private pieces = 0
  private positions = 0
  private place = { block: 1 }

  constructor(
    readonly styles: Styles,
    readonly numbers: ListCounter,
    /** Texts of foot- and endnotes by kind and id. */
    private readonly noteTexts: ReadonlyMap<string, string>,
  ) {}

  mark(marks: Mark[], text = ''): void {
    marks.push({ text, block: this.here.block })
  }

  tell(marks: Mark<Told>[], words: Told): void {
    marks.push({ text: words, block: this.here.block })
  }

  leaveOut(reason: LeftOut, element: Element): void {
    this.tally.leaveOut(reason, writtenText(element))
  }

  /** Leaves out what nobody sees. */
  hide(element: Element): void {
    this.leaveOut('hidden', element)
    const text = writtenText(element).trim()
    if (text !== '') this.mark(this.hidden, text)
  }

  /** Leaves out a text that stands where Word puts none. */
  leaveUnread(element: Element): void {
    this.leaveOut('unread', element)
    const text = writtenText(element).trim()
    if (text !== '') this.tell(this.unread, told`a text out of place (${quote(text)})`)
  }

  leaveReading(element: Element): void {
    this.leaveOut('beside', element)
    const text = writtenText(element).trim()
    if (text !== '') this.mark(this.readings, text)
  }

  /** Counts what is printed and stands in no text of the file. @returns the same text */
  make(text: string): string {
    this.tally.make(text)
    return text
  }

  /** Where the block stands that is being read: the same object for all of it. */
  get here(): { block: number } {
    const block = Math.max(1, this.block)
    if (this.place.block !== block) this.place = { block }
    return this.place
  }

  /** Word prints a note once, at the first reference to it. */
  addNote(key: string): void {
    const text = this.noteTexts.get(key)
    if (!text || this.notesMet.has(key)) return
    this.notesMet.add(key)
    this.mark(this.notes, this.make(markOfNote(this.notesMet.size)) + text)
  }

  /** Notes that nothing refers to are not printed. */
  leaveOutNotes(): void {
    for (const [key, text] of this.noteTexts) if (!this.notesMet.has(key)) this.tally.leaveOut('hidden', text)
  }

  /** @throws LimitExceeded where the document has more text than mammoth reads in good time */
  addParagraph(tagName: string, align: string, pieces: readonly Piece[]): Printed {
    this.pieces += pieces.length
    if (this.pieces > MAX_WORD_PIECES)
      throw new LimitExceeded(`It has more than ${MAX_WORD_PIECES} paragraphs and pieces of text.`)
    const element = printedElement(tagName, this.here, [], { align })
    this.paragraphs.push({ element, pieces })
    return element
  }

  /** @throws LimitExceeded where its tables ask for more positions than any document has */
  addPositions(count: number): void {
    this.positions += count
    if (this.positions > MAX_WORD_POSITIONS)
      throw new LimitExceeded(`Its tables have more than ${MAX_WORD_POSITIONS} positions, rows times columns.`)
  }

  /** Brings what was gathered in another part of the document to this one. */
  take(other: Story): void {
    for (const kind of ['hidden', 'changes', 'comments', 'pictures', 'readings'] as const)
      for (const mark of other[kind]) this[kind].push(mark)
    for (const kind of ['unread', 'symbols'] as const) for (const mark of other[kind]) this[kind].push(mark)
    this.tally.add(other.tally)
  }
}

/** What a person should know of how a Word document was read. */
export function observationsOfStory(story: Story): Observation[] {
  return [
    ...once(
      'text/hidden',
      remarksAt(story.hidden),
      (first, more) => told`Hidden text is left out: ${quote(first)}${more}.`,
    ),
    ...changesAccepted(remarksAt(story.changes)),
    ...once(
      'text/changes',
      remarksAt(story.comments),
      (_, __, count) =>
        told`The document has ${worded({ comments: count }, count === 1 ? 'a comment, which is' : `${count} comments, which are`)} left out.`,
    ),
    ...once(
      'text/note',
      remarksAt(story.notes),
      (first, more) =>
        told`A note hangs on this text: ${quote(first, 'note')}${more}. Notes are kept with their annex.`,
    ),
    ...once(
      'part/unread',
      remarksAt(story.unread),
      (first, more) => told`Here stands ${first}${more}, which is not read.`,
    ),
    ...picturesUnread(remarksAt(story.pictures)),
    ...once(
      'text/unreadable',
      remarksAt(story.symbols),
      (first, more) => told`A character of the symbol font ${first}${more} is not known and is left out.`,
    ),
    ...once(
      'text/note',
      remarksAt(story.readings),
      (first, more) => told`The reading above characters is left out: ${quote(first, 'reading')}${more}.`,
    ),
  ]
}

function remarksAt<Said>(marks: readonly Mark<Said>[]): Remark<Said>[] {
  return marks.map(({ text, block }) => ({ text, place: { block: Math.max(1, block) } }))
}

/** Parts that the document refers to, and that the file does not hold. */
export function missingParts(names: readonly string[]): Observation[] {
  return names.map((name) => ({
    rule: 'part/unread',
    ...told`The document refers to ${{ part: name }}, which the file does not hold.`,
    place: null,
  }))
}
