import { fromBufferPromise, type Entry as DirectoryEntry, type ZipFile } from 'yauzl'
import type { UnreadableInput } from '../../model/errors.js'
import { MAX_ENTRIES } from '../limits.js'
import type { Input } from '../reader.js'
import { checkEntry, checkTotal } from './checks.js'
import { entryOf, type PlacedEntry } from './entry.js'
import { damaged, duplicate, refusalOf, shown, tooMany, unlisted } from './refusals.js'

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
  for await (const found of entriesOf(zip, input)) {
    const entry = entryOf(found)
    checkEntry(entry, input)
    if (entries.has(entry.name)) throw duplicate(input, entry.name)
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
  return told(fromBufferPromise(bytes, { validateEntrySizes: true, decodeStrings: false }), input)
}

async function* entriesOf(zip: ZipFile, input: Input): AsyncIterable<DirectoryEntry> {
  const entries = zip.eachEntry()
  for (;;) {
    const next = await told(entries.next(), input)
    if (next.done) return
    yield next.value
  }
}

async function dataStartOf(zip: ZipFile, entry: DirectoryEntry, input: Input): Promise<number> {
  return (await told(zip.readLocalFileHeaderPromise(entry, { minimal: true }), input)).fileDataStart
}

/** What yauzl finds wrong is a fault of the file. */
async function told<Value>(promise: Promise<Value>, input: Input): Promise<Value> {
  try {
    return await promise
  } catch (error) {
    throw refusalOf(error as Error, input) satisfies UnreadableInput
  }
}

/** The count of entries has 16 bits without zip64: of 65,537 entries it says 1. */
function checkEnd(directoryEnd: number, input: Input): void {
  if (DIRECTORY_ENTRY.every((byte, index) => input.bytes[directoryEnd + index] === byte)) throw unlisted(input)
}

/** Entries that share bytes are how a small file inflates to a huge one. */
function checkPlaces(entries: PlacedEntry[], directoryStart: number, input: Input): void {
  const inOrder = entries.toSorted((one, other) => one.headerStart - other.headerStart)
  for (const [index, { name, dataStart, packedSize }] of inOrder.entries()) {
    const following = inOrder[index + 1]
    if (dataStart + packedSize <= (following?.headerStart ?? directoryStart)) continue
    throw damaged(input, `${shown(name)} and ${following ? shown(following.name) : 'the directory'} share bytes`)
  }
}
