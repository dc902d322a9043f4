import type { Input } from '../reader.js'
import { readDirectory } from './directory.js'
import { inflate } from './inflate.js'

/** A ZIP package: named entries, read one at a time. Nothing is inflated before it is asked for. */
export interface Package {
  /** Names of all entries, in the order of the central directory. */
  names: readonly string[]
  has(name: string): boolean
  /** The bytes of an entry that is there. @throws UnreadableInput where they are damaged or more than declared */
  read(name: string): Promise<Uint8Array>
}

/**
 * Opens the ZIP package that an input is (DOCX, XLSX, …). Everything its directory says is checked first: names, sizes, places.
 * @throws UnreadableInput where it is damaged, encrypted, too large, or made to do harm
 */
export async function openPackage(input: Input): Promise<Package> {
  const entries = await readDirectory(input)
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name)
      if (!entry) throw new Error(`The package has no entry ${name}: ask has() first.`)
      return inflate(entry, input)
    },
  }
}
