import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import type { Input } from '../reader.js'
import { type PlacedEntry, readDirectory } from './directory.js'
import { damaged, shownName } from './refusals.js'

/**
 * A ZIP package: named entries, read one at a time. Nothing is inflated before it is asked for. An entry is also found by its
 * name in other letters, large or small, as the parts of an Office package are (ECMA-376 part 2, 6.2.2.3).
 */
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
  const inLowerCase = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]))
  const find = (name: string): PlacedEntry | undefined => entries.get(name) ?? inLowerCase.get(name.toLowerCase())
  return {
    names: [...entries.keys()],
    has: (name) => find(name) !== undefined,
    read: async (name) => {
      const entry = find(name)
      if (!entry) throw new Error(`The package has no entry ${name}: ask has() first.`)
      return inflateEntry(entry, input)
    },
  }
}

const inflateBytes = promisify(inflateRaw)

/**
 * The bytes of an entry. Inflating stops at the size that the directory declares, which is within the limits.
 * @throws UnreadableInput where there are more or fewer, or others than the checksum says
 */
async function inflateEntry(entry: PlacedEntry, input: Input): Promise<Uint8Array> {
  const packed = input.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  const bytes = entry.method === 0 ? packed : await inflatedBytes(packed, entry, input)
  if (bytes.length !== entry.size)
    throw damaged(input, `${shownName(entry.name)} has ${bytes.length} bytes where ${entry.size} are declared`)
  if (crc32(bytes) !== entry.crc32) throw damaged(input, `the checksum of ${shownName(entry.name)} is wrong`)
  return bytes
}

async function inflatedBytes(packed: Uint8Array, { name, size }: PlacedEntry, input: Input): Promise<Uint8Array> {
  try {
    return await inflateBytes(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw damaged(
      input,
      isLonger
        ? `${shownName(name)} inflates to more than the ${size} bytes it declares`
        : `${shownName(name)} cannot be inflated (${(error as Error).message})`,
    )
  }
}
