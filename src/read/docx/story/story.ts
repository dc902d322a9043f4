import type { Element as Printed } from 'hast'
import type { Observation } from '../../../model/finding.js'
import { LimitExceeded, MAX_WORD_PIECES, MAX_WORD_POSITIONS } from '../../limits.js'
import { markOfNote } from '../../../vocabulary/pages/office-words.js'
import { changesAccepted, once, picturesUnread, quote, type Remark } from '../../observations.js'
import type { ListCounter } from '../numbering.js'
import type { Styles } from '../styles.js'
import { Fields } from './fields.js'
import { type Piece, printedElement, type PrintedParagraph } from './printed.js'

/** Something that a person should know, by the number of the block it stands in. */
export interface Mark {
  text: string
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
  readonly embedded: Mark[] = []
  /** Foot- and endnotes at the block that refers to them. */
  readonly notes: Mark[] = []
  /** All paragraphs that print anything, those of cells and of text boxes included. */
  readonly paragraphs: PrintedParagraph[] = []
  readonly fields = new Fields()
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
    this.mark(this.notes, markOfNote(this.notesMet.size) + text)
  }

  /** @throws LimitExceeded where the document has more text than mammoth reads in good time */
  addParagraph(tagName: string, pieces: readonly Piece[]): Printed {
    this.pieces += pieces.length
    if (this.pieces > MAX_WORD_PIECES)
      throw new LimitExceeded(`It has more than ${MAX_WORD_PIECES} paragraphs and pieces of text.`)
    const element = printedElement(tagName, this.here)
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
    for (const kind of ['hidden', 'changes', 'comments', 'pictures', 'embedded'] as const)
      for (const mark of other[kind]) this[kind].push(mark)
  }
}

/** mammoth’s words for a character of a symbol font that it does not know. */
const UNKNOWN_SYMBOL = /w:sym element .*: char (\S+) in font (.+)$/

/** What a person should know of how a Word document was read. */
export function observationsOfStory(story: Story, warnings: readonly string[]): Observation[] {
  return [
    ...once(
      'text/hidden',
      remarksAt(story.hidden),
      (first, more) => `Hidden text is left out: ${quote(first)}${more}.`,
    ),
    ...changesAccepted(remarksAt(story.changes)),
    ...once(
      'text/changes',
      remarksAt(story.comments),
      (_, __, count) =>
        `The document has ${count === 1 ? 'a comment, which is' : `${count} comments, which are`} left out.`,
    ),
    ...once(
      'text/note',
      remarksAt(story.notes),
      (first, more) => `A note hangs on this text: ${quote(first)}${more}. Notes are kept with their annex.`,
    ),
    ...once(
      'part/unread',
      remarksAt(story.embedded),
      (first, more) => `Here stands ${first}${more}, which is not read.`,
    ),
    ...picturesUnread(remarksAt(story.pictures)),
    ...warnings.flatMap(unknownSymbol),
  ]
}

function remarksAt(marks: readonly Mark[]): Remark[] {
  return marks.map(({ text, block }) => ({ text, place: { block: Math.max(1, block) } }))
}

/** Parts that the document refers to, and that the file does not hold. */
export function missingParts(names: readonly string[]): Observation[] {
  return names.map((name) => ({
    rule: 'part/unread',
    message: `The document refers to ${name}, which the file does not hold.`,
    place: null,
  }))
}

function unknownSymbol(warning: string): Observation[] {
  const [, char, font] = UNKNOWN_SYMBOL.exec(warning) ?? []
  if (char === undefined) return []
  const message = `A character of the symbol font ${font} (${char}) is not known and is left out.`
  return [{ rule: 'text/unreadable', message, place: null }]
}
