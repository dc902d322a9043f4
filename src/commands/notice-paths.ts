import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tables } from '../model/dataset.js'
import { UsageError } from '../model/errors.js'

/**
 * Where the notices of a package stand in a folder, by document: files of their name and checksum. A package knows no more
 * of its notices than these.
 * @throws UsageError where there is no such folder
 */
export function noticePaths(folder: string, documents: Tables['documents']): Map<string, string> {
  const files = filesBelow(folder)
  return new Map(
    documents.flatMap(({ id, source_file, source_sha256 }) => {
      const path = files.find((file) => file.name === source_file && sha256(file.path) === source_sha256)?.path
      return path === undefined ? [] : [[id, path] as const]
    }),
  )
}

/** `plans/2022.md` of `origin/main:plans/2022.md`, which is no file: the path at which a host shows it. */
export function withoutRef(path: string): string {
  return existsSync(path) ? path : path.slice(path.indexOf(':') + 1).replace(/^\.\//, '')
}

function filesBelow(folder: string): { name: string; path: string }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(
      folder,
      `The folder cannot be read: ${code ?? String(error)}.`,
      'Check the path given with --sources.',
    )
  }
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
