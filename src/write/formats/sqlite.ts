import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { columnsOf, type Column } from '../../model/columns.js'
import { RESOURCES, type Resource } from '../../model/dataset.js'
import { checksumOf } from './hashed-file.js'
import { indexesOf, quoted, tableOf } from './sqlite-schema.js'
import type { OpenTables } from './table-writer.js'
import { wellFormed, wellFormedJson } from './well-formed.js'

const PATH = 'dataset.sqlite'

/**
 * Without a journal: after a failure the whole folder is removed. Foreign keys are declared, not enforced: units come after
 * the rows that refer to them. The cache bounds the memory: pages beyond it go to the file before the transaction ends.
 */
const PRAGMAS = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA foreign_keys = OFF;
PRAGMA cache_size = -65536;
`

/** Writes all tables into `dataset.sqlite`. */
export const openSqlite: OpenTables = async (folder) => {
  const path = join(folder, PATH)
  const tables: readonly Resource[] = RESOURCES
  // An empty file is an empty database; the library would make one that only its owner may read.
  writeFileSync(path, '', { flag: 'wx' })
  const database = new sqlite.Database(path)
  database.exec(`${PRAGMAS} BEGIN; ${tables.map(tableOf).join(';\n')}`)
  const inserts = new Map(tables.map((table) => [table.name, insertInto(database, table)]))
  const close = () => {
    for (const insert of inserts.values()) insert.finalize()
    inserts.clear()
    if (database.isOpen) database.close()
  }
  return {
    append({ resource, rows }) {
      const insert = inserts.get(resource.name)!
      for (const row of rows()) insert.run(row)
    },
    async close() {
      // Made at the end: pages of an index that grows with its table are written over and over.
      database.exec(`${tables.flatMap(indexesOf).join(';\n')}; COMMIT`)
      close()
      return [
        {
          name: 'dataset-sqlite',
          title: 'All tables, as an SQLite database',
          path: PATH,
          format: 'sqlite',
          mediatype: 'application/vnd.sqlite3',
          ...checksumOf(path),
        },
      ]
    },
    abandon: close,
  }
}

function insertInto(database: sqlite.Database, { name, row: schema }: Resource) {
  const columns = columnsOf(schema)
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`)
  return {
    run: (row: object) =>
      insert.run(columns.map((column) => cellOf((row as Record<string, unknown>)[column.name] ?? null, column))),
    finalize: () => insert.finalize(),
  }
}

type Cell = string | number | boolean | null

function cellOf(value: unknown, { type }: Column): Cell {
  if (value === null) return null
  if (type === 'list' || type === 'array') return wellFormedJson(value)
  return typeof value === 'string' ? storable(value) : (value as Cell)
}

/** A text ends for SQLite at a NUL; U+FFFD stands for it. */
function storable(text: string): string {
  return wellFormed(text).replaceAll('\0', '\ufffd')
}
