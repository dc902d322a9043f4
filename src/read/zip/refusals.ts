import { UnreadableInput } from '../../model/errors.js'
import { MAX_ENTRIES } from '../limits.js'
import type { Input } from '../reader.js'

/** Characters of an entry's name that a message shows: names may have 65,535. */
const NAME_SHOWN = 80
const GET_ANEW = 'Download it again, or open it in its own program and save it anew.'
const DISTRUST = 'No office program writes such a file: make sure where it comes from.'

/** What yauzl found wrong, in our words. */
export function refusalOfYauzl({ message }: Error, input: Input): UnreadableInput {
  if (message.startsWith('End of central directory')) return cutOff(input)
  if (message.includes('encryption')) return encrypted(input)
  const trailing = /comment length\. Expected: (\d+)\. Found: (\d+)/.exec(message)
  if (trailing) return damaged(input, `its end declares ${trailing[2]} bytes to follow, and ${trailing[1]} do`)
  return damaged(input, message)
}

function cutOff(input: Input): UnreadableInput {
  const what = `The file is cut off: after its ${input.bytes.length} bytes the directory is missing that ends every DOCX, XLSX and ZIP file.`
  return new UnreadableInput(input.file, what, 'Download it again.')
}

export function damaged({ file }: Input, why: string): UnreadableInput {
  return new UnreadableInput(file, `The file is damaged: ${why}.`, GET_ANEW)
}

export function encrypted({ file }: Input): UnreadableInput {
  const what = 'The file is a ZIP archive that asks for a password.'
  return new UnreadableInput(file, what, 'Unpack it with the password and read the files in it.')
}

export function tooMany({ file }: Input, count: number): UnreadableInput {
  const what = `The file is packed of ${count} entries; the limit is ${MAX_ENTRIES}.`
  return new UnreadableInput(file, what, 'Where it is an archive of documents, unpack it and read those.')
}

export function unlisted({ file }: Input): UnreadableInput {
  return new UnreadableInput(file, 'The file has more entries than the end of its directory declares.', DISTRUST)
}

export function duplicateName({ file }: Input, name: string): UnreadableInput {
  return new UnreadableInput(file, `The file has two entries of one name, ${shownName(name)}.`, DISTRUST)
}

export function harmfulName({ file }: Input, name: string): UnreadableInput {
  return new UnreadableInput(file, `The file has an entry whose name leads out of it, ${shownName(name)}.`, DISTRUST)
}

export function unknownCompression({ file }: Input, name: string, method: number): UnreadableInput {
  const what = `${shownName(name)} in the file is compressed by method ${method}; expected 0 (stored) or 8 (deflated).`
  return new UnreadableInput(file, what, 'Unpack it, or open it in its own program and save it anew.')
}

export function oversize({ file }: Input, what: string): UnreadableInput {
  const remedy = 'Open it in its own program, delete empty rows and large pictures, and save it anew.'
  return new UnreadableInput(file, `The file is too large to be unpacked: ${what}.`, remedy)
}

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`
}

/** A name as a message shows it. */
export function shownName(name: string): string {
  return name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN)}…` : name
}
