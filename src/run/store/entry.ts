import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { Override } from '../../model/correction.js'
import type { ResourceName } from '../../model/dataset.js'
import { causeOf } from '../../model/environment.js'
import { type Conversion, EnvironmentFault, ExhaustedInput, type UnreadableInput } from '../../model/errors.js'
import type { Extraction } from '../../model/extraction.js'
import type { Observation } from '../../model/finding.js'
import type { Limits } from '../../model/limits.js'
import type { Plan } from '../../model/plan.js'
import type { AnnexInput } from '../../read/reader.js'
import { type DocumentParts, TABLES_OF_DOCUMENTS } from '../../write/package-writer.js'
import type { Digest } from '../documents/digest.js'

/** Raised where the shape of an entry changes. */
const ENTRY_FORMAT = 2

/** All that the outcome of a document depends on, beside the version of the pipeline. */
interface Dependencies {
  /** Base name: it tells a document that says nothing of itself. */
  file: string
  bytes: Uint8Array
  overrides: readonly Override[]
  /** `Registry.hash` */
  registry: string
  limits: Pick<Limits, 'bytes' | 'pages' | 'cells'>
  /** Files that are read with it, and what is said of those that are not. */
  annexes: readonly AnnexInput[]
  noticed: readonly Observation[]
}

/** The key of an entry, and the hash of the document: SHA-256, hexadecimal. Time and memory are not in it: what took too much of them is read again. */
export function keyOf(read: Dependencies): { key: string; sha256: string } {
  const { file, overrides, registry, limits, noticed } = read
  const sha256 = sha256Of(read.bytes)
  const annexes = read.annexes.map(({ file, bytes, holds }) => [file, sha256Of(bytes), holds])
  const bounds = [limits.bytes, limits.pages, limits.cells]
  const key = createHash('sha256')
    .update(JSON.stringify([ENTRY_FORMAT, file, sha256, overrides, registry, ...bounds, annexes, noticed]))
    .digest('hex')
  return { key, sha256 }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Why a document could not be read. */
export interface Refusal {
  /** `exhausted` is for time and memory, which another run may have; a `fault` is gongwen’s own. */
  kind: 'unreadable' | 'exhausted' | 'fault'
  /** The document, with the page or line where it is known. */
  where: string
  message: string
  remedy: string
  /** As in `UnreadableInput`. */
  convertTo?: Conversion | null
}

/** What came of a document: the head of its entry. */
export type Outcome = { digest: Digest } | Refused
export type Refused = { refusal: Refusal }

export function refusalOf(error: UnreadableInput): Refused {
  const { where, message, remedy, convertTo } = error
  const kind = error instanceof ExhaustedInput ? 'exhausted' : 'unreadable'
  return { refusal: { kind, where, message, remedy, convertTo } }
}

/** Where each part ends in the bytes of an entry, and the rows of each table. */
interface Head {
  outcome: Outcome
  parts: { name: string; bytes: number; rows: number }[]
}

/** An entry: the SHA-256 of what follows, a line; the head as JSON, a line; the parts, deflated. */
const HASH_LENGTH = 64
const NEWLINE = 10

/** Level 1 makes a notice of 1 MB an eighth of it in 4 ms; higher ones take longer than they save. */
const LEVEL = 1

/** Writes an entry as a whole: under another name first, then under its own. */
export async function writeEntry(path: string, outcome: Outcome, parts: readonly Part[]): Promise<void> {
  const head: Head = { outcome, parts: parts.map(({ name, content, rows }) => ({ name, bytes: content.length, rows })) }
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    await deflated(Buffer.concat(parts.map(({ content }) => content))),
  ])
  const fresh = `${path}.${process.pid}`
  try {
    await makeFolder(dirname(path))
    await writeFile(fresh, Buffer.concat([Buffer.from(`${sha256Of(body)}\n`), body]))
    await rename(fresh, path)
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {})
    throw error
  }
}

/** Not those above it: a store that was closed meanwhile is not made again. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

interface Part {
  name: string
  content: Uint8Array
  rows: number
}

/** The parts of an entry for a document that was read. */
export function partsToStore({ plan: _, ...rest }: Extraction, { csv, tree, units }: DocumentParts): Part[] {
  return [
    ...[...csv].map(([name, { rows, lines }]) => ({ name, content: lines, rows })),
    { name: 'tree', content: tree, rows: 0 },
    { name: 'units.json', content: Buffer.from(JSON.stringify(units)), rows: 0 },
    { name: 'findings.json', content: Buffer.from(JSON.stringify(rest)), rows: 0 },
  ]
}

/** The head of an entry; null where none is there. A `damaged` one is of no use, what the system does not give may be whole. */
export async function readOutcome(path: string): Promise<Outcome | 'damaged' | null> {
  const read = await readChecked(path)
  if ('head' in read) return read.head.outcome
  return read.cause === null ? 'damaged' : null
}

/** A document of an entry: what it gives to a package, and itself. @throws EnvironmentFault where it was damaged since its head was read */
export async function readEntry(path: string): Promise<{ parts: DocumentParts; extraction(): Extraction }> {
  const read = await readChecked(path)
  if (!('head' in read)) throw lost(path, read.cause ?? 'it is not as it was written')
  const contents = await contentsOf(read)
  const json = <T>(name: string): T => JSON.parse(contents.get(name)!.lines.toString()) as T
  const csv = new Map(TABLES_OF_DOCUMENTS.map(({ name }) => [name as ResourceName, contents.get(name)!]))
  return {
    parts: { csv, tree: contents.get('tree')!.lines, units: json('units.json') },
    extraction: () => ({ plan: json<Plan>('tree'), ...json<Omit<Extraction, 'plan'>>('findings.json') }),
  }
}

function lost(path: string, cause: string): EnvironmentFault {
  const what = `What was read of a document is gone while the run needs it: ${cause}.`
  return new EnvironmentFault(path, what, 'Run it again; nothing was written.')
}

interface Checked {
  head: Head
  packed: Buffer
}

/** What an entry holds, or why not: `cause` is what the system says, null where it is damaged. */
async function readChecked(path: string): Promise<Checked | { cause: string | null }> {
  try {
    /** A pipe would be waited for without end. */
    if (!(await stat(path)).isFile()) return { cause: null }
    return checked(await readFile(path)) ?? { cause: null }
  } catch (error) {
    return { cause: causeOf(error, path) }
  }
}

function checked(bytes: Buffer): Checked | null {
  const body = bytes.subarray(HASH_LENGTH + 1)
  if (bytes.subarray(0, HASH_LENGTH).toString() !== sha256Of(body)) return null
  const end = body.indexOf(NEWLINE)
  return { head: JSON.parse(body.subarray(0, end).toString()) as Head, packed: body.subarray(end + 1) }
}

async function contentsOf({ head, packed }: Checked) {
  const all = await inflated(packed)
  let at = 0
  return new Map(
    head.parts.map(({ name, bytes, rows }) => [name, { rows, lines: all.subarray(at, (at += bytes)) }] as const),
  )
}

const inflated = promisify(inflateRaw) as (bytes: Buffer) => Promise<Buffer>

function deflated(bytes: Buffer): Promise<Buffer> {
  return (promisify(deflateRaw) as (bytes: Buffer, options: object) => Promise<Buffer>)(bytes, { level: LEVEL })
}
