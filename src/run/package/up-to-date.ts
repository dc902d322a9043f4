import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Store } from '../store/store.js'
import type { RunRecord } from '../../model/run-record.js'

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

/** What stands in a folder, if a run with the same record wrote it and nobody has touched it since; else null. */
export function unchangedPackage(store: Store, folder: string, record: RunRecord, outside: unknown): UnitCounts | null {
  if (store.isTemporary) return null
  try {
    const memo = JSON.parse(readFileSync(memoPath(store, folder), 'utf8')) as Memo
    const isSame =
      memo.record === recordHash(record, outside) && JSON.stringify(memo.files) === JSON.stringify(filesOf(folder))
    return isSame ? memo.units : null
  } catch {
    return null
  }
}

export function rememberPackage(
  store: Store,
  folder: string,
  record: RunRecord,
  outside: unknown,
  units: UnitCounts,
): void {
  if (store.isTemporary) return
  const memo: Memo = { record: recordHash(record, outside), units, files: filesOf(folder) }
  writeFileSync(memoPath(store, folder), JSON.stringify(memo))
}

function memoPath(store: Store, folder: string): string {
  return store.pathOf(
    createHash('sha256')
      .update(`package ${resolve(folder)}`)
      .digest('hex'),
  )
}

/** @param outside what the package holds of inputs that gave no document */
function recordHash(record: RunRecord, outside: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([record, outside]))
    .digest('hex')
}

function filesOf(folder: string): Memo['files'] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(
    paths.map((path) => {
      const { size, mtimeMs } = statSync(path)
      return [relative(folder, path), [size, mtimeMs]]
    }),
  )
}
