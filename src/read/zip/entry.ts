import type { Entry as DirectoryEntry } from 'yauzl'

/** What the central directory says of an entry; its sizes may be lies until it is read. */
export interface Entry {
  name: string
  /** Compression method: 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  crc32: number
  /** Bytes in the package. */
  packedSize: number
  /** Bytes after inflating. */
  size: number
  /** Offset of its own header in the file. */
  headerStart: number
}

/** An entry whose own header was found. */
export interface PlacedEntry extends Entry {
  /** Offset of its packed bytes in the file. */
  dataStart: number
}

/** An entry as yauzl found it in the directory. */
export function entryOf(found: DirectoryEntry): Entry {
  return {
    name: nameOf(found.fileNameRaw),
    method: found.compressionMethod,
    encrypted: found.isEncrypted(),
    crc32: found.crc32,
    packedSize: found.compressedSize,
    size: found.uncompressedSize,
    headerStart: found.relativeOffsetOfLocalHeader,
  }
}

/** Archives of Chinese Windows hold names in GBK and don't say so; its second bytes may look like a backslash. */
function nameOf(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return new TextDecoder('gb18030').decode(raw)
  }
}
