import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { PACKAGE_NAME } from '../model/dataset.js'
import { UsageError } from '../model/errors.js'

const DESCRIPTOR = 'datapackage.json'

/**
 * Writes a package as a whole: into a new folder beside the target, which then takes the target's place. After a crash the
 * old package or the new one is there; one that was set aside comes back on the next run.
 * @throws UsageError where the target holds anything that is no package of ours, or cannot be written
 */
export function writeFolder(target: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folder = resolve(target)
  const aside = join(dirname(folder), `.${basename(folder)}.gongwen-old`)
  refuseForeign(folder)
  try {
    recover(folder, aside)
    mkdirSync(dirname(folder), { recursive: true })
    const fresh = mkdtempSync(join(dirname(folder), `.${basename(folder)}.gongwen-`))
    try {
      for (const [path, bytes] of files) {
        mkdirSync(dirname(join(fresh, path)), { recursive: true })
        writeFileSync(join(fresh, path), bytes)
      }
      replace(folder, fresh, aside)
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true })
      throw error
    }
  } catch (error) {
    throw cannotWrite(target, error)
  }
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

function cannotWrite(target: string, error: unknown): UsageError {
  const { code, path } = error as NodeJS.ErrnoException
  const cause = [CAUSES[code ?? ''] ?? String(error), code, path].filter(Boolean).join(', ')
  return new UsageError(target, `The folder cannot be written: ${cause}.`, 'Choose another folder with -o.')
}

function recover(folder: string, aside: string): void {
  if (!existsSync(aside)) return
  if (existsSync(folder)) rmSync(aside, { recursive: true, force: true })
  else renameSync(aside, folder)
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
    return new Set([DESCRIPTOR, ...(descriptor.resources ?? []).map(({ path }) => join(path))])
  } catch {
    return null
  }
}
