import { UnreadableInput } from '../../model/errors.js'
import type { Element } from 'xast'
import { elementsOf } from '../xml/elements.js'
import { MalformedXml } from '../xml/scan.js'

/** A package whose parts hold nothing that its reader knows: it is not empty, and nobody can say what it says. */
export class NotUnderstood extends Error {
  /** @param found what stands there, and what was looked for */
  constructor(part: string, found: string) {
    super(`Its main part (${part.slice(0, LONGEST)}) is not understood: ${found.slice(0, 2 * LONGEST)}.`)
  }
}

/** How much of a name a message shows, in characters: a file may have names of any length. */
const LONGEST = 80

/** How many names a message shows. */
const SHOWN = 3

/** The elements right in another one, for messages: each name once. */
export function namesIn(parent: Element): string {
  const names = [...new Set(elementsOf(parent).map(({ name }) => name))]
  if (names.length === 0) return 'nothing'
  return names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ', …' : '')
}

/** What stops an Office document as a whole, told as a fault of its file; anything else is thrown on. */
export async function readOffice<Value>(file: string, programs: string, reading: () => Promise<Value>): Promise<Value> {
  try {
    return await reading()
  } catch (error) {
    if (!(error instanceof MalformedXml || error instanceof NotUnderstood)) throw error
    throw new UnreadableInput(file, error.message, `Open it in ${programs} and save it anew.`)
  }
}
