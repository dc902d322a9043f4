import { type CharacterCount, type LeftOut, type LeftOutCounts, totalCount } from '../../model/characters.js'
import { visibleLength } from '../../text/blanks.js'

/** Counts the visible characters of a document on the way through it: of texts, or how many there are. */
export class Tally implements CharacterCount {
  seen = 0
  made = 0
  readonly left_out: LeftOutCounts = {}

  see(text: string | number): void {
    this.seen += lengthOf(text)
  }

  make(text: string | number): void {
    this.made += lengthOf(text)
  }

  leaveOut(reason: LeftOut, text: string | number): void {
    const length = lengthOf(text)
    if (length > 0) this.left_out[reason] = (this.left_out[reason] ?? 0) + length
  }

  /** Sees a text that stands beside the document and is handed on in none of its blocks. */
  seeBeside(reason: LeftOut, text: string | number): void {
    this.see(text)
    this.leaveOut(reason, text)
  }

  /** Brings what was counted apart to this. */
  add(other: CharacterCount): void {
    const { seen, made, left_out } = totalCount([this, other])
    this.seen = seen
    this.made = made
    Object.assign(this.left_out, left_out)
  }
}

function lengthOf(text: string | number): number {
  return typeof text === 'number' ? text : visibleLength(text)
}
