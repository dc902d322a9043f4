import { UnreadableInput } from '../model/errors.js'
import type { Limits } from '../model/limits.js'

const MB = 1024 * 1024

/** @throws UnreadableInput where a file has more bytes than a document may */
export function checkSize(file: string, size: number, { bytes }: Limits): void {
  if (size <= bytes) return
  throw new UnreadableInput(
    file,
    `The file has ${Math.ceil(size / MB)} MB; the limit is ${bytes / MB} MB (--max-size).`,
    'Split it into one file a notice.',
  )
}
