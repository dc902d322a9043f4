import type { FileSource } from '../../../data.js'
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

/** Those in one file of the document. */
export function spotsIn<T extends Pick<Spot, 'place'>>({ file }: FileSource, spots: readonly T[]): T[] {
  return spots.filter(({ place }) => (place.file_name ?? null) === file)
}
