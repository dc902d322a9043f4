import { type Entry as DirectoryEntry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl'
import type { UnreadableInput } from '../../model/errors.js'
import { FREE_OF_RATIO_BYTES, MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_PACKAGE_BYTES, MAX_RATIO } from '../limits.js'
import type { Input } from '../reader.js'
import {
  damaged,
  duplicateName,
  encrypted,
  harmfulName,
  megabytes,
  oversize,
  refusalOfYauzl,
  shownName,
  tooMany,
  unknownCompression,
  unlisted,
} from './refusals.js'

const DIRECTORY_ENTRY = [0x50, 0x4b, 0x01, 0x02]

/**
 * The entries of a package by name, each checked.
 * @throws UnreadableInput
 */
export async function readDirectory(input: Input): Promise<Map<string, PlacedEntry>> {
  const zip = await openZip(input)
  if (zip.entryCount > MAX_ENTRIES) throw tooMany(input, zip.entryCount)
  const entries = new Map<string, PlacedEntry>()
  const directoryStart = Number(zip.readEntryCursor)
  for await (const found of directoryEntries(zip, input)) {
    const entry = entryFound(found)
    checkEntry(entry, input)
    if (entries.has(entry.name)) throw duplicateName(input, entry.name)
    entries.set(entry.name, { ...entry, dataStart: await dataStartOf(zip, found, input) })
  }
  checkEnd(Number(zip.readEntryCursor), input)
  checkTotal([...entries.values()], input)
  checkPlaces([...entries.values()], directoryStart, input)
  return entries
}

async function openZip(input: Input): Promise<ZipFile> {
  const { buffer, byteOffset, byteLength } = input.bytes
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  return toldByYauzl(fromBufferPromise(bytes, { validateEntrySizes: true, decodeStrings: false }), input)
}

async function* directoryEntries(zip: ZipFile, input: Input): AsyncIterable<DirectoryEntry> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await toldByYauzl(entries.next(), input)
    if (next.done) return
    yield next.value
  }
}

/** What yauzl finds wrong is a fault of the file. */
async function toldByYauzl<Value>(promise: Promise<Value>, input: Input): Promise<Value> {
  try {
    return await promise
  } catch (error) {
    throw refusalOfYauzl(error as Error, input) satisfies UnreadableInput
  }
}

/** What the central directory says of an entry; its sizes may be lies until it is read. */
interface Entry {
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
function entryFound(found: DirectoryEntry): Entry {
  return {
    name: entryName(found.fileNameRaw),
    method: found.compressionMethod,
    encrypted: found.isEncrypted(),
    crc32: found.crc32,
    packedSize: found.compressedSize,
    size: found.uncompressedSize,
    headerStart: found.relativeOffsetOfLocalHeader,
  }
}

/** Some programs for Windows part folders by backslashes; the second byte of a name in GBK may look like one. */
function entryName(raw: Uint8Array): string {
  return decodedName(raw).replaceAll('\\', '/')
}

/** Archives of Chinese Windows hold names in GBK and don't say so. */
function decodedName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
  } catch {
    return new TextDecoder('gb18030').decode(raw)
  }
}

const STORED = 0
const DEFLATED = 8

/**
 * Checks what the directory says of an entry before anything of it is inflated.
 * @throws UnreadableInput
 */
function checkEntry(entry: Entry, input: Input): void {
  const { name, method, size, packedSize } = entry
  if (validateFileName(name) !== null || name.includes('\0')) throw harmfulName(input, name)
  if (entry.encrypted) throw encrypted(input)
  if (method !== STORED && method !== DEFLATED) throw unknownCompression(input, name, method)
  if (size > MAX_ENTRY_BYTES)
    throw oversize(input, `${shownName(name)} in it has ${megabytes(size)}; the limit is ${megabytes(MAX_ENTRY_BYTES)}`)
  const ratio = Math.floor(size / Math.max(packedSize, 1))
  if (size > FREE_OF_RATIO_BYTES && ratio > MAX_RATIO)
    throw oversize(
      input,
      `${shownName(name)} in it inflates to ${megabytes(size)}, ${ratio} times its packed size; the limit is ${MAX_RATIO} times`,
    )
}

async function dataStartOf(zip: ZipFile, entry: DirectoryEntry, input: Input): Promise<number> {
  return (await toldByYauzl(zip.readLocalFileHeaderPromise(entry, { minimal: true }), input)).fileDataStart
}

/** The count of entries has 16 bits without zip64: of 65,537 entries it says 1. */
function checkEnd(directoryEnd: number, input: Input): void {
  if (DIRECTORY_ENTRY.every((byte, index) => input.bytes[directoryEnd + index] === byte)) throw unlisted(input)
}

/** @throws UnreadableInput where all entries together are too large */
function checkTotal(entries: readonly Entry[], input: Input): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > MAX_PACKAGE_BYTES)
    throw oversize(input, `what is packed in it has ${megabytes(total)}; the limit is ${megabytes(MAX_PACKAGE_BYTES)}`)
}

/** Entries that share bytes are how a small file inflates to a huge one. */
function checkPlaces(entries: PlacedEntry[], directoryStart: number, input: Input): void {
  const inOrder = entries.toSorted((one, other) => one.headerStart - other.headerStart)
  for (const [index, { name, dataStart, packedSize }] of inOrder.entries()) {
    const following = inOrder[index + 1]
    if (dataStart + packedSize <= (following?.headerStart ?? directoryStart)) continue
    throw damaged(
      input,
      `${shownName(name)} and ${following ? shownName(following.name) : 'the directory'} share bytes`,
    )
  }
}
