import { spawnSync } from 'node:child_process'
import { UnreadableInput } from '../../model/errors.js'
import { MAX_PACKAGE_BYTES } from '../../read/limits.js'

/** What git prints. @throws UnreadableInput with git’s own words where it says no */
export function git(where: string, args: readonly string[]): Buffer {
  const output = tryGit(where, args)
  if (output) return output
  refusePartial(where)
  throw new UnreadableInput(where, `Git cannot read it: ${whyNot(args)}.`, 'Check the repository with git fsck.')
}

/** What git prints, or null where it says no. Nothing is run through a shell, and no path is a pattern. */
export function tryGit(where: string, args: readonly string[]): Buffer | null {
  const { status, stdout, error } = spawnedGit(args)
  if (codeOf(error) === 'ENOENT')
    throw new UnreadableInput(
      where,
      'There is no such file, and git is not installed.',
      'Check the path, or install git.',
    )
  return status === 0 ? stdout : null
}

/** The first line of what git complains of. */
export function whyNot(args: readonly string[]): string {
  const { stderr, error } = spawnedGit(args)
  if (codeOf(error) === 'ENOBUFS') return `it has more than ${MAX_PACKAGE_BYTES / 1024 / 1024} MB`
  const said = stderr?.toString().trim().split('\n')[0]
  return said || `git ${args[0]} failed`
}

/** @throws UnreadableInput where objects may be missing by intent: git would fetch them as they are asked for */
export function refusePartial(where: string): void {
  if (spawnedGit(['config', '--get-regexp', PROMISOR]).status !== 0) return
  throw new UnreadableInput(
    where,
    'Git has it not here: the repository is a partial clone, which left it with its remote, and gongwen fetches nothing.',
    'Clone the repository without --filter, and read it there.',
  )
}

const PROMISOR = '^(remote\\..*\\.promisor|extensions\\.partialclone)$'

/**
 * A repository may be anybody’s, and its configuration names programs. No connection, so that none of the transport is run
 * (`ext::`, core.sshCommand, core.gitProxy, credential.helper, uploadpack, core.alternateRefsCommand): the first keeps git
 * from fetching what a partial clone lacks, the second those gits that do not know the first. The commands that are used
 * here have no filter, no textconv and no external diff; aliases cannot take their names. Configuration of the system and
 * the user is theirs, and stays: safe.directory may stand in it.
 */
const NOTHING_RUNS = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
}
const SETTINGS = ['core.hooksPath=/dev/null', 'core.fsmonitor=false']

function spawnedGit(args: readonly string[]) {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  return spawnSync('git', ['--no-pager', '--literal-pathspecs', ...settings, ...args], {
    maxBuffer: MAX_PACKAGE_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...NOTHING_RUNS },
  })
}

function codeOf(error: Error | undefined): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code
}
