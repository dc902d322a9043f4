import { spawnSync } from 'node:child_process'
import { posix } from 'node:path'
import { UnreadableInput } from '../../model/errors.js'
import { MAX_PACKAGE_BYTES } from '../../read/limits.js'

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
  const root = tryGit(arg, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{tree}`])
  if (root) return { ref, root: root.toString().trim(), path: fromTop }
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
  const [entry] = treeEntries(tryGit(arg, ['ls-tree', '-z', '--full-tree', root, '--', path]))
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
function treeEntries(listed: Buffer | null): GitEntry[] {
  return (listed?.toString() ?? '').split('\0').flatMap((line) => {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
    return mode && id && path ? [{ id, path, kind: KINDS[mode] ?? 'file' }] : []
  })
}

/** What git prints, or null where it says no. Nothing is run through a shell, and no path is a pattern. */
function tryGit(where: string, args: readonly string[]): Buffer | null {
  const { status, stdout, error } = spawnedGit(args)
  if (codeOf(error) === 'ENOENT')
    throw new UnreadableInput(
      where,
      'There is no such file, and git is not installed.',
      'Check the path, or install git.',
    )
  return status === 0 ? stdout : null
}

/** What git prints. @throws UnreadableInput with git’s own words where it says no */
export function git(where: string, args: readonly string[]): Buffer {
  const output = tryGit(where, args)
  if (output) return output
  throw new UnreadableInput(where, `Git cannot read it: ${whyNot(args)}.`, 'Check the repository with git fsck.')
}

/** The first line of what git complains of. */
function whyNot(args: readonly string[]): string {
  const { stderr, error } = spawnedGit(args)
  if (codeOf(error) === 'ENOBUFS') return `it has more than ${MAX_PACKAGE_BYTES / 1024 / 1024} MB`
  const said = stderr?.toString().trim().split('\n')[0]
  return said || `git ${args[0]} failed`
}

function spawnedGit(args: readonly string[]) {
  return spawnSync('git', ['--literal-pathspecs', ...args], {
    maxBuffer: MAX_PACKAGE_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function codeOf(error: Error | undefined): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}
