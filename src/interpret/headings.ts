import type { DraftSection } from '../model/draft.js'
import type { Fragment } from '../model/field.js'
import type { DocumentBlock, TextBlock } from '../model/source.js'
import { ordinalOf } from '../vocabulary/frame/ordinals.js'
import { isNote } from '../vocabulary/remarks.js'
import { nextSection } from './sections.js'

/** A heading has no more characters; what is longer, or a sentence, is text. */
const LONGEST_HEADING = 60

/** The section that headings outside tables open for the table below them. */
export class Headings {
  /** The section that the next table stands in, and the last one a heading named. */
  private open: DraftSection | null = null
  private last: DraftSection | null = null

  get section(): DraftSection | null {
    return this.open
  }

  enter(text: string, fragment: Fragment): void {
    this.open = nextSection(text, [fragment], this.last)
    this.last = this.open
  }

  /** Below a table its heading holds no more; a part of the same section may follow. */
  endTable(): void {
    this.open = null
  }

  /** An annex starts afresh. */
  endAnnex(): void {
    this.open = null
    this.last = null
  }
}

/** A heading with an ordinal, or one right above a table, names the section of the tasks below it. */
export function isHeading(block: TextBlock, next: DocumentBlock | undefined): boolean {
  if (
    block.kind === 'furniture' ||
    block.kind === 'item' ||
    /[。；：:]/.test(block.text) ||
    block.text.length > LONGEST_HEADING ||
    isNote(block.text)
  )
    return false
  return ordinalOf(block.text) !== null || (block.kind === 'heading' && next?.kind === 'table')
}
