import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { UsageError } from '../model/errors.js'
import { DESCRIPTOR, PACKAGE_NAME, RUN_FILE } from '../model/dataset.js'

/**
 * Replaces a folder as a whole: a new one is filled beside it, which then takes its place. After a crash the old package or
 * the new one is there; one that was set aside comes back on the next run. Whoever calls it holds the folder's lock.
 * @param fill writes the files into an empty folder
 * @throws UsageError where the target holds anything that is no package of ours, or cannot be written
 */
export async function replaceFolder(target: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const folder = resolve(target)
  refuseForeign(folder)
  try {
    const fresh = mkdtempSync(besideFolder(folder, 'new-'))
    try {
      await fill(fresh)
      replace(folder, fresh, besideFolder(folder, ASIDE))
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw isOfTheSystem(error) ? cannotWrite(target, error) : error
  }
}

/** Sets right what a run that was killed left beside a folder. Whoever calls it holds the folder's lock. */
export function recoverFolder(target: string): void {
  const folder = resolve(target)
  const aside = besideFolder(folder, ASIDE)
  const left = readdirSync(dirname(folder)).filter((name) => name.startsWith(basename(besideFolder(folder, 'new-'))))
  for (const name of left) rmSync(join(dirname(folder), name), { recursive: true, force: true })
  if (!existsSync(aside)) return
  if (existsSync(folder)) rmSync(aside, { recursive: true, force: true })
  else renameSync(aside, folder)
}

const ASIDE = 'old'

/** A path beside a folder that is hidden, and known as ours. */
export function besideFolder(folder: string, name: string): string {
  return join(dirname(resolve(folder)), `.${basename(resolve(folder))}.gongwen-${name}`)
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** What the system says, in words. */
const CAUSES: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENOENT: 'a part of the path cannot be made',
}

export function cannotWrite(target: string, error: unknown): UsageError {
  const { code, path } = error as NodeJS.ErrnoException
  const cause = [CAUSES[code ?? ''] ?? String(error), code, path].filter(Boolean).join(', ')
  return new UsageError(target, `The folder cannot be written: ${cause}.`, 'Choose another folder with -o.')
}

function replace(folder: string, fresh: string, aside: string): void {
  const mode = existsSync(folder) ? statSync(folder).mode : 0o755
  if (existsSync(folder)) renameSync(folder, aside)
  renameSync(fresh, folder)
  chmodSync(folder, mode)
  rmSync(aside, { recursive: true, force: true })
}

/**
 * A folder is overwritten only where every file in it is one that its own descriptor lists.
 * @throws UsageError where it holds anything else
 */
export function refuseForeign(target: string): void {
  const folder = resolve(target)
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory())
    throw new UsageError(folder, 'The output is a file, not a folder.', 'Choose another folder with -o.')
  const present = filesIn(folder)
  if (present.length === 0) return
  const listed = listedFiles(folder)
  if (listed === null)
    throw new UsageError(
      folder,
      'The output folder is not empty and holds no package of gongwen.',
      'Choose another folder with -o, or empty this one.',
    )
  const foreign = present.filter((path) => !listed.has(path))
  if (foreign.length > 0)
    throw new UsageError(
      folder,
      `The output folder holds files that are not of its package: ${foreign.slice(0, 5).join(', ')}.`,
      'Move them away; the folder is replaced as a whole.',
    )
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

function listedFiles(folder: string): Set<string> | null {
  try {
    const descriptor = JSON.parse(readFileSync(join(folder, DESCRIPTOR), 'utf8')) as {
      name?: unknown
      gongwen?: unknown
      resources?: { path: string }[]
    }
    if (descriptor.name !== PACKAGE_NAME || !descriptor.gongwen) return null
    return new Set([DESCRIPTOR, RUN_FILE, ...(descriptor.resources ?? []).map(({ path }) => join(path))])
  } catch {
    return null
  }
}
