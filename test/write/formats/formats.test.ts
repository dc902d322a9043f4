import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnsOf, type Column } from '../../../src/model/columns.js'
import { RESOURCES, type ResourceName, type Tables } from '../../../src/model/dataset.js'
import { TABLE_FORMATS } from '../../../src/write/formats/index.js'
import type { OpenTables } from '../../../src/write/formats/table-writer.js'
import { tablesOf } from '../../../src/write/tables.js'
import { extractNotice } from '../../support.js'
import { readNdjson } from './readers/ndjson.js'
import { readParquet } from './readers/parquet.js'
import { readSqlite } from './readers/sqlite.js'
import { readXlsx } from './readers/xlsx.js'
import { HOSTILE, quarantined, resourceOf, withTables, type AllRows, type Row, type Rows } from './support.js'
import { runs } from '../../runs.js'

type Kept = (value: unknown, column: Column) => unknown

/** Half a character is the one text that no format keeps. */
const wellFormed = (text: string) => Buffer.from(text).toString()
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change))
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]))
    : value
}
const kept: Kept = (value) => mapTexts(value, wellFormed)
const withoutNul = (text: string) => text.replaceAll('\0', '\ufffd')
const inSheet = (text: string) => withoutNul(wellFormed(text)).replaceAll(/\r\n?/g, '\n')

const keptBySqlite: Kept = (value, column) =>
  typeof value === 'string' ? withoutNul(wellFormed(value)) : kept(value, column)

/** A sheet shows lists and JSON as the CSV does, an empty text as an empty cell, and line ends as Excel has them. */
const keptByXlsx: Kept = (value, { type }) => {
  if (typeof value === 'string') return value === '' ? null : inSheet(value)
  if (!Array.isArray(value)) return value
  const text =
    type === 'list' ? value.map((item: string) => item.replaceAll(';', '；')).join(';') : JSON.stringify(value)
  return value.length === 0 || text === '' ? null : inSheet(text)
}

const FORMATS: {
  format: keyof typeof TABLE_FORMATS
  files: string[]
  read: (folder: string) => Promise<AllRows>
  keeps: Kept
}[] = [
  { format: 'ndjson', files: RESOURCES.map(({ name }) => `${name}.ndjson`), read: readNdjson, keeps: kept },
  { format: 'parquet', files: RESOURCES.map(({ name }) => `${name}.parquet`), read: readParquet, keeps: kept },
  { format: 'sqlite', files: ['dataset.sqlite'], read: readSqlite, keeps: keptBySqlite },
  { format: 'xlsx', files: ['dataset.xlsx'], read: readXlsx, keeps: keptByXlsx },
]

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

let tables: Tables
beforeAll(async () => {
  tables = tablesOf([await extractNotice()])
})

