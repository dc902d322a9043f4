import { handMade } from '../../../test/read/zip/archives.js'
import type { Random } from './random.js'

/** The ways in which documents of an archive are broken. Of some that are cut or damaged a part may still be read. */
const WAYS: ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes) => bytes.slice(0, bytes.length * 0.4),
  () => new Uint8Array(),
  (_, random) => random.bytes(5000),
  () => Buffer.from('本文件已移至新网站，请访问后下载。\n'),
  (bytes, random) => damaged(bytes, random),
  () => handMade([{ name: 'notice.xml', content: 'locked', flags: 1 }]),
]

/** @param number of the broken document; the ways take turns */
export function broken(bytes: Uint8Array, number: number, random: Random): Uint8Array {
  return WAYS[number % WAYS.length]!(bytes, random)
}

/** The last half is overwritten. */
function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice()
  copy.set(random.bytes(bytes.length - (bytes.length >> 1)), bytes.length >> 1)
  return copy
}
