import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The text of a file. A pipe that somebody put in its place would be waited for without end; those that a shell makes of
 * `<(command)` are read.
 * @throws what the system says; without a code for what is no file
 */
export function readText(path: string): string {
  return readBytes(path).toString('utf8')
}

/** The bytes of a file, as `readText` reads it. */
export function readBytes(path: string): Buffer {
  const stats = statSync(path)
  if (stats.isFile() || stats.isDirectory() || OF_A_SHELL.test(path)) return readFileSync(path)
  throw Object.assign(new Error('it is a pipe, a device or a socket, not a file'), { name: '', syscall: 'open', path })
}

const OF_A_SHELL = /^\/(?:dev|proc\/self)\/fd\/\d+$/

/**
 * Makes a folder and those above it, one by one: where the system says of a new folder that it is not there (in /proc),
 * Node’s own way of making several tries for ever.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
