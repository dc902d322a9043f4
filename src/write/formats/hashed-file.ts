import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'

/** What was written of a file. */
export interface Written {
  bytes: number
  /** `sha256:` and hexadecimal digits. */
  hash: string
}

/** A file that is written piece by piece, and counted and hashed on the way. */
export interface HashedFile {
  write(piece: Uint8Array): void
  close(): Written
  /** Closes it without further use. */
  abandon(): void
}

/** Begins a new file; one that is there already is an error. */
export function createHashedFile(path: string): HashedFile {
  const descriptor = openSync(path, 'wx')
  return hashedFile(
    (piece) => {
      for (let at = 0; at < piece.length;) at += writeSync(descriptor, piece, at)
    },
    () => closeSync(descriptor),
  )
}

/** Counts and hashes what goes to a place that takes pieces. */
export function hashedFile(put: (piece: Uint8Array) => void, end: () => void): HashedFile {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write(piece) {
      put(piece)
      hash.update(piece)
      bytes += piece.length
    },
    close() {
      end()
      return { bytes, hash: `sha256:${hash.digest('hex')}` }
    },
    abandon: end,
  }
}
