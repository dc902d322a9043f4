import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isOwnName } from '../../write/place.js'
import { piecesOf } from '../../write/files.js'

/** How a file of one folder stands to that of the same path in a fresh one. */
export interface FileDifference {
  /** With `/` on every system. */
  path: string
  /** It is there and should not be, it is not there, or its content is another. */
  what: 'extra' | 'missing' | 'differs'
  /** The first line that differs, from 1; null where there is none to compare, or the file is no text. */
  line: number | null
}

const TEXT = /\.(?:csv|json|ndjson)$|^\.gitignore$/

/**
 * The files of two folders that are not the same, by their paths there. Git may check a text out with the line ends of
 * Windows: those are the same.
 * @param leftOut paths that are not compared
 */
export function differentFiles(there: string, fresh: string, leftOut: readonly string[] = []): FileDifference[] {
  const [found, wanted] = [new Set(filesIn(there)), new Set(filesIn(fresh))]
  const paths = [...new Set([...found, ...wanted])].filter((path) => !leftOut.includes(path)).sort()
  return paths.flatMap((path): FileDifference[] => {
    if (!wanted.has(path)) return [{ path, what: 'extra', line: null }]
    if (!found.has(path)) return [{ path, what: 'missing', line: null }]
    const isText = TEXT.test(path)
    const line = firstDifferentLine(join(there, path), join(fresh, path), isText)
    return line === null ? [] : [{ path, what: 'differs', line: isText ? line : null }]
  })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((path) => !isOwnName(path))
  } catch {
    return []
  }
}

/** From 1; null where all are the same. A file that cannot be read differs from its first line on. */
function firstDifferentLine(one: string, other: string, isText: boolean): number | null {
  try {
    const [lines, others] = [linesOf(one, isText), linesOf(other, isText)]
    for (let line = 1; ; line++) {
      const [a, b] = [lines.next(), others.next()]
      if (a.done && b.done) return null
      if (a.done || b.done || !a.value.equals(b.value)) return line
    }
  } catch {
    return 1
  }
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** The lines of a file without their ends, whatever its size. */
function* linesOf(path: string, isText: boolean): Generator<Buffer, undefined> {
  const whole = (line: Buffer): Buffer =>
    isText && line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, line.length - 1) : line
  let begun: Buffer[] = []
  for (const piece of piecesOf(path)) {
    const bytes = Buffer.from(piece)
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      yield whole(Buffer.concat([...begun, bytes.subarray(start, end)]))
      begun = []
      start = end + 1
    }
    begun.push(bytes.subarray(start))
  }
  yield whole(Buffer.concat(begun))
}
