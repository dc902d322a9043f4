import { EnvironmentFault, GongwenError } from './errors.js'

type Words = [cause: string, remedy: string]

const FILES: Words = [
  'too many files are open',
  'Raise the limit (ulimit -n), or read fewer documents at a time with --jobs.',
]
const PROCESSES: Words = [
  'the system has no room for another process',
  'Raise the limit (ulimit -u), or read fewer documents at a time with --jobs.',
]
const ROOM = 'Make room there, and run it again.'

/** Codes of the system that tell of the machine, whatever file they are said of. */
const OF_THE_MACHINE: Record<string, Words> = {
  ENOSPC: ['the disk is full', ROOM],
  EDQUOT: ['the quota of the disk is used up', ROOM],
  EROFS: ['the file system is read-only', 'Choose a place that can be written.'],
  EIO: ['the disk fails', 'Check the disk, or the network that it is on.'],
  EMFILE: FILES,
  ENFILE: FILES,
  EAGAIN: PROCESSES,
  ENOMEM: PROCESSES,
}

/** Codes that tell of one path. */
const OF_A_PATH: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'something else stands there',
  EISDIR: 'it is a folder',
  EBUSY: 'it is in use, or something is mounted there',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the path is too long',
}

/** Whether an error is one that the system told of a file or a process. */
export function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

/** What the system says, in words: the cause, its code, and the path where it is another than is told already. */
export function causeOf(error: unknown, where = ''): string {
  const { code = '', path = '' } = error as NodeJS.ErrnoException
  const cause = OF_THE_MACHINE[code]?.[0] ?? OF_A_PATH[code] ?? (code === '' ? String(error) : 'the system refuses')
  return [cause, code, path === where ? '' : path].filter(Boolean).join(', ')
}

/** What the machine refuses, as what stops a run; null for an error that tells of one path, or is none of the system. */
export function faultOfMachine(error: unknown, where: string): EnvironmentFault | null {
  if (error instanceof GongwenError || !isOfTheSystem(error)) return null
  const words = OF_THE_MACHINE[error.code ?? '']
  return words ? new EnvironmentFault(where, `The system refuses: ${causeOf(error, where)}.`, words[1]) : null
}

/** What to do about an error of the system. @param otherwise where it tells of one path */
export function remedyOf(error: unknown, otherwise: string): string {
  return OF_THE_MACHINE[(error as NodeJS.ErrnoException).code ?? '']?.[1] ?? otherwise
}
