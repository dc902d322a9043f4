import { validateFileName } from 'yauzl'
import { FREE_OF_RATIO_BYTES, MAX_ENTRY_BYTES, MAX_PACKAGE_BYTES, MAX_RATIO } from '../limits.js'
import type { Input } from '../reader.js'
import type { Entry } from './entry.js'
import { encrypted, harmfulName, megabytes, oversize, shown, unknownCompression } from './refusals.js'

const STORED = 0
const DEFLATED = 8

/**
 * Checks what the directory says of an entry before anything of it is inflated.
 * @throws UnreadableInput
 */
export function checkEntry(entry: Entry, input: Input): void {
  const { name, method, size, packedSize } = entry
  if (validateFileName(name) !== null || name.includes('\0')) throw harmfulName(input, name)
  if (entry.encrypted) throw encrypted(input)
  if (method !== STORED && method !== DEFLATED) throw unknownCompression(input, name, method)
  if (size > MAX_ENTRY_BYTES)
    throw oversize(input, `${shown(name)} in it has ${megabytes(size)}; the limit is ${megabytes(MAX_ENTRY_BYTES)}`)
  const ratio = Math.floor(size / Math.max(packedSize, 1))
  if (size > FREE_OF_RATIO_BYTES && ratio > MAX_RATIO)
    throw oversize(
      input,
      `${shown(name)} in it inflates to ${megabytes(size)}, ${ratio} times its packed size; the limit is ${MAX_RATIO} times`,
    )
}

/** @throws UnreadableInput where all entries together are too large */
export function checkTotal(entries: readonly Entry[], input: Input): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_PACKAGE_BYTES)
    throw oversize(input, `what is packed in it has ${megabytes(total)}; the limit is ${megabytes(MAX_PACKAGE_BYTES)}`)
}
