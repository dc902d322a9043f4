import { readFileSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../model/errors.js'

/** Where a package goes, and where what is its own stands meanwhile. */
export interface Place {
  /** The folder as a person named it, for messages. */
  named: string
  /** The folder itself, where links lead. */
  folder: string
  /** Whether something is mounted there: such a folder cannot be replaced, what it holds can. */
  isMounted: boolean
}

/**
 * Finds a folder of output, or where it is to be made. A link that is named stays a link: what it leads to is written.
 * @throws UsageError where something else stands there
 */
export function placeOf(named: string): Place {
  const found = statSync(named, { throwIfNoEntry: false })
  if (found && !found.isDirectory())
    throw new UsageError(named, `The output is ${kindOf(found)}, not a folder.`, 'Choose another folder with -o.')
  const folder = realPathOf(named)
  return { named, folder, isMounted: found !== undefined && isMountPoint(folder) }
}

/** The path of what links lead to, of a file or folder that may not be there yet. */
export function realPathOf(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync.native(absolute)
  } catch (error) {
    const above = dirname(absolute)
    if (above === absolute || (error as NodeJS.ErrnoException).code === 'ELOOP') return absolute
    const own = join(realPathOf(above), basename(absolute))
    const target = targetOf(own)
    return target === null ? own : realPathOf(resolve(dirname(own), target))
  }
}

/** Where a link leads; null where there is none. */
function targetOf(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

/** A path of our own for a place: hidden, beside the folder or, where that is mounted, in it. */
export function ownPath({ folder, isMounted }: Place, name: string): string {
  return isMounted ? join(folder, `${OWN}${name}`) : join(dirname(folder), `.${basename(folder)}${OWN}${name}`)
}

const OWN = '.gongwen-'

/** The folder in which something of our own stands; null for a path of anything else. */
export function visibleFolder(path: string): string | null {
  const parts = path.split(/[\\/]/)
  const own = parts.findLastIndex((part) => part.startsWith('.') && part.includes(OWN))
  return own < 0 ? null : parts.slice(0, own).join('/') || '/'
}

/** Whether a file at the root of a mounted folder is our own, or its file system's. */
export function isOwnName(name: string): boolean {
  return name.startsWith(OWN) || name === 'lost+found'
}

/** Another device tells; a folder of the same disk that is mounted there, the system’s table. */
function isMountPoint(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true
  try {
    const points = readFileSync('/proc/self/mountinfo', 'utf8').split('\n')
    return points.some((line) => unescaped(line.split(' ')[4] ?? '') === folder)
  } catch {
    return false
  }
}

/** The table writes blanks as octal numbers. */
function unescaped(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 8)))
}

/** What a path is that is no folder, in words. */
export function kindOf(stats: Stats): string {
  const kinds: [string, boolean][] = [
    ['a file', stats.isFile()],
    ['a folder', stats.isDirectory()],
    ['a pipe', stats.isFIFO()],
    ['a socket', stats.isSocket()],
  ]
  return kinds.find(([, is]) => is)?.[0] ?? 'a device'
}
