import { createReadStream, realpathSync, type Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { faultOfMachine } from '../../model/environment.js'
import { UnreadableInput } from '../../model/errors.js'
import type { Limits } from '../../model/limits.js'
import { checkSize } from '../../read/limits.js'

/**
 * Reads a file that is not too large. A pipe is none, it may never begin; but for those that a shell makes of `<(command)`.
 * @param roots what a link may lead to, where a folder or a pattern gave the file; null where a person named it
 * @throws UnreadableInput
 */
export async function readFileBytes(
  path: string,
  limits: Limits,
  roots: readonly string[] | null,
): Promise<Uint8Array> {
  try {
    const refusal = roots && leadsOut(path, roots)
    if (refusal) throw refusal
    const stats = await stat(path)
    if (roots === null && stats.isFIFO() && OF_A_SHELL.test(path))
      return await gathered(createReadStream(path), path, limits)
    if (!stats.isFile()) throw noFile(path, stats)
    checkSize(path, stats.size, limits)
    return await readFile(path)
  } catch (error) {
    throw error instanceof UnreadableInput ? error : refusalBySystem(path, error)
  }
}

const OF_A_SHELL = /^\/(?:dev|proc\/self)\/fd\/\d+$/

/** Reads standard input, which may have no end. @throws UnreadableInput where it is too large */
export function readStdin(limits: Limits): Promise<Uint8Array> {
  return gathered(process.stdin, 'stdin', limits)
}

async function gathered(stream: Readable, path: string, limits: Limits): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    checkSize(path, (size += chunk.length), limits)
  }
  return Buffer.concat(chunks)
}

/**
 * What is to be said of a path that a link leads away from the inputs, or null where none does: a folder that somebody
 * else made must not have files read that are none of it.
 * @param roots the real paths of files and folders that a person named
 */
export function leadsOut(path: string, roots: readonly string[]): UnreadableInput | null {
  try {
    const real = realpathSync.native(path)
    if (roots.some((root) => isInside(real, root))) return null
    const what = `A link leads out of the inputs, to ${real}; it is not followed.`
    return new UnreadableInput(path, what, 'If it is to be read, name what it leads to.')
  } catch (error) {
    return refusalBySystem(path, error)
  }
}

/** What the system says of a path, in words. @throws EnvironmentFault where it tells of the machine */
export function refusalBySystem(path: string, error: unknown): UnreadableInput {
  const fault = faultOfMachine(error, path)
  if (fault) throw fault
  const { code } = error as NodeJS.ErrnoException
  const badName = code === 'ENOENT' && path.includes('\ufffd')
  const [cause, remedy] = (badName ? BAD_NAME : CAUSES[code ?? '']) ?? ['the system fails', 'Check the disk.']
  return new UnreadableInput(path, `It cannot be read: ${[cause, code].filter(Boolean).join(', ')}.`, remedy)
}

type Cause = [cause: string, remedy: string]

const PERMISSION: Cause = ['permission is denied', 'Check its permissions.']
/** Node has no text for a name that is none in UTF-8, and finds nothing under the text that it makes of it. */
const BAD_NAME: Cause = ['its name is not UTF-8', 'Give it another name.']

const CAUSES: Record<string, Cause> = {
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  ENOENT: ['it is gone, or a link that leads to nothing', 'Check the path.'],
  ELOOP: ['its links lead in a circle', 'Set the links right.'],
  ENAMETOOLONG: ['its path is too long', 'Give it a shorter name.'],
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function noFile(path: string, stats: Stats): UnreadableInput {
  const kinds: [string, boolean][] = [
    ['a folder', stats.isDirectory()],
    ['a pipe', stats.isFIFO()],
    ['a socket', stats.isSocket()],
  ]
  const [kind] = kinds.find(([, is]) => is) ?? ['a device']
  return new UnreadableInput(path, `It is ${kind}, not a file.`, 'Give what it holds as a file, or on standard input.')
}
