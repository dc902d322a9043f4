import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { UnreadableInput } from '../model/errors.js'
import type { PackageFiles } from '../package/files.js'
import { MAX_BYTES } from '../read/limits.js'

/** What `REF:PATH` names in the repository of the working folder: a file, or a folder with the files below it. */
export type GitObject = { kind: 'blob'; load: () => Buffer } | { kind: 'tree'; paths: string[]; files: PackageFiles }

/** A drive of Windows is no ref: C:\plans. */
const DRIVE = /^[A-Za-z]:[\\/]/
/** A ref has two characters at least, and none that git forbids there. */
const REF_AND_PATH = /^(?<ref>[^\s:~^?*[\\-][^\s:?*[\\]*):(?<path>.*)$/s

/**
 * Finds an argument such as `main:plans/2022.md`, `HEAD~1:data` or `v1.0:` in git.
 * @returns null where the argument has not this form, or is the name of a file
 * @throws UnreadableInput where git is not there, or has no such ref or path
 */
export function gitObject(arg: string): GitObject | null {
  const { ref, path } = REF_AND_PATH.exec(arg)?.groups ?? {}
  if (ref === undefined || DRIVE.test(arg) || existsSync(arg)) return null
  const id = idOf(arg, ref, path!)
  const kind = git(arg, ['cat-file', '-t', id]).toString().trim()
  if (kind === 'blob') return { kind, load: () => blob(arg, id) }
  if (kind === 'tree') return treeOf(arg, id)
  throw new UnreadableInput(
    arg,
    `In git this is a ${kind}, neither a file nor a folder.`,
    'Name a file or a folder: REF:PATH.',
  )
}

function idOf(arg: string, ref: string, path: string): string {
  const found = tryGit(arg, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}:${path.replace(/\/$/, '')}`,
  ])
  if (found) return found.toString().trim()
  if (!tryGit(arg, ['rev-parse', '--git-dir']))
    throw new UnreadableInput(arg, 'There is no such file, and this is no repository of git.', 'Check the path.')
  const isRef = tryGit(arg, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]) !== null
  throw new UnreadableInput(
    arg,
    isRef ? `Git has no ${path} in ${ref}.` : `There is no such file, and git has no ref ${ref}.`,
    isRef
      ? 'Paths count from the top of the repository; ./PATH counts from here.'
      : 'Check the path; in a shallow clone fetch the ref first.',
  )
}

function treeOf(arg: string, id: string): GitObject {
  const lines = git(arg, ['ls-tree', '-r', '-z', '--full-tree', id]).toString().split('\0').filter(Boolean)
  /** `100644 blob ID<tab>PATH`; links and submodules are no files. */
  const blobs = new Map(
    lines.flatMap((line) => {
      const [, blobId, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
      return blobId && path ? [[path, blobId] as const] : []
    }),
  )
  const read = (path: string): Buffer | null => (blobs.has(path) ? blob(`${arg}/${path}`, blobs.get(path)!) : null)
  return { kind: 'tree', paths: [...blobs.keys()], files: { read } }
}

function blob(where: string, id: string): Buffer {
  const size = Number(git(where, ['cat-file', '-s', id]).toString())
  if (size > MAX_BYTES)
    throw new UnreadableInput(
      where,
      `The file has ${Math.ceil(size / 1024 / 1024)} MB; the limit is ${MAX_BYTES / 1024 / 1024} MB.`,
      'Split it into one file a notice.',
    )
  return git(where, ['cat-file', 'blob', id])
}

function git(where: string, args: readonly string[]): Buffer {
  const output = tryGit(where, args)
  if (output) return output
  throw new UnreadableInput(where, `Git cannot read it (git ${args.join(' ')}).`, 'Check the repository with git fsck.')
}

/** Null where git says no. Nothing is run through a shell. */
function tryGit(where: string, args: readonly string[]): Buffer | null {
  const { status, stdout, error } = spawnSync('git', args, {
    maxBuffer: MAX_BYTES * 2,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new UnreadableInput(
      where,
      'There is no such file, and git is not installed.',
      'Check the path, or install git.',
    )
  return status === 0 ? stdout : null
}
