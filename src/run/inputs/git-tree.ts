import { posix } from 'node:path'
import { UnreadableInput } from '../../model/errors.js'
import { git, refusePartial, tryGit, whyNot } from './git-command.js'

/** A place in a commit. */
export interface GitPlace {
  /** As it was typed. */
  ref: string
  /** Id of the commit’s tree. */
  root: string
  /** From the top of the repository; empty for the top itself. */
  path: string
}

/** @throws UnreadableInput where git is not there, or has no such ref */
export function gitPlaceOf(arg: string, ref: string, path: string): GitPlace {
  const fromTop = pathFromTop(arg, path)
  const parsed = ['rev-parse', '--verify', '--quiet', '--end-of-options']
  const root = tryGit(arg, [...parsed, `${ref}^{tree}`])
  if (root) return { ref, root: root.toString().trim(), path: fromTop }
  if (tryGit(arg, [...parsed, ref])) git(arg, ['ls-tree', ref])
  throw new UnreadableInput(
    arg,
    `There is no such file, and git has no ref ${ref}.`,
    'Check the path; in a shallow clone fetch the ref first.',
  )
}

/** As git reads paths: from the top of the repository, or from the working folder where they begin with `./` or `../`. */
function pathFromTop(arg: string, path: string): string {
  const prefix = ['rev-parse', '--show-prefix']
  const here = tryGit(arg, prefix)?.toString().replace(/\n$/, '')
  if (here === undefined)
    throw new UnreadableInput(
      arg,
      `There is no such file, and git has no repository here: ${whyNot(prefix)}.`,
      'Check the path.',
    )
  const joined = /^\.\.?(?:\/|$)/.test(path) ? posix.join(here, path) : posix.normalize(path)
  const fromTop = joined.replace(/\/+$/, '')
  if (/^\.\.(?:\/|$)/.test(fromTop))
    throw new UnreadableInput(arg, 'The path leads out of the repository.', 'Name a path inside it.')
  return fromTop === '.' ? '' : fromTop
}

/** What git lists of a tree. */
export interface GitEntry {
  id: string
  path: string
  kind: 'file' | 'folder' | 'symbolic link' | 'submodule'
}

/** What stands at a place. @throws UnreadableInput where nothing does */
export function entryAt(arg: string, { ref, root, path }: GitPlace): GitEntry {
  if (path === '') return { id: root, path, kind: 'folder' }
  const listed = tryGit(arg, ['ls-tree', '-z', '--full-tree', root, '--', path])
  if (listed === null) refusePartial(arg)
  const [entry] = treeEntries(listed ?? Buffer.alloc(0))
  if (entry) return entry
  throw new UnreadableInput(
    arg,
    `Git has no ${path} in ${ref}.`,
    'Paths count from the top of the repository; ./PATH counts from here.',
  )
}

/** Those of some paths that are there. */
export function entriesAt(where: string, root: string, paths: readonly string[]): GitEntry[] {
  return treeEntries(git(where, ['ls-tree', '-z', '--full-tree', root, '--', ...paths]))
}

/** All that is below a tree, folders left out. */
export function entriesBelow(where: string, id: string): GitEntry[] {
  return treeEntries(git(where, ['ls-tree', '-r', '-z', '--full-tree', id]))
}

const KINDS: Record<string, GitEntry['kind']> = { '040000': 'folder', '120000': 'symbolic link', '160000': 'submodule' }

/** `100644 blob ID<tab>PATH`, each ended by a zero. */
function treeEntries(listed: Buffer): GitEntry[] {
  return listed
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
      return mode && id && path ? [{ id, path, kind: KINDS[mode] ?? 'file' }] : []
    })
}
