import type { Field } from '../model/field.js'
import type { TextBlock } from '../model/source.js'
import { fieldOfBlocks } from './fields.js'

/** The number a note begins with: `备注：1. …`, `2. …`; null where it has none. */
export function numberOfNote(text: string): number | null {
  const number = /^(?:[^\d]{1,4}[:：]\s*)?(\d{1,2})\s*[.．、]/.exec(text)?.[1]
  return number === undefined ? null : Number(number)
}

/** 备注：1. … 2. … is a note a line. */
export function notesOf(block: TextBlock): Field[] {
  return block.text.split(/\n(?=\d+[.．、])/).map((note) => fieldOfBlocks([block], note.replace(/\n/g, '')))
}
