import { type CharacterCount, type LeftOut, type LeftOutCounts, totalCount } from '../../model/characters.js'
import { visibleLength } from '../../text/blanks.js'

/** Counts the visible characters of a document on the way through it. */
export class Tally implements CharacterCount {
  seen = 0
  made = 0
  readonly left_out: LeftOutCounts = {}

  see(text: string): void {
    this.seen += visibleLength(text)
  }

  make(text: string): void {
    this.made += visibleLength(text)
  }

  leaveOut(reason: LeftOut, text: string): void {
    const length = visibleLength(text)
    if (length > 0) this.left_out[reason] = (this.left_out[reason] ?? 0) + length
  }

  /** Brings what was counted apart to this. */
  add(other: CharacterCount): void {
    const { seen, made, left_out } = totalCount([this, other])
    this.seen = seen
    this.made = made
    Object.assign(this.left_out, left_out)
  }

  /** Sees a text that stands beside the document and is handed on in none of its blocks. */
  seeBeside(reason: LeftOut, text: string): void {
    this.see(text)
    this.leaveOut(reason, text)
  }
}
