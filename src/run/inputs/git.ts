import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import type { OverridesText } from '../../correct/load.js'
import { DESCRIPTOR } from '../../model/dataset.js'
import { UnreadableInput } from '../../model/errors.js'
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js'
import type { PackageFiles } from '../../package/descriptor.js'
import { checkSize } from '../../read/limits.js'
import { listedIn } from '../../write/foreign.js'
import { isHidden } from './folder-files.js'
import { OVERRIDES_FILE } from './found-files.js'
import { git, tryGit } from './git-command.js'
import { entriesAt, entriesBelow, entryAt, type GitPlace, gitPlaceOf } from './git-tree.js'

/** What `REF:PATH` names in the repository of the working folder. */
export type GitObject = ({ kind: 'blob' } & GitFile) | GitFolder

export interface GitFolder {
  kind: 'tree'
  /** All files below it, by their paths in it. */
  notices: ReadonlyMap<string, GitFile>
  /** Symbolic links and submodules: they are not followed. */
  passedOver: string[]
  /** Folders below it that hold packages of ours, whose files are no notices. */
  packages: string[]
  /** The same files as those of a package. */
  files: PackageFiles
}

/** A drive of Windows is no ref: C:\plans. */
const DRIVE = /^[A-Za-z]:[\\/]/
/** A ref is no option, and has none of the characters that git forbids there but `~` and `^`, which lead to ancestors. */
const REF_AND_PATH = /^(?<ref>[^\s:~^?*[\\-][^\s:?*[\\]*):(?<path>.*)$/s

/**
 * Finds an argument such as `main:plans/2022.md`, `HEAD~1:data` or `v1.0:` in git.
 * @returns null where the argument has not this form, or is the name of a file
 * @throws UnreadableInput where git is not there, has no such ref or path, or has a link or a submodule there
 */
export function gitObject(arg: string): GitObject | null {
  const { ref, path } = REF_AND_PATH.exec(arg)?.groups ?? {}
  if (ref === undefined || DRIVE.test(arg) || existsSync(arg)) return null
  const place = gitPlaceOf(arg, ref, path!)
  const { id, kind } = entryAt(arg, place)
  if (kind === 'folder') return gitFolderOf(arg, id, place)
  if (kind === 'file') return { kind: 'blob', ...gitFile(arg, id, place) }
  throw new UnreadableInput(arg, `In git this is a ${kind}.`, 'Name the file or folder that it leads to.')
}

function gitFolderOf(arg: string, id: string, place: GitPlace): GitFolder {
  const entries = entriesBelow(arg, id)
  const blobs = new Map(entries.filter(({ kind }) => kind === 'file').map((entry) => [entry.path, entry.id]))
  const known = new Map<string, OverridesText[]>()
  const noticeAt = (path: string, blob: string): GitFile =>
    gitFile(under(arg, path), blob, { ...place, path: posix.join(place.path, path) }, known)
  const packages = packagesBelow(arg, blobs)
  const isNotice = (path: string): boolean => !packages.some((folder) => path.startsWith(`${folder}/`))
  return {
    kind: 'tree',
    notices: new Map([...blobs].filter(([path]) => isNotice(path)).map(([path, blob]) => [path, noticeAt(path, blob)])),
    passedOver: entries.filter(({ kind, path }) => kind !== 'file' && isNotice(path)).map(({ path }) => path),
    packages,
    files: {
      read: (path) => (blobs.has(path) ? git(under(arg, path), ['cat-file', 'blob', blobs.get(path)!]) : null),
    },
  }
}

/** Not the folder itself: a person named it. */
function packagesBelow(arg: string, blobs: ReadonlyMap<string, string>): string[] {
  return [...blobs].flatMap(([path, blob]) => {
    const folder = posix.dirname(path)
    if (posix.basename(path) !== DESCRIPTOR || folder === '.' || folder.split('/').some(isHidden)) return []
    const text = tryGit(arg, ['cat-file', 'blob', blob])?.toString() ?? ''
    return listedIn(text) === null ? [] : [folder]
  })
}

/** A path in a folder as a person would type it: HEAD:plans and 2022.md are HEAD:plans/2022.md. */
export function under(folder: string, path: string): string {
  return `${folder}${/[:/]$/.test(folder) ? '' : '/'}${path}`
}

/** A file in git that may be a notice. */
export interface GitFile {
  /** From the top of the repository. */
  path: string
  load(limits: Limits): Buffer
  /** The corrections beside it and in the folders above it, of the same ref. */
  overrides(): OverridesText[]
}

/** @param known the corrections of each folder, as far as they were looked for */
function gitFile(where: string, id: string, place: GitPlace, known = new Map<string, OverridesText[]>()): GitFile {
  const folder = posix.dirname(place.path)
  return {
    path: place.path,
    load: (limits) => loadBlob(where, id, limits),
    overrides: () => {
      if (!known.has(folder)) known.set(folder, overridesAbove(where, { ...place, path: folder }))
      return known.get(folder)!
    },
  }
}

/** Pointers of Git LFS are shorter, in bytes. */
const POINTER = 1024

function loadBlob(where: string, id: string, limits: Limits): Buffer {
  const size = Number(git(where, ['cat-file', '-s', id]).toString())
  checkSize(where, size, limits)
  const bytes = git(where, ['cat-file', 'blob', id])
  if (size < POINTER && bytes.toString().startsWith('version https://git-lfs.github.com/'))
    throw new UnreadableInput(
      where,
      'In git this is a pointer of Git LFS; the file itself is elsewhere.',
      'Check the commit out (git worktree add FOLDER REF), and name the file there.',
    )
  return bytes
}

function overridesAbove(where: string, { ref, root, path }: GitPlace): OverridesText[] {
  const folders = path === '.' ? [] : path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
  const files = [OVERRIDES_FILE, ...folders.map((folder) => posix.join(folder, OVERRIDES_FILE))]
  return entriesAt(where, root, files)
    .filter(({ kind }) => kind === 'file')
    .map((entry) => {
      const file = `${ref}:${entry.path}`
      return { file, text: loadBlob(file, entry.id, DEFAULT_LIMITS).toString() }
    })
}
