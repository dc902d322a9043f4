import type { Place } from './place.js'

/** Text outside tables. `break` is a thematic or page break and has no text; `furniture` is a page number or a running line. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item' | 'break' | 'furniture'
  /** Lines are separated by `\n`; a list item begins with its printed marker. */
  text: string
  place: Place
}
