import { UnreadableInput } from '../../model/errors.js'
import type { Input } from '../reader.js'
import { openPackage } from '../zip/index.js'
import { kindOfCompound } from './compound-kind.js'
import type { Kind } from './kinds.js'
import { kindOfPackage } from './package-kind.js'
import { signatureOf } from './signatures.js'
import { isPage, kindOfText } from './text-kind.js'

/** Where the head of a file is looked at, in bytes. Word writes kilobytes of comments before a page begins. */
const HEAD_BYTES = 64 * 1024

/**
 * Tells the format of an input by its content; its name says nothing.
 * @returns the name of a reader
 * @throws UnreadableInput where it is of a format that is not read: says which, and how to convert it
 */
export async function formatOf(input: Input): Promise<string> {
  const kind = await kindOf(input)
  if ('reader' in kind) return kind.reader
  const remedy = kind.remedy.replace('FILE', () => input.file)
  throw new UnreadableInput(input.file, `The file is ${kind.name}, which gongwen does not read.`, remedy)
}

async function kindOf(input: Input): Promise<Kind> {
  const head = latin(input.bytes.subarray(0, HEAD_BYTES))
  const signature = isPage(head) ? null : signatureOf(head)
  if (signature === 'zip') return kindOfPackage(await openPackage(input))
  if (signature === 'ole') return kindOfCompound(input.bytes)
  return signature ?? kindOfText(withoutZeros(head), () => withoutZeros(latin(input.bytes)))
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

/** Markup in UTF-16 is ASCII with zeros between. */
function withoutZeros(text: string): string {
  return text.replaceAll('\0', '')
}
