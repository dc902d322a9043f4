import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { ENVIRONMENT_FILE, IGNORE_FILE, IGNORED, RUN_FILE, type Tables } from '../../model/dataset.js'
import type { RunRecord } from '../../model/run-record.js'
import { settle, settled, type Settled, type Verdict } from '../../validate/duplicates.js'
import { readText } from '../../text/files.js'
import { replaceFolder } from '../../write/folder.js'
import { jsonOf } from '../../write/json.js'
import { isOwnName } from '../../write/place.js'
import { type PackageOptions, partsOf } from '../../write/package-writer.js'
import { outsideRows, tablesOf, UnitRows } from '../../write/tables.js'
import { fillPackage, type PackageDocument } from '../../write/write-package.js'
import type { Run, RunDocument } from '../run.js'
import { partsUnder, tablesUnder } from './named-parts.js'
import { environmentOf } from './record.js'

/** A document of a run beside the others of its package. */
export type Candidate = RunDocument & RunDocument['digest']

export function settleRun({ documents }: Run): Settled<Candidate> {
  return settle(
    documents.map((document) => {
      const { digest, shown } = document
      const files = digest.files.map((file, at) => ({ ...file, file: shown[at]! }))
      return { ...document, ...digest, file: shown[0], files }
    }),
  )
}

/** Writes the package of a run, with its record beside it, in place of the one that is in the folder. */
export async function writeRun(
  run: Run,
  documents: Settled<Candidate>,
  target: string,
  record: RunRecord,
  options: PackageOptions,
): Promise<UnitCounts> {
  let units: UnitCounts = { all: 0, unknown: 0 }
  await replaceFolder(target, async (fresh) => {
    units = await fillRun(fresh, run, documents, record, options)
  })
  return units
}

/** Writes the files of the package of a run, with its record and what it ran with, into an empty folder. */
export async function fillRun(
  folder: string,
  run: Run,
  documents: Settled<Candidate>,
  record: RunRecord,
  options: PackageOptions,
): Promise<UnitCounts> {
  const outside = outsideOf(run, documents)
  const units = await fillPackage(folder, outside, packageDocuments(run, documents, options), options)
  writeFileSync(join(folder, RUN_FILE), jsonOf(record))
  writeFileSync(join(folder, ENVIRONMENT_FILE), jsonOf(environmentOf()))
  writeFileSync(join(folder, IGNORE_FILE), IGNORED)
  run.checkInterruption()
  return countUnits(units)
}

/** Rows of diagnostics on inputs that gave no document. */
export function outsideOf(run: Run, { leftOut }: Settled<Candidate>): Tables['diagnostics'] {
  return outsideRows(
    [...run.unread].sort((a, b) => (a.file < b.file ? -1 : 1)),
    leftOut.map(({ document, finding }) => ({ file: document.file, finding: finding! })),
  )
}

/** The units of documents that are not written. */
export async function unitsOf({ kept }: Settled<Candidate>): Promise<UnitCounts> {
  const units = new UnitRows()
  for (const { document } of kept) units.add((await document.read()).parts.units)
  return countUnits(units.all)
}

function countUnits(units: Tables['units']): UnitCounts {
  return { all: units.length, unknown: units.filter(({ known }) => !known).length }
}

/** The next document is read while one is written. */
async function* packageDocuments(
  run: Run,
  { kept }: Settled<Candidate>,
  { excel = false }: PackageOptions,
): AsyncGenerator<PackageDocument> {
  const begin = (at: number): ReturnType<RunDocument['read']> | undefined => {
    const reading = kept[at]?.document.read()
    /** Where the writing ends early, nobody waits for it. */
    reading?.catch(() => {})
    return reading
  }
  let next = begin(0)
  for (const [at, verdict] of kept.entries()) {
    run.checkInterruption()
    const entry = await next!
    next = begin(at + 1)
    yield packageDocument(verdict, entry, excel)
  }
}

function packageDocument(
  { document, id, finding }: Verdict<Candidate>,
  { parts, extraction }: Awaited<ReturnType<RunDocument['read']>>,
  excel: boolean,
): PackageDocument {
  const { shown, digest } = document
  const whole = () => settled(extraction(), { id, finding })
  const settledParts = finding === null && !excel ? parts : partsOf(whole(), excel)
  const asStored = digest.files.every(({ file }, at) => file === shown[at])
  return {
    described: { ...document, id },
    parts: asStored ? settledParts : partsUnder(shown, settledParts, excel),
    tables: () => tablesUnder(shown, tablesOf([whole()])),
  }
}

/** Units of a package. */
export interface UnitCounts {
  all: number
  unknown: number
}

/** A package as it was written: a file that was touched since has another time, or another size. */
interface Memo {
  record: string
  units: UnitCounts
  files: Record<string, [bytes: number, modified: number]>
}

/** What stands in a folder, if a run with the same record wrote it here and nobody has touched it since; else null. */
export function unchangedPackage(run: Run, folder: string, record: RunRecord, outside: unknown): UnitCounts | null {
  if (run.store.isTemporary) return null
  try {
    const memo = JSON.parse(readText(memoPath(run, folder))) as Memo
    const isSame =
      memo.record === recordHash(record, outside) && JSON.stringify(memo.files) === JSON.stringify(filesOf(folder))
    return isSame ? memo.units : null
  } catch {
    return null
  }
}

export function rememberPackage(
  run: Run,
  folder: string,
  record: RunRecord,
  outside: unknown,
  units: UnitCounts,
): void {
  if (run.store.isTemporary) return
  const memo: Memo = { record: recordHash(record, outside), units, files: filesOf(folder) }
  try {
    const path = memoPath(run, folder)
    mkdirSync(dirname(path), { recursive: true })
    rmSync(path, { recursive: true, force: true })
    writeFileSync(path, JSON.stringify(memo))
  } catch {
    // the package is there; without a memo the next run writes it again
  }
}

function memoPath({ store }: Run, folder: string): string {
  return store.pathOf(
    createHash('sha256')
      .update(`package ${resolve(folder)}`)
      .digest('hex'),
  )
}

/** @param outside what the package holds of inputs that gave no document */
function recordHash(record: RunRecord, outside: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([record, environmentOf(), outside]))
    .digest('hex')
}

function filesOf(folder: string): Memo['files'] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(
    paths
      .filter((path) => !isOwnName(path))
      .map((path) => {
        const { size, mtimeMs } = statSync(join(folder, path))
        return [path, [size, mtimeMs]]
      }),
  )
}
