import { spawnSync } from 'node:child_process'
import { UnreadableInput } from '../model/errors.js'
import { MAX_PACKAGE_BYTES } from '../read/limits.js'

/** What git prints, or null where it says no. Nothing is run through a shell, and no path is a pattern. */
export function tryGit(where: string, args: readonly string[]): Buffer | null {
  const { status, stdout, error } = run(args)
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
export function whyNot(args: readonly string[]): string {
  const { stderr, error } = run(args)
  if (codeOf(error) === 'ENOBUFS') return `it has more than ${MAX_PACKAGE_BYTES / 1024 / 1024} MB`
  const said = stderr?.toString().trim().split('\n')[0]
  return said || `git ${args[0]} failed`
}

function run(args: readonly string[]) {
  return spawnSync('git', ['--literal-pathspecs', ...args], {
    maxBuffer: MAX_PACKAGE_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function codeOf(error: Error | undefined): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}
