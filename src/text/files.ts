import { readFileSync, statSync } from 'node:fs'

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
