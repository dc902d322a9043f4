import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** A file that is written from its beginning to its end, and counted and hashed on the way. */
export interface HashedFile {
  write(piece: Uint8Array): void
  /** What datapackage.json says of its content. */
  close(): Checksum
  /** Lets go of it after a failure; harmless where it is closed already. */
  abandon(): void
}

export interface Checksum {
  bytes: number
  /** `sha256:` and hexadecimal digits. */
  hash: string
}

/** A new file on disk; one that is there already is an error. */
export function openHashedFile(path: string): HashedFile {
  const file = openSync(path, 'wx')
  return hashedFile(
    (piece) => {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
    },
    () => closeSync(file),
  )
}

/** What goes to a place that takes pieces. @param end called once */
export function hashedFile(put: (piece: Uint8Array) => void, end: () => void): HashedFile {
  const counted = counter()
  let open = true
  const close = (): void => {
    if (open) end()
    open = false
  }
  return {
    write(piece) {
      put(piece)
      counted.add(piece)
    },
    close() {
      close()
      return counted.checksum()
    },
    abandon: close,
  }
}

/** Of a file that was not written in order. Read in pieces: it may be larger than memory. */
export function checksumOf(path: string): Checksum {
  const counted = counter()
  for (const piece of piecesOf(path)) counted.add(piece)
  return counted.checksum()
}

const PIECE = 1 << 20

/** The content of a file; a piece is good until the next one is asked for. */
export function* piecesOf(path: string): Generator<Uint8Array<ArrayBuffer>> {
  const file = openSync(path, 'r')
  try {
    const piece = new Uint8Array(PIECE)
    for (let length; (length = readSync(file, piece)) > 0;) yield piece.subarray(0, length)
  } finally {
    closeSync(file)
  }
}

function counter() {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    add(piece: Uint8Array) {
      hash.update(piece)
      bytes += piece.length
    },
    checksum: (): Checksum => ({ bytes, hash: `sha256:${hash.digest('hex')}` }),
  }
}
