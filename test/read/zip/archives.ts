import { strToU8, zipSync, type Zippable } from 'fflate'
import { crc32, deflateRawSync } from 'node:zlib'

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** A ZIP archive of texts. The time is fixed, so that a failing test fails again. */
export function archive(texts: Record<string, string>): Uint8Array {
  const entries: Zippable = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync(entries, { mtime: new Date('2023-01-01T00:00:00') })
}

/** An Office package with one main part of a content type. */
export function officePackage(part: string, contentType: string, others: Record<string, string> = {}): Uint8Array {
  return archive({
    '[Content_Types].xml': `${CONTENT_TYPES}<Override PartName="/${part}" ContentType="${contentType}"/></Types>`,
    '_rels/.rels': relations(part),
    [part]: '<main/>',
    ...others,
  })
}

export function relations(target: string, type = OFFICE_DOCUMENT): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="${target}" Type="${type}"/></Relationships>`
}

export const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
export const EXCEL_MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** An entry written by hand: what its directory says need not be true. */
export interface HandMade {
  name: string | Uint8Array
  content?: string | Uint8Array
  /** What the directory declares where it isn't the truth. */
  size?: number
  crc?: number
  flags?: number
  method?: number
  /** Where the directory says that the entry stands. */
  headerStart?: number
}

/** A ZIP archive written byte by byte. */
export function handMade(entries: HandMade[], { count = entries.length } = {}): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? 'text')
    const packed = (entry.method ?? 8) === 8 ? deflateRawSync(content) : content
    const start = entry.headerStart ?? Buffer.concat(locals).length
    const common = commonFields(entry, content, packed)
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(entry.name), packed]))
    directory.push(directoryEntry(common, Buffer.from(entry.name), start))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** The fields that an entry's own header and the directory share: 26 bytes. */
function commonFields(entry: HandMade, content: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(entry.flags ?? 0, 2)
  fields.writeUInt16LE(entry.method ?? 8, 4)
  fields.writeUInt32LE(entry.crc ?? crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.size ?? content.length, 18)
  fields.writeUInt16LE(Buffer.from(entry.name).length, 22)
  return fields
}

function directoryEntry(common: Buffer, name: Buffer, start: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(start, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, name])
}
