import { createHash } from 'node:crypto'
import type { Override } from '../../model/correction.js'
import type { Limits } from '../../model/limits.js'
import { ENTRY_FORMAT } from './entry.js'

/** All that the outcome of a document depends on, beside the version of the pipeline. */
export interface Dependencies {
  /** Base name: it tells a document that says nothing of itself. */
  file: string
  bytes: Uint8Array
  overrides: readonly Override[]
  /** `Registry.hash` */
  registry: string
  limits: Pick<Limits, 'bytes' | 'pages' | 'cells'>
}

/** The key of an entry, and the hash of the document: SHA-256, hexadecimal. Time and memory are not in it: what took too much of them is read again. */
export function keyOf({ file, bytes, overrides, registry, limits }: Dependencies): { key: string; sha256: string } {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const key = createHash('sha256')
    .update(JSON.stringify([ENTRY_FORMAT, file, sha256, overrides, registry, limits.bytes, limits.pages, limits.cells]))
    .digest('hex')
  return { key, sha256 }
}