describe.each(FORMATS)('tables written as $format', ({ format, files, read, keeps }) => {
  let open: OpenTables
  beforeAll(async () => {
    open = await TABLE_FORMATS[format]()
  })

  const expected = (rows: Rows) =>
    Object.fromEntries(
      RESOURCES.map(({ name, row }) => [
        name,
        (rows[name] ?? []).map((cells) =>
          Object.fromEntries(columnsOf(row).map((column) => [column.name, keeps(cells[column.name], column)])),
        ),
      ]),
    )
  const hashesOf = (rows: Rows, rowsAChunk?: number) =>
    withTables(open, rows, (folder) => readdirSync(folder).map((file) => hashOf(join(folder, file))), rowsAChunk)

  it('are read back cell by cell', async () => {
    expect(await withTables(open, tables, read)).toEqual(expected(tables))
  })

  it('are the same in chunks of one row and in one of all', async () => {
    const some = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.slice(0, 50)])) as Rows
    const [single, whole] = [await withTables(open, some, read, 1), await withTables(open, some, read, 1000)]
    expect(single).toEqual(expected(some))
    expect(whole).toEqual(single)
    // A database keeps the rows of several tables in its pages by turns, as they come.
    if (format === 'sqlite') return
    expect(await hashesOf(some, 1)).toEqual(await hashesOf(some, 1000))
  })

  it('are the same bytes each time', async () => {
    expect(await hashesOf(tables)).toEqual(await hashesOf(tables))
  })

  it('are described by their bytes and checksums; no other file is left', async () => {
    await withTables(open, tables, (folder, written) => {
      expect(readdirSync(folder).sort()).toEqual([...files].sort())
      expect(written.map(({ path }) => path)).toEqual(files)
      expect(new Set(written.map(({ name }) => name)).size).toBe(files.length)
      for (const { name, title, path, bytes, hash, mediatype, format: told } of written) {
        expect([name, told]).toEqual([expect.stringMatching(/^[a-z_]+-[a-z]+$/), format])
        expect([typeof title, typeof mediatype]).toEqual(['string', 'string'])
        expect([bytes, hash]).toEqual([statSync(join(folder, path)).size, `sha256:${hashOf(join(folder, path))}`])
      }
    })
  })

  it('are files with columns where there are no rows', async () => {
    expect(await withTables(open, {}, read)).toEqual(expected({}))
    await withTables(open, {}, (folder) => {
      for (const file of files) expect(statSync(join(folder, file)).isFile()).toBe(true)
    })
  })

  it('keep any text', async () => {
    const rows = { quarantine: HOSTILE.map(quarantined) }
    expect(await withTables(open, rows, read)).toEqual(expected(rows))
    const units = {
      units: HOSTILE.map((text, at) => ({ ...tables.units[0], unit_id: `${at}`, aliases_met: [text, '甲;乙'] })),
    }
    expect(await withTables(open, units, read)).toEqual(expected(units))
    const other = HOSTILE.map((text) => [{ key: null, header: text, text }])
    const tasks = { tasks: HOSTILE.map((_, at) => ({ ...tables.tasks[0], id: `${at}`, other: other[at] })) }
    expect(await withTables(open, tasks, read)).toEqual(expected(tasks))
  })

  it('keep whatever rows', async () => {
    const names: ResourceName[] = ['documents', 'tasks', 'targets', 'indicators', 'units', 'provenance']
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(names.map((name) => [name, rowsOf(name)]))), async (rows) => {
        expect(await withTables(open, rows, read, 3)).toEqual(expected(rows))
      }),
      runs(6),
    )
  })

  it('can be given up halfway, and after they were closed', async () => {
    const giveUp: OpenTables = async (folder) => {
      const writer = await open(folder)
      return {
        append: writer.append,
        close: () => {
          writer.abandon()
          return Promise.resolve([])
        },
        abandon: () => {},
      }
    }
    expect(await withTables(giveUp, tables, (_, written) => written)).toEqual([])
    const closed: OpenTables = async (folder) => {
      const writer = await open(folder)
      return { ...writer, close: () => writer.close().finally(writer.abandon) }
    }
    expect(await withTables(closed, tables, (_, written) => written)).toHaveLength(files.length)
  })
})

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...HOSTILE, ''))
const VALUES: Record<Column['type'], fc.Arbitrary<unknown>> = {
  string: text,
  date: fc
    .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  integer: fc.nat(2 ** 31 - 1),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  boolean: fc.boolean(),
  list: fc.array(text, { maxLength: 4 }),
  array: fc.array(fc.record({ key: fc.option(text), text }), { maxLength: 3 }),
}

/** Rows of a table with any values of their types, each with a key of its own. */
function rowsOf(name: ResourceName): fc.Arbitrary<Row[]> {
  const { row, primaryKey } = resourceOf(name)
  const cells = Object.fromEntries(
    columnsOf(row).map(({ name: column, type, nullable }) => [
      column,
      nullable ? fc.option(VALUES[type]) : VALUES[type],
    ]),
  )
  return fc
    .array(fc.record(cells), { maxLength: 8 })
    .map((rows) =>
      rows.map((values, at): Row => ({ ...values, ...(primaryKey[0] ? { [primaryKey[0]]: `${at}` } : {}) })),
    )
}
