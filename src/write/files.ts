import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname, isAbsolute, join, normalize } from 'node:path'

/** Begins a file of the package by its path there. */
export type CreateFile = (path: string) => HashedFile

/** Files in a folder. A path that leads out of it is refused, whatever the name of a document made of it. */
export function folderFiles(folder: string): CreateFile {
  return (path) => {
    if (isAbsolute(path) || normalize(path).split(/[\\/]/).includes('..'))
      throw new Error(`The path ${path} leads out of the package.`)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    return openHashedFile(join(folder, path))
  }
}

/** Files in memory, path to bytes, in the order in which they were begun. */
export function memoryFiles(): { create: CreateFile; written: Map<string, Buffer> } {
  const written = new Map<string, Buffer>()
  const create: CreateFile = (path) => {
    const pieces: Uint8Array[] = []
    written.set(path, Buffer.alloc(0))
    return hashedFile(
      (piece) => void pieces.push(piece),
      () => void written.set(path, Buffer.concat(pieces)),
    )
  }
  return { create, written }
}

/** A file that is written from its beginning to its end, and counted and hashed on the way. */
export interface HashedFile {
  write(piece: Uint8Array): void
  /** What datapackage.json says of its content. */
  close(): Checksum
  /** Lets go of it after a failure; harmless where it is closed already. */
  abandon(): void
}

interface Checksum {
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
function hashedFile(put: (piece: Uint8Array) => void, end: () => void): HashedFile {
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
