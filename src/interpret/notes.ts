import type { Field } from '../model/field.js'
import type { TextBlock } from '../model/source.js'
import { markerOf } from '../vocabulary/frame/ordinals.js'
import { withoutNoteLabel } from '../vocabulary/remarks.js'
import { fieldOfBlocks } from './fields.js'

/** The number a note begins with: `备注：1. …`, `2. …`; null where it has none. */
export function numberOfNote(text: string): number | null {
  const marker = markerOf(withoutNoteLabel(text))
  return marker?.level === 3 ? Number(marker.no) : null
}

/** 备注：1. … 2. … is a note a line. */
export function notesOf(block: TextBlock): Field[] {
  return block.text.split(/\n(?=\d+[.．、])/).map((note) => fieldOfBlocks([block], note.replace(/\n/g, '')))
}
