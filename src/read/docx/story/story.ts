import type { Element } from 'xast'
import type { ListCounter } from '../numbering/counter.js'
import type { Styles } from '../styles.js'

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
  readonly pictures: Mark[] = []
  readonly embedded: Mark[] = []
  /** Foot- and endnotes at the block that refers to them. */
  readonly notes: Mark[] = []
  private readonly blocks = new WeakMap<Element, number>()
  /** Fields open at this point: what a field shows is its result, its code is not printed. */
  private readonly fields: ('code' | 'result')[] = []
  private notesMet = 0

  constructor(
    readonly styles: Styles,
    readonly numbers: ListCounter,
    /** Texts of foot- and endnotes by kind and id. */
    private readonly noteTexts: ReadonlyMap<string, string>,
  ) {}

  mark(marks: Mark[], text = ''): void {
    marks.push({ text, block: this.block })
  }

  /** Keeps the number of the block that an element was made from. */
  remember(element: Element): void {
    if (!this.blocks.has(element)) this.blocks.set(element, Math.max(1, this.block))
  }

  blockOf(element: Element): number {
    return this.blocks.get(element)!
  }

  get inFieldCode(): boolean {
    return this.fields.includes('code')
  }

  passFieldMark({ attributes }: Element): void {
    const type = attributes['w:fldCharType']
    if (type === 'begin') this.fields.push('code')
    else if (type === 'end') this.fields.pop()
    else if (this.fields.length > 0) this.fields[this.fields.length - 1] = 'result'
  }

  addNote(key: string): void {
    const text = this.noteTexts.get(key)
    if (text) this.mark(this.notes, `注${++this.notesMet}：${text}`)
  }
}
