import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { DESCRIPTOR, ENVIRONMENT_FILE, IGNORE_FILE, IGNORED, PACKAGE_NAME, RUN_FILE } from '../model/dataset.js'
import { causeOf } from '../model/environment.js'
import { UsageError } from '../model/errors.js'
import { readText } from '../text/files.js'
import { isOwnName, type Place } from './place.js'

/**
 * A folder is overwritten only where every file in it is one that its own descriptor lists.
 * @param folder where its content stands, if not in its place
 * @throws UsageError where it holds anything else
 */
export function refuseForeign({ named, folder: own, isMounted }: Place, folder = own): void {
  const present = filesIn(folder, named).filter((path) => !isMounted || !isOwnName(path.split(/[\\/]/)[0]!))
  if (present.length === 0) return
  const listed = listedFiles(folder)
  if (listed === null)
    throw new UsageError(
      named,
      'The output folder is not empty and holds no package of gongwen.',
      'Choose another folder with -o, or empty this one.',
    )
  const foreign = present.filter((path) => !listed.has(path) || (path === IGNORE_FILE && !ignoresOurs(folder)))
  if (foreign.length > 0)
    throw new UsageError(
      named,
      `The output folder holds files that are not of its package: ${foreign.slice(0, 5).join(', ')}.`,
      'Move them away; the folder is replaced as a whole.',
    )
}

/** Whether a file stands in a folder or below it; one that is empty is as good as none. */
export function holdsFiles({ named, folder }: Place): boolean {
  return filesIn(folder, named).length > 0
}

function filesIn(folder: string, named: string): string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  } catch (error) {
    throw new UsageError(
      named,
      `The output folder cannot be read: ${causeOf(error)}.`,
      'Choose another folder with -o.',
    )
  }
}

/** A person may keep a file of this name of his own. */
function ignoresOurs(folder: string): boolean {
  try {
    return readText(join(folder, IGNORE_FILE)) === IGNORED
  } catch {
    return false
  }
}

/** The files of the package in a folder by its descriptor, which is among them; null where there is none. */
export function listedFiles(folder: string): Set<string> | null {
  try {
    return listedIn(readText(join(folder, DESCRIPTOR)))
  } catch {
    return null
  }
}

/** The same of the text of a descriptor; null where it is not that of a package of ours. */
export function listedIn(text: string): Set<string> | null {
  try {
    const descriptor = JSON.parse(text) as {
      name?: unknown
      gongwen?: unknown
      resources?: { path: string }[]
    }
    if (descriptor.name !== PACKAGE_NAME || !descriptor.gongwen) return null
    const beside = [RUN_FILE, ENVIRONMENT_FILE, IGNORE_FILE]
    return new Set([DESCRIPTOR, ...beside, ...(descriptor.resources ?? []).map(({ path }) => join(path))])
  } catch {
    return null
  }
}
