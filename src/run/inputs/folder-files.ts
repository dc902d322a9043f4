import { readdir, readdirSync, statSync, type Dirent } from 'node:fs'
import { basename, isAbsolute, join, relative, resolve } from 'node:path'
import { UnreadableInput } from '../../model/errors.js'
import { listedFiles } from '../../write/foreign.js'
import { realPathOf } from '../../write/place.js'
import { leadsOut, refusalBySystem } from './file-bytes.js'

/** What stands in a folder and below it, or matches a pattern there. */
export interface FolderFiles {
  /** All that is no folder. What of it is a file, and where links lead, is told when it is read. */
  files: string[]
  /** Links to folders that are inputs anyhow. They are not followed: they would lead in a circle, or to files that are found without them. */
  folderLinks: string[]
  /** Folders that cannot be looked into, and links to folders that are no inputs. */
  closed: UnreadableInput[]
  /** Folders that a run writes: what stands there came of the inputs, and would come of itself again and again. */
  packages: string[]
}

/** What a search through folders keeps to. */
export interface Bounds {
  /** What links may lead to, as in `leadsOut`. */
  roots: readonly string[]
  /** The real path of the folder that this run writes; null where it writes none. */
  output: string | null
}

export function filesBelow(folder: string, bounds: Bounds): FolderFiles {
  const found = nothingFound()
  const walk = (path: string): void => {
    for (const entry of entriesOf(path, found)) {
      const inside = join(path, entry.name)
      if (isWritten(inside, entry, bounds)) found.packages.push(inside)
      else if (entry.isDirectory()) walk(inside)
      else if (isFolderLink(inside, entry)) tellLink(inside, bounds, found)
      else found.files.push(inside)
    }
  }
  walk(folder)
  return found
}

/** The same for a pattern. Links to folders are told where the pattern goes into folders. */
export async function filesMatching(pattern: string, bounds: Bounds): Promise<FolderFiles> {
  const { glob } = await import('tinyglobby')
  const found = nothingFound()
  const base = fixedPartOf(pattern)
  const goesDeeper = /\/|\*\*/.test(pattern.slice(base.length))
  const lookInto = (folder: string, options: { withFileTypes: true }, done: Listed): void => {
    const shown = isAbsolute(pattern) ? folder : relative('', folder)
    readdir(folder, options, (error, entries = []) => {
      const isNoBase = error?.code === 'ENOENT' && resolve(folder) === resolve(base)
      if (error && !isNoBase) found.closed.push(refusalBySystem(shown, error))
      const below = goesDeeper ? entries.filter(({ name }) => !isHidden(name)) : []
      const written = below.filter((entry) => isWritten(join(folder, entry.name), entry, bounds))
      const links = entries.filter((entry) => isFolderLink(join(folder, entry.name), entry))
      found.packages.push(...written.map(({ name }) => join(shown, name)))
      for (const link of links)
        if (below.includes(link) && !written.includes(link)) tellLink(join(shown, link.name), bounds, found)
      done(error, entries.filter((entry) => !links.includes(entry) && !written.includes(entry)).map(asFileOrFolder))
    })
  }
  const fs = { readdir: lookInto as unknown as typeof readdir }
  const files = await glob(pattern, { expandDirectories: false, followSymbolicLinks: false, fs })
  return { ...found, files: files.filter((path) => !isLock(basename(path))).sort() }
}

function nothingFound(): FolderFiles {
  return { files: [], folderLinks: [], closed: [], packages: [] }
}

/** Whether this run writes a folder, by whatever link, or another wrote its package there. */
function isWritten(path: string, entry: Dirent, { output }: Bounds): boolean {
  if (entry.isDirectory() && listedFiles(path) !== null) return true
  return output !== null && (entry.isDirectory() || isFolderLink(path, entry)) && realPathOf(path) === output
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void

/** The part of a pattern before its first wildcard: a folder, or nothing. */
export function fixedPartOf(pattern: string): string {
  return pattern.replace(/[^/\\]*[*?[\]{}!].*$/s, '')
}

/** Names that begin with one dot are hidden, and those of locks. */
export function isHidden(name: string): boolean {
  return /^\.[^.]/.test(name) || isLock(name)
}

/** Office programs lay such a file beside one that is open: ~$附件1.xlsx. */
function isLock(name: string): boolean {
  return name.startsWith('~$')
}

function entriesOf(folder: string, { closed }: FolderFiles): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isHidden(name))
  } catch (error) {
    closed.push(refusalBySystem(folder, error))
    return []
  }
}

function isFolderLink(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function tellLink(path: string, { roots }: Bounds, { folderLinks, closed }: FolderFiles): void {
  const refusal = leadsOut(path, roots)
  if (refusal) closed.push(refusal)
  else folderLinks.push(path)
}

/** What is neither is told as a file, so that it is found, and refused where it is read. */
function asFileOrFolder(entry: Dirent): Dirent {
  const isFolder = entry.isDirectory()
  return Object.assign(entry, { isFile: () => !isFolder, isSymbolicLink: () => false })
}
