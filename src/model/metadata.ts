import type { Place } from './place.js'

/** What a label, or an element of a page's head, says of a notice. */
export type Metadata =
  | 'index'
  | 'issuer'
  | 'publisher'
  | 'number'
  | 'title'
  | 'kind'
  | 'topic'
  | 'summary'
  | 'issued'
  | 'printed'
  | 'published'
  | 'publicity'
  | 'validity'
  | 'copies'
  | 'signatory'
  | 'secrecy'
  | 'page'

/** What a file declares of its notice where no reader of its text sees it: evidence, and no text. */
export interface Declared {
  says: Metadata
  value: string
  place: Place
}
