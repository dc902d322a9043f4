import { posix } from 'node:path'
import type { OverridesText } from '../correct/load.js'
import { UnreadableInput } from '../model/errors.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import { checkSize } from '../read/limits.js'
import { git } from './git-command.js'
import { entriesAt, type GitPlace } from './git-place.js'
import { OVERRIDES_FILE } from './overrides.js'

/** A file in git that may be a notice. */
export interface GitFile {
  load(limits: Limits): Buffer
  /** The corrections beside it and in the folders above it, of the same ref. */
  overrides(): OverridesText[]
}

/** @param known the corrections of each folder, as far as they were looked for */
export function gitFile(
  where: string,
  id: string,
  place: GitPlace,
  known = new Map<string, OverridesText[]>(),
): GitFile {
  const folder = posix.dirname(place.path)
  return {
    load: (limits) => load(where, id, limits),
    overrides: () => {
      if (!known.has(folder)) known.set(folder, overridesAbove(where, { ...place, path: folder }))
      return known.get(folder)!
    },
  }
}

/** Pointers of Git LFS are shorter, in bytes. */
const POINTER = 1024

function load(where: string, id: string, limits: Limits): Buffer {
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
      return { file, text: load(file, entry.id, DEFAULT_LIMITS).toString() }
    })
}
