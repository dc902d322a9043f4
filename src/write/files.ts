import { mkdirSync } from 'node:fs'
import { dirname, isAbsolute, join, normalize } from 'node:path'
import { hashedFile, openHashedFile, type HashedFile } from './formats/hashed-file.js'

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
