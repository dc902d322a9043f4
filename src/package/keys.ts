import { type Resource, RESOURCES, type Tables } from '../model/dataset.js'
import { DamagedPackage } from '../model/errors.js'
import { quoted } from './descriptor.js'

type Row = Record<string, unknown>

/** Checks that primary keys are unique and foreign ones point at a row. @throws DamagedPackage with file and row */
export function checkKeys(tables: Tables, where: string): void {
  for (const resource of RESOURCES as readonly Resource[]) {
    const rows = tables[resource.name as keyof Tables] as Row[]
    if (resource.primaryKey.length > 0) checkPrimary(rows, resource, where)
    for (const { fields, resource: other, to } of resource.foreignKeys)
      checkForeign(rows, fields, new Set((tables[other as keyof Tables] as Row[]).map((row) => keyOf(row, to))), {
        file: `${where}/${resource.name}.csv`,
        other,
      })
  }
}

/** The header is line 1 of the file. */
const FIRST_ROW = 2
const REMEDY = 'The package is damaged: write it again with gongwen extract.'

function checkPrimary(rows: readonly Row[], { name, primaryKey }: Resource, where: string): void {
  const seen = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    const key = keyOf(row, primaryKey)
    const before = seen.get(key)
    if (before !== undefined)
      throw new DamagedPackage(
        `${where}/${name}.csv row ${at + FIRST_ROW}`,
        `Its ${primaryKey.join(', ')} is that of row ${before + FIRST_ROW}: ${shownKey(row, primaryKey)}.`,
        REMEDY,
      )
    seen.set(key, at)
  }
}

function checkForeign(
  rows: readonly Row[],
  fields: readonly string[],
  known: ReadonlySet<string>,
  { file, other }: { file: string; other: string },
): void {
  const at = rows.findIndex((row) => !known.has(keyOf(row, fields)))
  if (at < 0) return
  const what = `${fields.join(', ')} ${shownKey(rows[at]!, fields)} is not in ${other}.csv.`
  throw new DamagedPackage(`${file} row ${at + FIRST_ROW}`, what, REMEDY)
}

/** Equal for equal values alone: a value may hold whatever would part it from the next. */
function keyOf(row: Row, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => row[field]))
}

function shownKey(row: Row, fields: readonly string[]): string {
  return quoted(fields.map((field) => String(row[field])).join(' / '))
}
