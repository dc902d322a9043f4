import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { UnreadableInput } from '../model/errors.js'

export interface FolderFiles {
  files: string[]
  /** What stands there and is not looked into: links that lead elsewhere, pipes, folders without permission. */
  refused: UnreadableInput[]
}

/**
 * The files of a folder and of those in it, hidden ones left aside. A link to a file is followed where the file is inside the inputs; one to a folder
 * never: what is inside is found at its own place, and so no link makes a loop.
 * @param roots the folders that are given, as `realpath` has them
 */
export function filesUnder(folder: string, roots: readonly string[]): FolderFiles {
  const found: FolderFiles = { files: [], refused: [] }
  walk(folder, roots, found)
  return found
}

/** Of paths that may lead over links those that stay inside, each file once. */
export function withoutLinksOut(paths: readonly string[], roots: readonly string[]): FolderFiles {
  const found: FolderFiles = { files: [], refused: [] }
  for (const path of paths) addLink(path, roots, found)
  const byTarget = new Map(found.files.map((path) => [realpathSync(path), path]))
  for (const path of found.files) if (realpathSync(path) === resolve(path)) byTarget.set(resolve(path), path)
  return { ...found, files: [...byTarget.values()] }
}

function walk(folder: string, roots: readonly string[], found: FolderFiles): void {
  for (const entry of entriesOf(folder, found)) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) walk(path, roots, found)
    else if (entry.isFile()) found.files.push(path)
    else if (!entry.isSymbolicLink()) found.refused.push(refusal(path, 'It is a pipe, a socket or a device, no file.'))
    else addLink(path, roots, found)
  }
}

function entriesOf(folder: string, found: FolderFiles): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    found.refused.push(new UnreadableInput(folder, `The folder cannot be read: ${code}.`, 'Check its permissions.'))
    return []
  }
}

function addLink(path: string, roots: readonly string[], found: FolderFiles): void {
  const target = targetOf(path)
  if (target === null) found.refused.push(refusal(path, 'It is a link to nothing, or to itself.'))
  else if (!isInside(target, roots)) found.refused.push(refusal(path, 'It is a link that leads out of the inputs.'))
  else if (statSync(target).isFile()) found.files.push(path)
}

/** Where a link leads, or null where that is nowhere. */
function targetOf(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

function isInside(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep))
}

function refusal(path: string, what: string): UnreadableInput {
  return new UnreadableInput(path, what, 'Name what is to be read itself, or take this away.')
}
