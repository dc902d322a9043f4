import type { Place } from '../../../../model/place.js'

/** A piece of a field and where it stands in the source. */
export interface Spot {
  place: Place
  text: string
  isChosen: boolean
  /** Whether it is of a heading, which many records share and which may stand pages before. */
  isHeading: boolean
  /** What the field is called. */
  field: string
  /** Where its field is the chosen one. */
  href: string
}
