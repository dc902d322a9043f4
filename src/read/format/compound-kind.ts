import { DOC, ENCRYPTED, OTHER_COMPOUND, PPT, XLS, type Kind } from './kinds.js'

/** Entries of an OLE file begin at multiples of so many bytes. */
const ENTRY_BYTES = 128

/** Kinds by the name of a stream. An encrypted package holds no stream of its document. */
const STREAMS: [string, Kind][] = [
  ['EncryptedPackage', ENCRYPTED],
  ['WordDocument', DOC],
  ['Workbook', XLS],
  ['Book', XLS],
  ['PowerPoint Document', PPT],
]

/** What an OLE file is, by the names of its streams. */
export function kindOfCompound(bytes: Uint8Array): Kind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return STREAMS.find(([name]) => hasEntry(file, name))?.[1] ?? OTHER_COMPOUND
}

/** Names are UTF-16 and end with a zero. */
function hasEntry(file: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1))
    if (at % ENTRY_BYTES === 0) return true
  return false
}
