import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import type { Input } from '../reader.js'
import type { PlacedEntry } from './entry.js'
import { damaged, shown } from './refusals.js'

const inflateBytes = promisify(inflateRaw)

/**
 * The bytes of an entry. Inflating stops at the size that the directory declares, which is within the limits.
 * @throws UnreadableInput where there are more or fewer, or others than the checksum says
 */
export async function inflate(entry: PlacedEntry, input: Input): Promise<Uint8Array> {
  const packed = input.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  const bytes = entry.method === 0 ? packed : await inflated(packed, entry, input)
  if (bytes.length !== entry.size)
    throw damaged(input, `${shown(entry.name)} has ${bytes.length} bytes where ${entry.size} are declared`)
  if (crc32(bytes) !== entry.crc32) throw damaged(input, `the checksum of ${shown(entry.name)} is wrong`)
  return bytes
}

async function inflated(packed: Uint8Array, { name, size }: PlacedEntry, input: Input): Promise<Uint8Array> {
  try {
    return await inflateBytes(packed, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw damaged(
      input,
      isLonger
        ? `${shown(name)} inflates to more than the ${size} bytes it declares`
        : `${shown(name)} cannot be inflated (${(error as Error).message})`,
    )
  }
}
