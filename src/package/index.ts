import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import type { z } from 'zod'
import { columnName } from '../model/column-names.js'
import { type Column, columnsOf, TEXT_TYPES } from '../model/columns.js'
import { type Resource, RESOURCES, type Tables } from '../model/dataset.js'
import { DamagedPackage } from '../model/errors.js'
import { unguarded } from '../text/cells.js'
import { type Descriptor, type PackageFiles, quoted, readDescriptor } from './descriptor.js'
import { checkKeys } from './keys.js'

/** A data package that was read back: its tables, and what made them. */
export interface Dataset {
  tables: Tables
  origin: { version: string; registry: string | null; corrections: string | null }
}

const AGAIN = 'Write it again with gongwen extract.'

/**
 * Reads the tables of a data package back as they were written. Every table is held against its checksum, its schema and its
 * keys: a package that was cut or edited is none. What CSV cannot say comes back as it stands there: a `;` inside an item of
 * a list as `；`, an empty text in a column that may be null as null.
 * @param where the package as a person knows it, for messages
 * @throws DamagedPackage with file and row
 */
export function readPackage(files: PackageFiles, where: string): Dataset {
  const descriptor = readDescriptor(files, where)
  const tables = Object.fromEntries(
    (RESOURCES as readonly Resource[]).map((resource) => [
      resource.name,
      readTable(files, resource, descriptor, where),
    ]),
  ) as unknown as Tables
  checkKeys(tables, where)
  const { version, registry, corrections } = descriptor.gongwen
  return { tables, origin: { version, registry, corrections } }
}

function readTable(files: PackageFiles, resource: Resource, descriptor: Descriptor, where: string): object[] {
  const file = `${resource.name}.csv`
  const described = descriptor.resources.find(({ name }) => name === resource.name)
  if (!described)
    throw new DamagedPackage(
      where,
      `It has no ${file}: it was written without CSV.`,
      'Write it again with --format csv,json.',
    )
  const found = files.read(file)
  if (!found) throw new DamagedPackage(where, `${file} is missing.`, AGAIN)
  const bytes = [found, withoutCarriageReturns(found)].find((one) => hashOf(one) === described.hash)
  if (!bytes)
    throw new DamagedPackage(
      `${where}/${file}`,
      'It is not as gongwen wrote it: its checksum differs from that in datapackage.json.',
      `${AGAIN} Values are corrected in gongwen.overrides.yaml.`,
    )
  const rows = rowsOf(bytes, resource, descriptor.gongwen, `${where}/${file}`)
  if (described.rows !== undefined && described.rows !== rows.length)
    throw new DamagedPackage(
      `${where}/${file}`,
      `It has ${rows.length} rows; datapackage.json says ${described.rows}.`,
      AGAIN,
    )
  return rows
}

function rowsOf(bytes: Buffer, resource: Resource, { excel, headers }: Descriptor['gongwen'], file: string): object[] {
  const [header = [], ...records] = recordsOf(bytes, file)
  const columns = cellReaders(resource.row, excel)
  checkHeader(
    header,
    columns.map(([column]) => columnName(resource, column, headers)),
    file,
  )
  return records.map((record, at) => {
    const row = Object.fromEntries(columns.map(([column, read], index) => [column, read(record[index]!)]))
    const checked = resource.row.safeParse(row)
    if (checked.success) return checked.data
    const { path, message } = checked.error.issues[0]!
    const column = String(path[0])
    const cell = record[columns.findIndex(([name]) => name === column)]
    throw new DamagedPackage(`${file} row ${at + 2}`, `${column} “${quoted(cell)}”: ${message}.`, AGAIN)
  })
}

function recordsOf(bytes: Buffer, file: string): string[][] {
  try {
    return parse(bytes, { bom: true, record_delimiter: '\n' }) as string[][]
  } catch (error) {
    throw new DamagedPackage(file, `It is no valid CSV: ${quoted((error as Error).message)}.`, AGAIN)
  }
}

function checkHeader(header: readonly string[], expected: readonly string[], file: string): void {
  const missing = expected.find((column) => !header.includes(column))
  const unknown = header.find((column) => !expected.includes(column))
  const what = missing
    ? `The column ${missing} is missing.`
    : unknown !== undefined
      ? `The column ${quoted(unknown)} is not known.`
      : header.join() === expected.join()
        ? null
        : 'Its columns stand in another order.'
  if (what) throw new DamagedPackage(file, what, AGAIN)
}

/** Git may check a package out with the line ends of Windows. */
function withoutCarriageReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}

function hashOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Reads the text of a cell as a value of its column, or gives it back as it is, for the schema to refuse. */
type ReadCell = (text: string) => unknown

/** How the cells of each column are read, by the schema of its row: empty is null, lists are joined with `;`, objects are JSON. */
function cellReaders(row: z.ZodObject, excel: boolean): [column: string, read: ReadCell][] {
  return columnsOf(row).map(({ name, type, nullable }) => {
    const read = excel && TEXT_TYPES.has(type) ? (cell: string) => READERS[type](unguarded(cell)) : READERS[type]
    return [name, (cell) => (cell === '' && nullable ? null : read(cell))]
  })
}

const READERS: Record<Column['type'], ReadCell> = {
  string: (cell) => cell,
  date: (cell) => cell,
  integer: number,
  number,
  boolean: (cell) => (cell === 'true' ? true : cell === 'false' ? false : cell),
  list: (cell) => (cell === '' ? [] : cell.split(';')),
  array: (cell) => (cell === '' ? [] : json(cell)),
}

/** A number as it is written, and in no other way: not 0x10, not 1,000. */
function number(cell: string): unknown {
  return String(Number(cell)) === cell ? Number(cell) : cell
}

function json(cell: string): unknown {
  try {
    return JSON.parse(cell) as unknown
  } catch {
    return cell
  }
}
